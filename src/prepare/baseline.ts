import { err, ok, type Result } from "#base";

/** How it is before a session; the same numbers come again afterwards. All 0-10. */
export interface Baseline {
  readonly painNow: number;
  readonly painUsual: number;
  readonly urgency: number;
  readonly calm: number;
  readonly ejaculation48h: boolean;
  readonly cycling48h: boolean;
}

/** Below this, the person stays with settling or ends (technique.md 3a). */
export const calmMin = 4;

/** Reads the ratings. A blank is not a zero: what is missing is named, never filled in. */
export const parseBaseline = (given: unknown): Result<Baseline, BadBaseline> => {
  const fields: { readonly [name: string]: unknown } = isRecord(given) ? given : {};
  const missing = names.filter((name) => fields[name] === undefined || fields[name] === null);
  const wrong = names.filter((name) => !missing.includes(name) && !fits(name, fields[name]));
  if (missing.length > 0 || wrong.length > 0) return err({ type: "BadBaseline", missing, wrong });
  const { painNow, painUsual, urgency, calm, ejaculation48h, cycling48h } = fields as unknown as Baseline;
  return ok({ painNow, painUsual, urgency, calm, ejaculation48h, cycling48h });
};
export interface BadBaseline {
  readonly type: "BadBaseline";
  readonly missing: readonly (keyof Baseline)[];
  readonly wrong: readonly (keyof Baseline)[];
}

/** Calm enough to begin, or first the breathing (or another day). */
export const calmEnough = ({ calm }: Pick<Baseline, "calm">): boolean => calm >= calmMin;

const names = ["painNow", "painUsual", "urgency", "calm", "ejaculation48h", "cycling48h"] as const satisfies readonly (keyof Baseline)[];

const fits = (name: keyof Baseline, value: unknown) =>
  name === "ejaculation48h" || name === "cycling48h"
    ? typeof value === "boolean"
    : typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 10;

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } => typeof value === "object" && value !== null;
