import type { BundleEntry, CarePlan, MedicationStatement, Procedure } from "@medplum/fhirtypes";
import { dateOf } from "#base";
import type { Leaving, LeavingSession } from "../leaving/leaving.ts";
import { saidAt, titleOf, type Say } from "../page/say.ts";
import { eventsOf } from "../report/events.ts";
import { treatmentsNow } from "../report/treatments.ts";
import { warningSignsOf } from "../report/warning-signs.ts";
import { concept, fromSnomed, hl7, own, quantity, snomedFinding } from "./codes.ts";
import { nameOf, observation, partOf, plain, siteOf } from "./measured.ts";
import { entryIdentifier, person, put, urn, writable } from "./reference.ts";

/** Sessions, what happened after them, danger signs, medicines and the plan. */

export const sessionEntries = ({ sessions }: Leaving, say: Say): readonly BundleEntry[] =>
  sessions.map((session) => put(`session/${session.id}`, procedureOf(session, say)));

const procedureOf = (session: LeavingSession, say: Say): Procedure => {
  const { id, mode, startedAt, endedAt, contactSeconds, limits, endedBy, stopped, discomfortMax } = session;
  const internal = mode === "internal";
  return {
    resourceType: "Procedure",
    identifier: [entryIdentifier("session", id)],
    status: stopped ? "stopped" : "completed",
    ...(endedBy === null ? {} : { statusReason: concept(titleOf(say, endedBy, 3), own("verdicts", endedBy)) }),
    category: concept("Massage", fromSnomed("massage")),
    // Nobody but the person is in the file, also where a partner's hands did it.
    code: concept(say.verdict[`mode.${mode}`], own("sessions", mode)),
    subject: person,
    performedPeriod: { start: startedAt, end: endedAt },
    recorder: person,
    asserter: person,
    bodySite: [internal ? concept("Prostate", fromSnomed("prostate")) : concept("Perineum", fromSnomed("perineum"))],
    note: [
      {
        text: [
          `Contact ${Math.round(contactSeconds / 6) / 10} min of at most ${Math.round(limits.contactSecondsMax / 6) / 10}`,
          `discomfort ${discomfortMax ?? "not named"} of at most ${limits.discomfortMax}`,
        ].join("; "),
      },
    ],
  };
};

/** Pain before and after, and what was answered later. */
export const afterEntries = ({ sessions, followUps }: Leaving, say: Say): readonly BundleEntry[] => {
  const known = new Set(sessions.map(({ id }) => id));
  return [
    ...sessions.flatMap((session) =>
      (["before", "after"] as const).flatMap((when) => {
        const { pain } = session[when];
        if (pain === undefined) return [];
        const at = when === "before" ? session.startedAt : session.endedAt;
        return [
          put(`session/${session.id}/${when}`, {
            ...plain(nameOf("pain")),
            ...siteOf("pain"),
            ...partOf(session.id),
            effectiveDateTime: at,
            valueQuantity: quantity(pain, "score"),
            note: [{ text: when }],
          }),
        ];
      }),
    ),
    ...followUps.map((one) =>
      put(`follow-up/${one.id}`, {
        ...observation("follow-up", one, concept(`After a session: ${one.due}`, own("measures", "follow-up"))),
        ...(known.has(one.session) ? partOf(one.session) : {}),
        ...(one.pain === null && one.findings.length === 0
          ? { dataAbsentReason: concept("Not answered", hl7("data-absent-reason", "unknown", "Unknown")) }
          : {}),
        ...(one.pain === null ? {} : { valueQuantity: quantity(one.pain, "score") }),
        ...(one.findings.length === 0
          ? {}
          : {
              component: one.findings.map((finding) => ({
                code: concept(titleOf(say, finding.replace(/\..*$/, ""), 3), own("verdicts", finding)),
                valueBoolean: true,
              })),
            }),
      }),
    ),
  ];
};

