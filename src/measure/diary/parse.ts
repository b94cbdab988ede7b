import { err, ok, parseInstant, type Result } from "#base";
import { voidPhases, writtenDays, type DiaryDay, type DiaryVoid, type VoidPhase } from "./day.ts";
import { phasesFrom } from "./phase.ts";

/** A bladder diary as a file gives it: at least one of its days was kept. */
export interface Diary {
  readonly days: readonly [DiaryDay, ...(readonly DiaryDay[])];
  readonly kg: number | null;
  readonly ageYears: number | null;
}

/** Typing slips, not medicine: nobody weighs 700 kg or passes 30 litres. */
const kgRange = { least: 20, most: 400 };
const ageRange = { least: 0, most: 120 };
const mlRange = { least: 1, most: 5000 };

/** Reads a diary. A void says its phase, or its time on a day that says when bed and rising were. */
export const parseDiary = (json: unknown): Result<Diary, BadDiary> => {
  try {
    const { kg, age, days } = fieldsOf(json, "", ["kg", "age", "days"]);
    const [first, ...rest] = listOf(days, "days").map((day, nth) => dayOf(day, `days[${nth}]`));
    if (first === undefined || writtenDays([first, ...rest]).length === 0) throw new Wrong({ why: "no-days", path: "days" });
    return ok({
      days: [first, ...rest],
      kg: numberOf(kg, "kg", { ...kgRange, whole: false }),
      ageYears: numberOf(age, "age", { ...ageRange, whole: true }),
    });
  } catch (error) {
    if (error instanceof Wrong) return err({ type: "BadDiary", ...error.what });
    throw error;
  }
};

export type BadDiary = { readonly type: "BadDiary" } & What;
type What = { readonly path: string } & (
  | { readonly why: "not-an-object" | "not-a-list" | "no-days" | "no-phase" | "bad-time" | "two-first-mornings" | "bed-is-rise" }
  | { readonly why: "not-yes-or-no" }
  | { readonly why: "unknown-item" | "unknown-phase"; readonly known: readonly string[] }
  | { readonly why: "not-a-number" | "out-of-range" | "not-whole"; readonly least: number; readonly most: number }
);

/** Leaves the reading at the first thing that cannot be; it never leaves this file. */
class Wrong extends Error {
  readonly what: What;
  constructor(what: What) {
    super(what.why);
    this.what = what;
  }
}

const dayOf = (json: unknown, path: string): DiaryDay => {
  const { bed, rise, voids } = fieldsOf(json, path, ["bed", "rise", "voids"]);
  const night = { bed: timeOf(bed, `${path}.bed`), rise: timeOf(rise, `${path}.rise`) };
  if (night.bed !== null && night.bed === night.rise) throw new Wrong({ why: "bed-is-rise", path: `${path}.rise` });
  const read = listOf(voids, `${path}.voids`).map((one, nth) => voidOf(one, `${path}.voids[${nth}]`));
  const phases = phasesByTime(read, night);
  const whole = read.map(({ phase, ml, path: where }, nth): DiaryVoid => {
    const known = phase ?? phases[nth];
    if (known === undefined) throw new Wrong({ why: "no-phase", path: where });
    return { phase: known, ...(ml === null ? {} : { ml }) };
  });
  const second = whole.findIndex(({ phase }, nth) => phase === "first-morning" && whole.findIndex(isFirstMorning) < nth);
  if (second >= 0) throw new Wrong({ why: "two-first-mornings", path: `${path}.voids[${second}]` });
  return { voids: whole };
};

/** The phase of each void that says its time; a first-morning void that was stated is the only one. */
const phasesByTime = (
  voids: readonly ReadVoid[],
  { bed, rise }: { readonly bed: string | null; readonly rise: string | null },
): readonly (VoidPhase | undefined)[] => {
  if (bed === null || rise === null) return [];
  const timed = voids.filter((one): one is ReadVoid & { readonly at: string } => one.at !== null);
  const phases = phasesFrom(
    timed.map(({ at }) => at),
    { bed, rise },
  );
  const isStated = voids.some(isFirstMorning);
  return voids.map((one) => {
    const phase = phases[timed.findIndex((other) => other === one)];
    return phase === "first-morning" && isStated ? "day" : phase;
  });
};

interface ReadVoid {
  readonly at: string | null;
  readonly ml: number | null;
  readonly phase: VoidPhase | null;
  readonly path: string;
}

const isFirstMorning = ({ phase }: { readonly phase: VoidPhase | null }) => phase === "first-morning";

const voidOf = (json: unknown, path: string): ReadVoid => {
  const { at, ml, phase, urgency, pain, leak } = fieldsOf(json, path, ["at", "ml", "phase", "urgency", "pain", "leak"]);
  // Part of a diary, and of no score; a slip in them is a slip all the same.
  numberOf(urgency, `${path}.urgency`, { least: 0, most: 4, whole: true });
  numberOf(pain, `${path}.pain`, { least: 0, most: 10, whole: true });
  if (!isLeftOut(leak) && typeof leak !== "boolean") throw new Wrong({ why: "not-yes-or-no", path: `${path}.leak` });
  return {
    at: timeOf(at, `${path}.at`),
    ml: numberOf(ml, `${path}.ml`, { ...mlRange, whole: true }),
    phase: phaseOf(phase, `${path}.phase`),
    path,
  };
};

const isLeftOut = (json: unknown): json is null | undefined => json === undefined || json === null;

const phaseOf = (json: unknown, path: string): VoidPhase | null => {
  if (isLeftOut(json)) return null;
  const phase = voidPhases.find((one) => one === json);
  if (phase === undefined) throw new Wrong({ why: "unknown-phase", path, known: voidPhases });
  return phase;
};

/** A clock time, or an instant; of an instant, the time that stands written in it counts. */
const timeOf = (json: unknown, path: string): string | null => {
  if (isLeftOut(json)) return null;
  if (typeof json === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(json)) return json;
  if (typeof json === "string" && parseInstant(json).ok) return json.slice(11, 16);
  throw new Wrong({ why: "bad-time", path });
};

const numberOf = (
  json: unknown,
  path: string,
  { least, most, whole }: { readonly least: number; readonly most: number; readonly whole: boolean },
): number | null => {
  if (isLeftOut(json)) return null;
  if (typeof json !== "number") throw new Wrong({ why: "not-a-number", path, least, most });
  if (!(json >= least && json <= most)) throw new Wrong({ why: "out-of-range", path, least, most });
  if (whole && !Number.isInteger(json)) throw new Wrong({ why: "not-whole", path, least, most });
  return json;
};

const listOf = (json: unknown, path: string): readonly unknown[] => {
  if (!Array.isArray(json)) throw new Wrong({ why: "not-a-list", path });
  return json;
};

const fieldsOf = (json: unknown, path: string, known: readonly string[]): { readonly [name: string]: unknown } => {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Wrong({ why: "not-an-object", path });
  const stranger = Object.keys(json).find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Wrong({ why: "unknown-item", path: path === "" ? stranger : `${path}.${stranger}`, known });
  return json as { readonly [name: string]: unknown };
};
