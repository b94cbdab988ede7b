import type { Bundle, BundleEntry, Observation, ObservationComponent, QuestionnaireResponse, Resource } from "@medplum/fhirtypes";
import { msOf, parseInstant, type Instant } from "#base";
import { answerMax, instruments, parseAnswers, score, type Instrument, type InstrumentId, type Wording } from "#measure";
import { parseEntry, type Stamp, type StoredEntry } from "#record";
import { base } from "./codes.ts";
import { canonicalOf, scoreLinkId } from "./forms.ts";
import { ratingNames } from "./measured.ts";
import { readForeign, subjectOf, type ForeignRating, type ForeignSettings, type NotTaken } from "./read-foreign.ts";
import { clinicBodyIn, clinicFormIn, clinicFormsIn } from "./read-clinic.ts";
import { kindOfIdentifier, person } from "./reference.ts";

/** What a bundle of ours gives back: entries with the ids they had, so that bringing it in twice adds nothing. */
export interface ReadBundle {
  readonly entries: readonly StoredEntry[];
  /** Of no kind that is brought in, by type: they are counted, and stay in the file. */
  readonly aside: { readonly [type: string]: number };
  /** Known, and not taken, by the reason. */
  readonly notTaken: { readonly [why in NotTaken]?: number };
  /** Known, and holding a value that no entry may hold. */
  readonly refused: number;
  /** Forms whose stored sum is not the sum of their answers. The answers count. */
  readonly otherSums: number;
}

export const isBundle = (json: unknown): json is Bundle =>
  typeof json === "object" && json !== null && (json as Bundle).resourceType === "Bundle" && Array.isArray((json as Bundle).entry ?? []);

/** Reads ratings, forms, the diary, flares and what else there was. A foreign sum is never trusted: it is computed anew. */
export const readBundle = (bundle: Bundle, settings: ForeignSettings): ReadBundle => {
  const drafts = new Map<string, Draft>();
  const aside: { [type: string]: number } = {};
  const notTaken: { [why in NotTaken]?: number } = {};
  const foreign: { readonly rating: ForeignRating; readonly subject: string }[] = [];
  const leave = (why: NotTaken, count = 1) => (notTaken[why] = (notTaken[why] ?? 0) + count);
  let [refused, otherSums] = [0, 0];
  const clinicForms = clinicFormsIn(bundle);
  for (const [at, one] of (bundle.entry ?? []).entries()) {
    const resource = (one as BundleEntry | null)?.resource;
    if (!resource || typeof resource !== "object") continue;
    const read = carefully(resource, clinicForms, { nth: at + 1, settings });
    if (read === "broken") {
      refused++;
      continue;
    }
    if (typeof read === "string") {
      leave(read);
      continue;
    }
    if (read !== null && "foreign" in read) {
      foreign.push({ rating: read.foreign, subject: subjectOf(resource as Observation) });
      continue;
    }
    if (read === null) {
      if (!quiet.has(resource.resourceType)) aside[resource.resourceType] = (aside[resource.resourceType] ?? 0) + 1;
      continue;
    }
    if (read.otherSum) otherSums++;
    const before = drafts.get(read.id);
    // A check-in is one entry and an Observation for each of its numbers.
    drafts.set(read.id, before && before.kind === read.kind ? { ...before, body: { ...before.body, ...read.body } } : read);
  }
  const isOnePerson = new Set(foreign.map(({ subject }) => subject)).size <= 1;
  if (isOnePerson) for (const { rating } of foreign) drafts.set(rating.id, rating);
  else leave("several-people", foreign.length);
  const entries: StoredEntry[] = [];
  for (const { id, kind, at, body } of drafts.values()) {
    const stamp = stampOf(at, entries.length);
    const parsed = parseEntry({ id, stamp, at, zone: settings.zone, kind, v: 1, body });
    if (parsed.ok) entries.push(parsed.value);
    else refused++;
  }
  return { entries, aside, notTaken, refused, otherSums };
};

