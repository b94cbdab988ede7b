import { dateOf, instantAt, type CalendarDate, type Instant } from "#base";
import { instrumentIds, parseAnswers, score, type InstrumentId } from "#measure";
import {
  countingIn,
  diaryOf,
  isCheckIn,
  isShown,
  project,
  type Entry,
  type Kind,
  type Projection,
  type Ratings,
  type SessionRecord,
  type StoredEntry,
} from "#record";
import type { Choices } from "../choices.ts";
import { clinicAnswersOf } from "./clinic-answers.ts";
import type { Leaving, LeavingFollowUp, LeavingForm, LeavingScreening, LeavingSession, Of } from "./leaving.ts";
import { leavingAnswers, leavingVerdict, mayLeave } from "./may-leave.ts";

/** Picks from a journal what the person wants to show, and what may be shown at all. */
export const whatLeaves = (entries: readonly StoredEntry[], choices: Choices, made: Instant): Leaving => {
  const projection = project(entries, made);
  const { from, until, notes, question } = choices;
  const { shown, latest, newerCount, plan } = projection;
  const isInPeriod = (on: CalendarDate) => from <= on && on <= until;
  const all = <K extends Kind>(kind: K): readonly Entry<K>[] => shown.filter((one) => isShown(one, kind)).map(({ entry }) => entry);
  const inPeriod = <K extends Kind>(kind: K): readonly Entry<K>[] => all(kind).filter(({ at }) => isInPeriod(dateOf(at)));
  const sessions = projection.sessions.filter(({ endedAt }) => isInPeriod(dateOf(endedAt)));
  const clinicAnswers = clinicAnswersOf(inPeriod("answers"), projection, choices);
  return {
    from,
    until,
    made,
    question: question.trim(),
    sessions: sessions.map((session) => sessionOf(session, choices)),
    followUps: inPeriod("follow-up").map((entry) => followUpOf(entry, choices)),
    screenings: inPeriod("screening").map((entry) => screeningOf(entry, choices)),
    seen: inPeriod("seen")
      .filter(({ body }) => mayLeave(body.rule, choices))
      .map((entry) => ({ ...ofEntry(entry), rule: entry.body.rule, on: entry.body.on, by: entry.body.by })),
    ratings: inPeriod("rating")
      .filter(({ body }) => isCheckIn(body))
      .map((entry) => {
        const { worst, mood, daysLate } = entry.body;
        return { ...ofEntry(entry), ...ratingsOf(entry.body), ...defined({ worst, mood, daysLate }) };
      }),
    did: inPeriod("rating").flatMap((entry) => {
      const { did, daysLate } = entry.body;
      return did === undefined ? [] : [{ ...ofEntry(entry), trial: did.of, what: did.what, ...defined({ daysLate }) }];
    }),
    forms: inPeriod("answers").flatMap((entry) => formOf(entry, clinicAnswers)),
    clinicAnswers,
    impressions: inPeriod("answers").flatMap((entry) =>
      "label" in entry.body ? [{ ...ofEntry(entry), form: entry.body.instrument, label: entry.body.label, since: entry.body.since }] : [],
    ),
    voids: inPeriod("void").map((entry) => {
      const { phase, ml, urgency, pain, leak, urgeOnly } = entry.body;
      return { ...ofEntry(entry), phase, ...defined({ ml, urgency, pain, leak, urgeOnly }) };
    }),
    intakes: inPeriod("intake").map((entry) => ({ ...ofEntry(entry), what: entry.body.what, ...defined({ ml: entry.body.ml }) })),
    diaryDays: diaryOf(shown).filter(({ until: last }) => isInPeriod(dateOf(last))),
    flares: all("flare")
      .filter(({ body: { startedOn, endedOn = until } }) => startedOn <= until && endedOn >= from)
      .map((entry) => {
        const { startedOn, endedOn, worst } = entry.body;
        return { ...ofEntry(entry), startedOn, ...defined({ endedOn, worst }) };
      }),
    factors: inPeriod("factor").map((entry) => ({ ...ofEntry(entry), what: entry.body.what, ...defined({ hours: entry.body.hours }) })),
    treatments: all("treatment")
      .filter(({ body }) => body.on <= until)
      .map((entry) => {
        const { what, change, on, name, dose } = entry.body;
        return { ...ofEntry(entry), what, change, on, ...defined({ name, dose }) };
      })
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    notes: notes ? inPeriod("note").map((entry) => ({ ...ofEntry(entry), text: entry.body.text })) : [],
    rhythm: plan.weekday === undefined && plan.time === undefined ? null : { weekday: plan.weekday ?? null, time: plan.time ?? null },
    psaTestOn: psaTestOf(plan.psaTestOn, latest.answers["q-psa-test-on"]),
    ageYears: latest.answers["q-age"] ?? null,
    hasTrial: all("trial").length > 0,
    newerCount,
  };
};

