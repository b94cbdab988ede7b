import { ok, type Result } from "#base";
import { badInput, type BadInput } from "./bad-input.ts";
import { parseTrial } from "./parse-trial.ts";
import type { Trial } from "./trial.ts";

/** One line of a table `day,practice,rating[,pair,period]`; an empty rating is a day without one. */
export interface Row {
  readonly day: number;
  readonly practice: 0 | 1;
  readonly rating: number | null;
  readonly pair: number | null;
  readonly period: number | null;
}

/**
 * A trial of daily 0-10 pain from a table. With pairs and periods it is read as pairs with a coin each, which the command says aloud;
 * without, as phases the person chose himself.
 */
export const trialFromRows = (rows: readonly Row[]): Result<Trial, BadInput> => {
  const sorted = rows.map((row, index) => ({ ...row, line: index + 2 })).sort((a, b) => a.day - b.day);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return badInput("", "not-a-table");
  const paired = isPaired(rows);
  const stretches = stretchesOf(sorted, paired);
  if (!stretches.ok) return stretches;
  const letters = stretches.value.map(({ practice }) => (practice === 1 ? "P" : "C"));
  const lengths = stretches.value.map(({ from }, i) => (stretches.value[i + 1]?.from ?? last.day + 1) - from);
  const common = commonLength(sorted, stretches.value, lengths);
  if (paired && common === null) return badInput("period", "lengths");
  const design = paired
    ? {
        kind: "pairs",
        periodDays: common,
        order: letters.flatMap((letter, i) => (i % 2 === 0 ? [`${letter}${letters[i + 1] ?? ""}`] : [])),
        orderDrawnByApp: true,
      }
    : { kind: "phases", periodDays: Math.max(...lengths), order: [letters.join("")], phaseDays: lengths };
  return parseTrial({
    outcome: { range: [0, 10], better: "lower", mid: 2 },
    design,
    days: sorted.map(({ day, rating }) => ({ day: day - first.day, y: rating })),
  });
};

export const isPaired = (rows: readonly Row[]): boolean => rows.every(({ pair, period }) => pair !== null && period !== null);

interface Stretch {
  readonly from: number;
  readonly practice: 0 | 1;
}

/** Where each period begins; without periods, where the practice changes. */
function stretchesOf(rows: readonly (Row & { readonly line: number })[], paired: boolean): Result<readonly Stretch[], BadInput> {
  const stretches: Stretch[] = [];
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const goesOn = before && (paired ? before.period === row.period && before.pair === row.pair : before.practice === row.practice);
    if (!goesOn) stretches.push({ from: row.day, practice: row.practice });
    else if (before.practice !== row.practice) return badInput(`line ${row.line}, practice`, "period-mixed");
  }
  return ok(stretches);
}

/** The length that puts every line into its period, also when the first line of a period is not there; null when none does. */
function commonLength(rows: readonly Row[], stretches: readonly Stretch[], lengths: readonly number[]): number | null {
  const first = rows[0]!.day;
  const fits = (days: number) =>
    rows.every(({ day }) => {
      const index = stretches.findLastIndex(({ from }) => from <= day);
      return Math.floor((day - first) / days) === index;
    });
  const even = Math.ceil((rows.at(-1)!.day + 1 - first) / stretches.length);
  return [even, ...lengths].find(fits) ?? null;
}