interface Draft {
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  readonly body: { readonly [field: string]: unknown };
  readonly otherSum?: boolean;
}

interface Foreign {
  readonly foreign: ForeignRating;
}
interface Place {
  readonly nth: number;
  readonly settings: ForeignSettings;
}

/** A file from anywhere may hold anything where a list should be; it then is a resource that is refused, and no fault of ours. */
const carefully = (resource: Resource, clinicForms: ClinicForms, place: Place): Draft | Foreign | NotTaken | "broken" | null => {
  try {
    return draftOf(resource, clinicForms, place);
  } catch {
    return "broken";
  }
};

/** What only belongs to the bundle itself. */
const quiet: ReadonlySet<string> = new Set(["Composition", "Patient", "Device", "Provenance", "Questionnaire"]);

const draftOf = (resource: Resource, clinicForms: ClinicForms, { nth, settings }: Place): Draft | Foreign | NotTaken | null => {
  if (resource.resourceType === "QuestionnaireResponse") {
    if (resource.status === "entered-in-error") return "entered-in-error";
    return formOf(resource) ?? clinicOf(resource, clinicForms);
  }
  if (resource.resourceType === "Questionnaire") {
    const form = clinicFormIn(resource);
    return form && { ...form, body: { ...form.body } };
  }
  if (resource.resourceType !== "Observation") return null;
  // What a session was rated with has no identifier, and is in the record with its session.
  const isOurs =
    resource.subject?.reference === person.reference || resource.identifier?.some((one) => kindOfIdentifier(one) !== undefined) === true;
  if (isOurs) return resource.status === "entered-in-error" ? "entered-in-error" : measuredOf(resource);
  const read = readForeign(resource, nth, settings);
  return read === null || typeof read === "string" ? read : { foreign: read };
};

const measuredOf = (observation: Observation): Draft | NotTaken | null => {
  const [identifier] = observation.identifier ?? [];
  const kind = identifier && kindOfIdentifier(identifier);
  const id = identifier?.value;
  const codes = (observation.code?.coding ?? []).map(({ code }) => code ?? "");
  const parts = observation.component ?? [];
  const value = observation.valueQuantity?.value;
  if (id === undefined) return null;
  const at = instantOf(observation);
  if (at === null) return "bad-date";
  switch (kind) {
    case "rating": {
      const name = codes.includes("72514-3") ? "pain" : ratingNames.find((one) => codes.includes(one));
      const late = /^Written (\d+) day/.exec(observation.note?.[0]?.text ?? "")?.[1];
      return name === undefined ? null : { id, kind, at, body: { [name]: value, ...(late ? { daysLate: Number(late) } : {}) } };
    }
    case "void":
      return {
        id,
        kind,
        at,
        body: defined({
          phase: ownCode(parts, "void-phase")?.replace("void-", ""),
          ml: value,
          urgency: numberIn(parts, "void-urgency"),
          pain: numberIn(parts, "void-pain"),
          leak: partNamed(parts, "leak")?.valueBoolean,
          urgeOnly: partNamed(parts, "urge-only")?.valueBoolean,
        }),
      };
    case "intake":
      return { id, kind, at, body: defined({ what: ownCode(parts, "intake-what")?.replace("intake-", ""), ml: value }) };
    case "factor": {
      const what = observation.valueCodeableConcept?.coding?.[0]?.code?.replace("factor-", "");
      return { id, kind, at, body: defined({ what, hours: numberIn(parts, "factor-hours") }) };
    }
    case "flare": {
      const { start, end } = observation.effectivePeriod ?? {};
      return { id, kind, at, body: defined({ startedOn: start, endedOn: end, worst: numberIn(parts, "worst") }) };
    }
    case "note":
      return { id, kind, at, body: defined({ text: observation.valueString }) };
    case undefined:
    default:
      return null;
  }
};

