import { msOf, parseInstant, unreachable, type Instant } from "#base";
import type { Found } from "./mark.ts";

/** What is taken from a health export, and nothing else of the hundreds of kinds there are. */
export const healthGroups = ["symptoms", "fever", "leaks", "drinks", "cycling", "sleep", "quiet"] as const;
export type HealthGroup = (typeof healthGroups)[number];

/** The words of a severity stay words: no number from 0 to 10 was ever asked for them. */
export const severities = ["NotPresent", "Mild", "Moderate", "Severe", "Unspecified"] as const;
export type Severity = (typeof severities)[number];

/** Something that becomes a note; the caller has the words for it. */
export type HealthNote =
  | { readonly what: "pelvic-pain" | "low-back-pain" | "fever" | "chills"; readonly severity: Severity }
  | { readonly what: "temperature"; readonly celsius: number }
  | { readonly what: "sleep"; readonly hours: number }
  | { readonly what: "quiet"; readonly minutes: number }
  | { readonly what: "leak"; readonly severity: Severity };

export type SayHealth = (note: HealthNote) => string;

export interface HealthFound extends Found {
  readonly group: HealthGroup;
  /** It tells of a fever, or of chills. */
  readonly isFever?: boolean;
}

/** One `<Record>` or `<Workout>` as its attributes say it. */
export type Attributes = { readonly [name: string]: string | undefined };

/** Why a record of a kind that is wanted was not taken. */
export type HealthSkipped = "no-time" | "no-value" | "unit-unknown" | "not-present";

export type HealthRead = { readonly found: HealthFound } | { readonly skipped: HealthSkipped } | null;

/** From this temperature on it is a fever, as the questions before a session ask it. */
export const feverCelsius = 38;

export const readRecord = (tag: string, attributes: Attributes, line: number, say: SayHealth): HealthRead => {
  const kind = kindOf(tag, attributes);
  if (kind === undefined) return null;
  const at = healthInstant(attributes["startDate"]);
  if (at === null) return { skipped: "no-time" };
  const note = (group: HealthGroup, of: HealthNote, isFever = false): HealthRead => ({
    found: { group, kind: "note", at, body: { text: say(of) }, line, ...(isFever ? { isFever } : {}) },
  });
  switch (kind) {
    case "pelvic-pain":
    case "low-back-pain":
    case "fever":
    case "chills": {
      const severity = severityOf(attributes["value"]);
      if (severity === null) return { skipped: "no-value" };
      const isSign = kind === "fever" || kind === "chills";
      return note(isSign ? "fever" : "symptoms", { what: kind, severity }, isSign && severity !== "NotPresent");
    }
    case "leak": {
      const severity = severityOf(attributes["value"]);
      if (severity === null) return { skipped: "no-value" };
      if (severity === "NotPresent") return { skipped: "not-present" };
      return { found: { group: "leaks", kind: "leak", at, body: { note: say({ what: "leak", severity }) }, line } };
    }
    case "temperature": {
      const celsius = celsiusOf(attributes);
      return celsius === null ? { skipped: "unit-unknown" } : note("fever", { what: "temperature", celsius }, celsius >= feverCelsius);
    }
    case "water": {
      const ml = mlOf(attributes);
      if (ml === null) return { skipped: "unit-unknown" };
      return ml < 1 || ml > mlMax
        ? { skipped: "no-value" }
        : { found: { group: "drinks", kind: "intake", at, body: { what: "water", ml }, line } };
    }
    case "caffeine":
    case "alcohol":
      if (!(Number(attributes["value"]) > 0)) return { skipped: "no-value" };
      return { found: { group: "drinks", kind: "intake", at, body: { what: kind }, line } };
    case "quiet": {
      const minutes = minutesBetween(attributes);
      return minutes === null ? { skipped: "no-time" } : note("quiet", { what: "quiet", minutes });
    }
    case "cycling": {
      const minutes = minutesBetween(attributes);
      if (minutes === null) return { skipped: "no-time" };
      const hours = Math.min(24, Math.round(minutes / 6) / 10);
      return { found: { group: "cycling", kind: "factor", at, body: { what: "cycling", hours }, line } };
    }
    default:
      return unreachable(kind);
  }
};

const mlMax = 5000;

const kinds = {
  HKCategoryTypeIdentifierPelvicPain: "pelvic-pain",
  HKCategoryTypeIdentifierLowerBackPain: "low-back-pain",
  HKCategoryTypeIdentifierBladderIncontinence: "leak",
  HKCategoryTypeIdentifierFever: "fever",
  HKCategoryTypeIdentifierChills: "chills",
  HKCategoryTypeIdentifierMindfulSession: "quiet",
  HKQuantityTypeIdentifierDietaryWater: "water",
  HKQuantityTypeIdentifierDietaryCaffeine: "caffeine",
  HKQuantityTypeIdentifierNumberOfAlcoholicBeverages: "alcohol",
  HKQuantityTypeIdentifierBodyTemperature: "temperature",
} as const;

const kindOf = (tag: string, attributes: Attributes) => {
  if (tag === "Workout") return attributes["workoutActivityType"] === "HKWorkoutActivityTypeCycling" ? ("cycling" as const) : undefined;
  const type = attributes["type"] ?? "";
  return tag === "Record" && Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : undefined;
};

/** "2026-03-01 07:12:00 +0100" keeps its offset, because the calendar day depends on it. */
export const healthInstant = (text: string | undefined): Instant | null => {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})$/.exec(text ?? "");
  if (parts === null) return null;
  const read = parseInstant(`${parts[1]}T${parts[2]}${parts[3]}:${parts[4]}`);
  return read.ok ? read.value : null;
};

const minutesBetween = (attributes: Attributes): number | null => {
  const [from, until] = [healthInstant(attributes["startDate"]), healthInstant(attributes["endDate"])];
  if (from === null || until === null) return null;
  const minutes = (msOf(until) - msOf(from)) / 60_000;
  return minutes > 0 && minutes <= 24 * 60 ? Math.round(minutes) : null;
};

const severityOf = (value: string | undefined): Severity | null =>
  severities.find((severity) => value === `HKCategoryValueSeverity${severity}`) ?? null;

const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : null;

/** Units as Apple writes them. A unit that is not here is not guessed. */
const millilitres: { readonly [unit: string]: number } = {
  mL: 1,
  L: 1000,
  dL: 100,
  cL: 10,
  fl_oz_us: 29.5735,
  fl_oz_imp: 28.4131,
  cup_us: 236.588,
  cup_imp: 284.131,
  pt_us: 473.176,
  pt_imp: 568.261,
};

const mlOf = ({ value, unit = "" }: Attributes): number | null => {
  const number = numberOf(value);
  return number === null || !Object.hasOwn(millilitres, unit) ? null : Math.round(number * millilitres[unit]!);
};

const celsiusOf = ({ value, unit }: Attributes): number | null => {
  const number = numberOf(value);
  if (number === null) return null;
  if (unit === "degC") return Math.round(number * 10) / 10;
  return unit === "degF" ? Math.round(((number - 32) / 1.8) * 10) / 10 : null;
};