/** Only what is tied to a session. Serious: the app asked for care the same day or at once. How severe it was nobody asked. */
export const adverseEntries = (leaving: Leaving, say: Say): readonly BundleEntry[] => {
  const known = new Set(leaving.sessions.map(({ id }) => id));
  return eventsOf(leaving).map(({ rule, on, level, session, toldIn }) =>
    put(`event/${toldIn ?? session}/${rule}`, {
      resourceType: "AdverseEvent",
      actuality: "actual",
      event: concept(`${titleOf(say, rule, level)}. ${saidAt(say, level)}`, ...snomedFinding(rule), own("verdicts", rule)),
      subject: person,
      date: on,
      seriousness:
        level >= 5
          ? concept("Serious", hl7("adverse-event-seriousness", "serious", "Serious"))
          : concept("Non-serious", hl7("adverse-event-seriousness", "non-serious", "Non-serious")),
      recorder: person,
      ...(known.has(session) ? { suspectEntity: [{ instance: { reference: urn(`session/${session}`) } }] } : {}),
    }),
  );
};

export const flagEntries = (leaving: Leaving, say: Say): readonly BundleEntry[] =>
  (warningSignsOf(leaving)?.told ?? []).map(({ rule, level, on, seen }) =>
    put(`flag/${rule}`, {
      resourceType: "Flag",
      status: seen === null ? "active" : "inactive",
      category: [concept("Safety", hl7("flag-category", "safety", "Safety"))],
      code: concept(`${titleOf(say, rule, level)}. ${saidAt(say, level)}`, ...snomedFinding(rule), own("verdicts", rule)),
      subject: person,
      period: { start: on, ...(seen === null ? {} : { end: seen.on }) },
      author: person,
    }),
  );

export const verdictEntries = ({ screenings }: Leaving, say: Say): readonly BundleEntry[] =>
  screenings.map((one) =>
    put(`screening/${one.id}`, {
      ...observation("screening", one, concept("Safety questions", own("verdicts", "screening"))),
      valueCodeableConcept: concept(saidAt(say, one.level), own("verdicts", one.verdict)),
      ...(one.fired.length === 0
        ? {}
        : {
            component: one.fired.map(({ rule, level }) => ({
              code: concept(titleOf(say, rule, level), own("verdicts", rule)),
              valueInteger: level,
            })),
          }),
    }),
  );

export const medicineEntries = (leaving: Leaving, say: Say): readonly BundleEntry[] =>
  treatmentsNow(leaving).map(({ what, name, dose, startedOn, stoppedOn }, n) => {
    const text = writable([say.record[`line.treatment.${what}`], ...(name === null ? [] : [name])].join(", "));
    const period = {
      ...(startedOn === null
        ? { extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }] }
        : { start: startedOn }),
      ...(stoppedOn === null ? {} : { end: stoppedOn }),
    };
    if (what === "physiotherapy") {
      const therapy: Procedure = {
        resourceType: "Procedure",
        status: stoppedOn === null ? "in-progress" : "completed",
        code: { text },
        subject: person,
        performedPeriod: period,
      };
      return put(`treatment/${n}/${what}`, therapy);
    }
    const medicine: MedicationStatement = {
      resourceType: "MedicationStatement",
      status: stoppedOn === null ? "active" : "stopped",
      medicationCodeableConcept: { text },
      subject: person,
      effectivePeriod: period,
      informationSource: person,
      ...(dose === null ? {} : { dosage: [{ text: writable(dose) }] }),
    };
    return put(`treatment/${n}/${what}`, medicine);
  });

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** What he set aside for himself; nobody ordered it. */
export const planEntries = ({ rhythm, made }: Leaving): readonly BundleEntry[] => {
  if (rhythm === null) return [];
  const day = rhythm.weekday === null ? undefined : weekdays[rhythm.weekday - 1];
  const plan: CarePlan = {
    resourceType: "CarePlan",
    status: "active",
    intent: "plan",
    title: "Set aside by the person himself; no order",
    subject: person,
    period: { start: dateOf(made) },
    author: person,
    activity: [
      {
        detail: {
          kind: "ServiceRequest",
          code: { text: "Session" },
          status: "scheduled",
          scheduledTiming: {
            repeat: {
              frequency: 1,
              period: 1,
              periodUnit: "wk",
              ...(day === undefined ? {} : { dayOfWeek: [day] }),
              ...(rhythm.time === null ? {} : { timeOfDay: [`${rhythm.time}:00`] }),
            },
          },
        },
      },
    ],
  };
  return [put("plan", plan)];
};
