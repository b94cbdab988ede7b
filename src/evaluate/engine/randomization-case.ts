import * as v from "valibot";
import { ok, type Result } from "#base";
import { balancedOrders, pairedOrders, startDays, type Assignment } from "../coin/assignments.ts";
import type { CoinTest } from "../coin/inversion.ts";
import { linearTest } from "../coin/linear.ts";
import { pairDifferences } from "../coin/pair-differences.ts";
import { pairTest } from "../coin/pairs.ts";
import { badInput, finite, readBy, wholeFrom, type BadInput } from "../trial/bad-input.ts";
import { columnFields, columnsDoNotFit, level } from "./columns.ts";

/** Orders are listed one by one; beyond, there are too many. */
const periodsMax = 20;

const alpha = v.optional(level, 0.05);
const pairSchema = v.looseObject({
  ...columnFields,
  pair: v.array(wholeFrom(1)),
  dayInPeriod: v.array(wholeFrom(0)),
  washoutDays: v.optional(wholeFrom(0), 0),
  minDays: v.optional(wholeFrom(1), 3),
  alpha,
});
const differencesSchema = v.looseObject({
  pairDifferences: v.pipe(v.array(finite), v.minLength(1, "missing"), v.maxLength(1000, "out-of-range")),
  alpha,
});
const linearSchema = v.looseObject({
  ...columnFields,
  design: v.picklist(["pairs", "complete", "maxRun", "startPoint"]),
  statistic: v.picklist(["meanDiff", "olsTrend"]),
  designArgs: v.optional(
    v.looseObject({
      periods: v.optional(wholeFrom(2, periodsMax)),
      maxRun: v.optional(wholeFrom(1)),
      firstStart: v.optional(wholeFrom(0)),
      lastStart: v.optional(wholeFrom(0)),
    }),
    {},
  ),
  period: v.optional(v.array(wholeFrom(1, 2 * periodsMax))),
  alpha,
});

export const randomizationCase = (json: unknown): Result<object, BadInput> => {
  const read = readBy(v.looseObject({ statistic: v.picklist(["pairMean", "meanDiff", "olsTrend"]) }), json);
  if (!read.ok) return read;
  if (read.value.statistic !== "pairMean") return linearCase(json);
  return "pairDifferences" in read.value ? differencesCase(json) : pairCase(json);
};

function differencesCase(json: unknown): Result<object, BadInput> {
  const read = readBy(differencesSchema, json);
  return read.ok ? ok(printed(pairTest(read.value.pairDifferences, read.value.alpha), read.value.alpha)) : read;
}

function pairCase(json: unknown): Result<object, BadInput> {
  const read = readBy(pairSchema, json);
  if (!read.ok) return read;
  const { day, x, y, pair, dayInPeriod, washoutDays, minDays, alpha: asked } = read.value;
  const wrong = columnsDoNotFit({ day, x, y }, 1);
  if (wrong) return wrong;
  for (const [name, column] of Object.entries({ pair, dayInPeriod })) if (column.length !== day.length) return badInput(name, "lengths");
  const days = day.map((_, i) => ({ pair: pair[i]!, dayInPeriod: dayInPeriod[i]!, x: x[i]!, y: y[i]! }));
  const differences = pairDifferences(days, washoutDays, minDays).map(({ difference }) => difference);
  if (differences.length === 0) return badInput("y", "missing");
  return ok({ pairDifferences: differences, ...printed(pairTest(differences, asked), asked) });
}

function linearCase(json: unknown): Result<object, BadInput> {
  const read = readBy(linearSchema, json);
  if (!read.ok) return read;
  const { day, x, y, statistic, alpha: asked } = read.value;
  const wrong = columnsDoNotFit({ day, x, y }, 3);
  if (wrong) return wrong;
  const orders = ordersOf(read.value);
  if (!orders.ok) return orders;
  const used = orders.value.findIndex((order) => order.every((z, i) => z === x[i]));
  if (used < 0) return badInput("x", "not-allowed");
  const rated = day.map((_, i) => i).filter((i) => y[i] !== null);
  const pick = <T>(column: readonly T[]) => rated.map((i) => column[i]!);
  const others = orders.value.filter((_, i) => i !== used).map(pick);
  const test = linearTest(
    rated.map((i) => y[i]!),
    pick(x),
    others,
    statistic === "olsTrend" ? pick(day) : null,
    asked,
  );
  return test === null ? badInput("x", "columns") : ok(printed(test, asked));
}

/** Every order the coin could have drawn, day by day. */
function ordersOf({ day, design, designArgs, period }: v.InferOutput<typeof linearSchema>): Result<readonly Assignment[], BadInput> {
  if (design === "startPoint") {
    const { firstStart, lastStart } = designArgs;
    if (firstStart === undefined || lastStart === undefined) return badInput("designArgs.firstStart", "missing");
    return lastStart < firstStart || lastStart - firstStart > 3660
      ? badInput("designArgs.lastStart", "out-of-range")
      : ok(startDays(day, firstStart, lastStart));
  }
  if (period?.length !== day.length) return badInput("period", period ? "lengths" : "missing");
  const periods = designArgs.periods ?? Math.max(...period);
  if (periods % 2 === 1 || periods > periodsMax || period.some((each) => each > periods)) return badInput("period", "out-of-range");
  if (design === "maxRun" && designArgs.maxRun === undefined) return badInput("designArgs.maxRun", "missing");
  const orders =
    design === "pairs" ? pairedOrders(periods / 2) : balancedOrders(periods, design === "maxRun" ? designArgs.maxRun : periods);
  return ok(orders.map((order) => period.map((each) => order[each - 1]!)));
}

/** An interval without a bound says so in a word, because JSON has no infinity. */
const printed = ({ lo, hi, ...test }: CoinTest, alphaAsked: number) => ({ ...test, alpha: alphaAsked, lo: bound(lo), hi: bound(hi) });
const bound = (end: number) => (Number.isFinite(end) ? end : end < 0 ? "-Inf" : "Inf");