/** An entry needs a moment: a flare has only its days, so it is taken as written down on its last. */
const instantOf = ({ effectiveDateTime, effectivePeriod }: Observation): Instant | null => {
  const text = effectiveDateTime ?? noonOf(effectivePeriod?.end ?? effectivePeriod?.start);
  const read = parseInstant(text ?? "");
  return read.ok ? read.value : null;
};
const noonOf = (day: string | undefined) => (day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T12:00:00Z` : day);

const partNamed = (parts: readonly ObservationComponent[], code: string) =>
  parts.find((part) => part.code?.coding?.some((one) => one.system?.startsWith(base) && one.code === code));
const numberIn = (parts: readonly ObservationComponent[], code: string) => partNamed(parts, code)?.valueQuantity?.value;
const ownCode = (parts: readonly ObservationComponent[], code: string) => partNamed(parts, code)?.valueCodeableConcept?.coding?.[0]?.code;

const formOf = ({ identifier, questionnaire = "", authored = "", item = [] }: QuestionnaireResponse): Draft | null => {
  const at = parseInstant(authored);
  const which = formNames.find(([, , canonical]) => questionnaire.split("|")[0] === canonical);
  if (!identifier?.value || kindOfIdentifier(identifier) !== "answers" || !which || !at.ok) return null;
  const [instrument, wording] = which;
  const form: Instrument = instruments[instrument];
  const answers = item.find(({ linkId }) => linkId === "items")?.item ?? [];
  // What is no answer to an item becomes no number, and no number is refused as a whole.
  const items = Object.fromEntries(
    answers.map(({ linkId, answer }): readonly [string, number] => {
      const given = answer?.[0];
      const asks = form.items.find(({ id }) => id === linkId)?.asks;
      if (given === undefined || asks === undefined) return [linkId, Number.NaN];
      return [linkId, answerMax[asks] === 1 ? Number(given.valueBoolean) : Number(given.valueCoding?.code ?? Number.NaN)];
    }),
  );
  const read = parseAnswers(instrument, wording, items);
  const sums = new Map(
    (item.find(({ linkId }) => linkId === "scores")?.item ?? []).map((one) => [one.linkId, one.answer?.[0]?.valueInteger]),
  );
  const ours: { readonly [scale: string]: number | null } = read.ok ? score(read.value).scores : {};
  const otherSum = Object.entries(ours).some(([scale, value]) => {
    // Bundles written before sums had names of their own called them like the item.
    const linkId = [scoreLinkId(form, scale), scale].find((one) => sums.has(one));
    return linkId !== undefined && sums.get(linkId) !== (value ?? undefined);
  });
  return { id: identifier.value, kind: "answers", at: at.value, body: { instrument, wording, items }, otherSum };
};

type ClinicForms = ReturnType<typeof clinicFormsIn>;

const clinicOf = (response: QuestionnaireResponse, clinicForms: ClinicForms): Draft | null => {
  const { identifier, authored = "" } = response;
  const at = parseInstant(authored);
  const body = identifier && kindOfIdentifier(identifier) === "answers" ? clinicBodyIn(response, clinicForms) : null;
  return body === null || !at.ok ? null : { id: identifier!.value ?? "", kind: "answers", at: at.value, body: { ...body } };
};

const formNames: readonly (readonly [InstrumentId, Wording, string])[] = (Object.keys(instruments) as InstrumentId[]).flatMap(
  (instrument) => (["official", "practice"] as const).map((wording) => [instrument, wording, canonicalOf(instrument, wording)] as const),
);

const defined = (fields: { readonly [field: string]: unknown }) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The moment, then a number for what shares it; "brought" says where it came from. */
const stampOf = (at: Instant, nth: number): Stamp =>
  `${Math.max(0, msOf(at)).toString(36).padStart(9, "0")}-${nth.toString(36).padStart(4, "0")}-brought` as Stamp;