const ofEntry = ({ id, at, zone }: Of): Of => ({ id, at, zone });

/** Without what is not there: an empty field would be a field. */
const defined = <T extends object>(fields: T): { [F in keyof T]?: Exclude<T[F], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [F in keyof T]?: Exclude<T[F], undefined> };

const ratingsOf = ({ pain, urgency, calm }: Ratings): Ratings => defined({ pain, urgency, calm });

const sessionOf = ({ shown, endedAt }: SessionRecord, choices: Choices): LeavingSession => {
  const { entry } = shown;
  const { mode, story, before, after = {} } = entry.body;
  const { contactSecondsMax, discomfortMax, holdsPerSideMax } = story.limits;
  const { left, right } = story.holds;
  return {
    ...ofEntry(entry),
    mode,
    startedAt: instantAt(story.startedAt, entry.zone),
    endedAt,
    contactSeconds: story.contactSeconds,
    half: story.half,
    limits: { contactSecondsMax, discomfortMax, holdsPerSideMax },
    discomfortMax: story.discomfortMax,
    holds: { left, right },
    endedBy: story.endedBy !== null && mayLeave(story.endedBy, choices) ? story.endedBy : null,
    stopped: story.how === "stopped" || story.endedBy !== null,
    before: ratingsOf(before),
    after: ratingsOf(after),
    ejaculation48h: before.ejaculation48h ?? null,
  };
};

const followUpOf = (entry: Entry<"follow-up">, choices: Choices): LeavingFollowUp => ({
  ...ofEntry(entry),
  session: entry.body.session,
  due: entry.body.due,
  pain: entry.body.pain ?? null,
  findings: entry.body.findings.filter((finding) => mayLeave(finding.replace(/\..*$/, ""), choices)),
});

const screeningOf = (entry: Entry<"screening">, choices: Choices): LeavingScreening => ({
  ...ofEntry(entry),
  mode: entry.body.mode,
  ...leavingVerdict(entry.body, choices),
  answers: leavingAnswers(entry.body.answers, choices),
});

/** A form that adds up; one of a clinic's own too, when the person said which it is. */
const formOf = (entry: Entry<"answers">, clinicAnswers: Leaving["clinicAnswers"]): readonly LeavingForm[] => {
  const counting = countingIn(entry.body);
  if (counting === undefined || !isInstrument(counting.instrument)) return [];
  const read = parseAnswers(counting.instrument, counting.wording, counting.items);
  if (!read.ok) return [];
  const isClinics = clinicAnswers.some(({ id }) => id === entry.id);
  return [{ ...ofEntry(entry), isClinics, scored: score(read.value), items: { ...(read.value.items as LeavingForm["items"]) } }];
};

const isInstrument = (id: string): id is InstrumentId => (instrumentIds as readonly string[]).includes(id);

const psaTestOf = (planned: CalendarDate | undefined, answered: Projection["latest"]["answers"]["q-psa-test-on"]): CalendarDate | null =>
  planned ?? (answered === undefined || answered === null || answered === "none" ? null : answered);
