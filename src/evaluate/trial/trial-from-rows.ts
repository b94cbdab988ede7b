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
 * A trial of daily 0-10 pain from a table. With pairs and periods it is read as pairs; without, as phases the person chose himself.
 * A table cannot say who drew the order, so `drawn` must: left out is not yes.
 */
export const trialFromRows = (rows: readonly Row[], drawn: boolean): Result<Trial, BadInput> => {
  if (rows.length === 0) return badInput("", "not-a-table");
  const sorted = rows.map((row, index) => ({ ...row, line: index + 2 })).sort((a, b) => a.day - b.day);
  const paired = rows.every(({ pair, period }) => pair !== null && period !== null);
  const first = sorted[0]!.day;
  const stretches = stretchesOf(sorted, paired);
  if (!stretches.ok) return stretches;
  const lengths = stretches.value.map(({ from }, i) => (stretches.value[i + 1]?.from ?? sorted.at(-1)!.day + 1) - from);
  const letters = stretches.value.map(({ practice }) => (practice === 1 ? "P" : "C"));
  const periodDays = Math.max(...lengths);
  const design = paired
    ? { kind: "pairs", periodDays, order: letters.flatMap((letter, i) => (i % 2 === 0 ? [`${letter}${letters[i + 1] ?? ""}`] : [])), orderDrawnByApp: drawn }
    : { kind: "phases", periodDays, order: [letters.join("")], phaseDays: lengths };
  if (paired && lengths.some((days, i) => days !== periodDays && i < lengths.length - 1)) return badInput("period", "lengths");
  return parseTrial({
    outcome: { range: [0, 10], better: "lower", mid: 2 },
    design,
    days: sorted.map(({ day, rating }) => ({ day: day - first, y: rating })),
  });
};

interface Stretch {
  readonly from: number;
  readonly practice: 0 | 1;
}

/** Where each period begins; without periods, where the practice changes. */
function stretchesOf(rows: readonly (Row & { readonly line: number })[], paired: boolean): Result<readonly Stretch[], BadInput> {
  const stretches: Stretch[] = [];
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const samePeriod = before && (paired ? before.period === row.period && before.pair === row.pair : before.practice === row.practice);
    if (!samePeriod) stretches.push({ from: row.day, practice: row.practice });
    else if (before.practice !== row.practice) return badInput(`line ${row.line}, practice`, "period-mixed");
  }
  return ok(stretches);
}
