import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Observation } from "@medplum/fhirtypes";
import { dateOf, instantOn, msOf, parseDate, parseInstant, type Instant, type Zone } from "#base";
import { parseNrs } from "#measure";
import { importerVersion, type ImportMark } from "../import/mark.ts";
import { loincCodes } from "./codes.ts";

/** Why something that is known was not taken. */
export const notTakenWhys = [
  "entered-in-error",
  "not-final",
  "bad-date",
  "in-the-future",
  "not-a-rating",
  "other-unit",
  "no-phase",
  "several-people",
] as const;
export type NotTaken = (typeof notTakenWhys)[number];

export interface ForeignSettings {
  /** The fingerprint of the file. */
  readonly id: string;
  readonly zone: Zone;
  readonly now: Instant;
}

export interface ForeignRating {
  readonly id: string;
  readonly kind: "rating";
  readonly at: Instant;
  readonly body: { readonly pain: number; readonly imported: ImportMark };
}

/**
 * An Observation of another system. Only a rating of pain from 0 to 10 under its official code is one of ours too. A visit to the toilet has no
 * phase elsewhere, and it is not guessed. null: of no kind that is brought in.
 */
export const readForeign = (observation: Observation, nth: number, { id, zone, now }: ForeignSettings): ForeignRating | NotTaken | null => {
  const isCoded = (code: string) => observation.code?.coding?.some((one) => one.system === loinc && one.code === code) === true;
  if (isCoded(loincCodes.void[0])) return statusOf(observation) ?? "no-phase";
  if (!isCoded(loincCodes.pain[0])) return null;
  const notFinal = statusOf(observation);
  if (notFinal !== null) return notFinal;
  const moment = momentOf(observation, zone);
  if (moment === null) return "bad-date";
  const { at, isDay } = moment;
  // Today without a time is today, whatever the clock says.
  if (isDay ? dateOf(at) > dateOf(now) : msOf(at) > msOf(now)) return "in-the-future";
  const { valueQuantity, valueInteger } = observation;
  if (valueQuantity !== undefined && !isScore(valueQuantity)) return "other-unit";
  const value: unknown = valueQuantity?.value ?? valueInteger;
  const pain = parseNrs(typeof value === "number" ? String(value) : "");
  if (!pain.ok) return "not-a-rating";
  return {
    id: idOf(observation, at, pain.value),
    kind: "rating",
    at,
    body: { pain: pain.value, imported: { id, from: "fhir", line: nth, version: importerVersion } },
  };
};

/** Whom it is about; a file about several people is nobody's own record. */
export const subjectOf = (observation: Observation): string => {
  const { subject } = observation;
  return subject?.reference ?? JSON.stringify(subject?.identifier ?? null);
};

/** Why its status says that it does not count. */
export const statusOf = ({ status }: { readonly status?: string }): NotTaken | null => {
  if (status === "entered-in-error") return "entered-in-error";
  return status === "final" || status === "amended" || status === "corrected" ? null : "not-final";
};

const loinc = "http://loinc.org";

/** A number from 0 to 10 has no unit, or the one for scores; one in millimetres comes from another scale. */
const isScore = ({ unit, code }: { readonly unit?: string; readonly code?: string }): boolean =>
  code === undefined ? unit === undefined || scoreUnits.has(unit.toLowerCase()) : scoreUnits.has(code.toLowerCase());
const scoreUnits: ReadonlySet<string> = new Set(["{score}", "1", "score", "{nrs}", ""]);

/** A day without a time is taken at noon; a month or a year names no day. */
const momentOf = (
  { effectiveDateTime, effectiveInstant }: Observation,
  zone: Zone,
): { readonly at: Instant; readonly isDay: boolean } | null => {
  const text = effectiveDateTime ?? effectiveInstant ?? "";
  const instant = parseInstant(text);
  if (instant.ok) return { at: instant.value, isDay: false };
  const day = parseDate(text);
  return day.ok ? { at: instantOn(day.value, "12:00", zone), isDay: true } : null;
};

/** The same Observation has the same id in every file, so that bringing it twice adds nothing. */
const idOf = (observation: Observation, at: Instant, pain: number): string => {
  const [identifier] = observation.identifier ?? [];
  const name = identifier?.value === undefined ? (observation.id ?? "") : `${identifier.system ?? ""}|${identifier.value}`;
  const hex = bytesToHex(sha256(utf8ToBytes(JSON.stringify([name, subjectOf(observation), at, pain]))));
  const ms = Math.max(0, msOf(at)).toString(16).padStart(12, "0").slice(-12);
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
};
