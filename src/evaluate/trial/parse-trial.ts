import * as v from "valibot";
import { ok, parseDate, type Result } from "#base";
import { badInput, finite, positive, readBy, whole, wholeFrom, type BadInput } from "./bad-input.ts";
import { periodsOf, washoutDaysOf } from "./timetable.ts";
import { designKinds, type Trial } from "./trial.ts";

/** A trial of ten years is no trial; a longer list is a mistake. */
export const daysMax = 3660;

const trialSchema = v.strictObject({
  outcome: v.strictObject({
    range: v.tuple([finite, finite]),
    better: v.picklist(["lower", "higher"]),
    mid: positive,
    recallDays: v.optional(wholeFrom(1, 31)),
    measures: v.optional(v.picklist(["pain", "other"])),
  }),
  design: v.strictObject({
    kind: v.picklist(designKinds),
    periodDays: wholeFrom(1, daysMax),
    washoutDays: v.optional(wholeFrom(0, daysMax)),
    order: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[PC]+$/, "not-allowed"))), v.minLength(1, "order"), v.maxLength(daysMax, "order")),
    start: v.optional(
      v.pipe(
        v.string(),
        v.check((text) => parseDate(text).ok, "not-a-date"),
      ),
    ),
    orderDrawnByApp: v.optional(v.boolean()),
    phaseDays: v.optional(v.array(wholeFrom(1, daysMax))),
    window: v.optional(v.tuple([wholeFrom(0, daysMax), wholeFrom(0, daysMax)])),
    droppedPairs: v.optional(v.array(wholeFrom(1, daysMax))),
  }),
  days: v.pipe(
    v.array(
      v.strictObject({
        day: v.pipe(whole, v.minValue(-daysMax, "out-of-range"), v.maxValue(2 * daysMax, "out-of-range")),
        y: v.nullable(finite),
        daysLate: v.optional(v.pipe(finite, v.minValue(0, "out-of-range"))),
      }),
    ),
    v.maxLength(4 * daysMax, "out-of-range"),
  ),
  adherence: v.optional(
    v.array(v.strictObject({ period: wholeFrom(0, daysMax), planned: count(), done: count(), unknown: v.optional(count()) })),
  ),
  looks: v.optional(v.array(whole)),
  events: v.optional(v.array(v.strictObject({ day: whole, kind: v.string() }))),
  expectation: v.optional(v.strictObject({ practice: outOfTen(), comparison: outOfTen() })),
});

function count() {
  return v.pipe(finite, v.minValue(0, "out-of-range"));
}
function outOfTen() {
  return v.pipe(finite, v.minValue(0, "out-of-range"), v.maxValue(10, "out-of-range"));
}

/** Reads a trial. What cannot be right is refused with where it stands; a rating is never corrected or made up. */
export const parseTrial = (json: unknown): Result<Trial, BadInput> => {
  const read = readBy(trialSchema, json);
  if (!read.ok) return read;
  // The schema has just checked that `start` is a date.
  const trial = read.value as unknown as Trial;
  const wrong = doesNotFit(trial);
  return wrong ?? ok(fromOne(trial));
};

function doesNotFit(trial: Trial) {
  const { outcome, design, days } = trial;
  const [low, high] = outcome.range;
  if (low >= high) return badInput("outcome.range", "out-of-range");
  if (outcome.mid > high - low) return badInput("outcome.mid", "out-of-range", { most: high - low });
  if (design.kind === "pairs") {
    const odd = design.order.findIndex((pair) => pair !== "PC" && pair !== "CP");
    if (odd >= 0) return badInput(`design.order.${odd}`, "order");
    if (design.phaseDays) return badInput("design.phaseDays", "unknown-name");
    const dropped = design.droppedPairs?.findIndex((pair) => pair > design.order.length) ?? -1;
    if (dropped >= 0) return badInput(`design.droppedPairs.${dropped}`, "out-of-range", { least: 1, most: design.order.length });
    if (washoutDaysOf(trial) >= design.periodDays) return badInput("design.washoutDays", "washout");
  } else if (!/C/.test(design.order.join("")) || !/P/.test(design.order.join(""))) return badInput("design.order", "order");
  if (design.kind === "start-point" && !/^C+P+$/.test(design.order.join(""))) return badInput("design.order", "order");
  if (design.phaseDays && design.phaseDays.length !== design.order.join("").length) return badInput("design.phaseDays", "lengths");
  return tooLong(trial) ?? windowDoesNotFit(trial) ?? adherenceDoesNotFit(trial) ?? daysDoNotFit(days, low, high);
}

/** Before a single day is laid out: two small numbers can ask for millions of days. */
function tooLong({ design: { order, periodDays, phaseDays } }: Trial) {
  const periods = order.reduce((sum, letters) => sum + letters.length, 0);
  const planned = phaseDays ? phaseDays.reduce((sum, days) => sum + days, 0) : periods * periodDays;
  return planned > daysMax ? badInput(phaseDays ? "design.phaseDays" : "design.periodDays", "too-long") : null;
}

/** What was done in a period that is not planned would be passed over without a word. */
function adherenceDoesNotFit({ design, adherence = [] }: Trial) {
  const periods = design.order.join("").length;
  const first = countsFromZero(adherence) ? 0 : 1;
  const odd = adherence.findIndex(({ period }) => period > periods - 1 + first);
  return odd < 0 ? null : badInput(`adherence.${odd}.period`, "out-of-range", { least: first, most: periods - 1 + first });
}

function windowDoesNotFit(trial: Trial) {
  const { window } = trial.design;
  if (!window) return null;
  if (trial.design.kind !== "start-point") return badInput("design.window", "unknown-name");
  const periods = periodsOf(trial);
  const begun = periods.find(({ x }) => x === 1)!.firstDay;
  const end = periods.at(-1)!.firstDay + periods.at(-1)!.days;
  const fits = window[0] <= begun && begun <= window[1] && window[1] < end && window[0] > 0;
  return fits ? null : badInput("design.window", "window");
}

function daysDoNotFit(days: Trial["days"], low: number, high: number) {
  const seen = new Set<number>();
  for (const [index, { day, y }] of days.entries()) {
    if (y !== null && (y < low || y > high)) return badInput(`days.${index}.y`, "out-of-range", { least: low, most: high });
    if (seen.has(day)) return badInput(`days.${index}.day`, "day-twice");
    seen.add(day);
  }
  return null;
}

/** Periods are numbered from 1; a list that counts from 0 says so by having a 0. */
const countsFromZero = (adherence: readonly { readonly period: number }[]): boolean => adherence.some(({ period }) => period === 0);

function fromOne(trial: Trial): Trial {
  const { adherence } = trial;
  if (!adherence || !countsFromZero(adherence)) return trial;
  return { ...trial, adherence: adherence.map((each) => ({ ...each, period: each.period + 1 })) };
}
