import { ok, type Result } from "#base";
import { badInput, type BadInput } from "./bad-input.ts";
import type { Found, Row } from "./row.ts";

/**
 * The pairs are those that the table names. A period of which no line is there was planned all the same: it keeps its place, and its days
 * were not rated. Where the columns contradict each other, or the order of the days, nothing is guessed.
 */
export const pairedDesign = (sorted: readonly Row[]): Result<Found, BadInput> => {
  const slotsRead = slotsOf(sorted);
  if (!slotsRead.ok) return slotsRead;
  const slots = slotsRead.value;
  const kinds = kindsOf(sorted, slots);
  if (!kinds.ok) return kinds;
  const begins = sorted[0]!.day;
  const length = lengthOf(sorted, slots);
  if (!length.ok) return length;
  return ok({
    design: { kind: "pairs", periodDays: length.value, order: kinds.value, orderDrawnByApp: true },
    begins: begins - slots[0]! * length.value,
  });
};

/**
 * For each line the place of its period in the trial: 0 and 1 are the first pair that the table names. Periods are counted through the trial
 * (1, 2, 3, 4 ...) or in each pair (1, 2, 1, 2 ...), from 1 or from 0.
 */
function slotsOf(sorted: readonly Row[]): Result<readonly number[], BadInput> {
  const [pair0, period0] = [sorted.some(({ pair }) => pair === 0) ? 0 : 1, sorted.some(({ period }) => period === 0) ? 0 : 1];
  const isThrough = sorted.some(({ period }) => period! - period0 > 1);
  const first = sorted[0]!.pair!;
  const slots: number[] = [];
  for (const { line, pair, period } of sorted) {
    const position = period! - period0 - (isThrough ? 2 * (pair! - pair0) : 0);
    const slot = 2 * (pair! - first) + position;
    const before = slots.at(-1) ?? 0;
    if ((position !== 0 && position !== 1) || slot < before) return badInput(`line ${line}, pair and period`, "pair-contradicts");
    // Of a pair that is not there nobody knows what was done, and what came before still acts.
    if (Math.floor(slot / 2) > Math.floor(before / 2) + 1) return badInput(`line ${line}, pair`, "pair-absent");
    slots.push(slot);
  }
  return ok(slots);
}

/** One kind in each period, and the two of a pair differ. So the kind of one tells that of the other, also when it has no line. */
function kindsOf(sorted: readonly Row[], slots: readonly number[]): Result<readonly string[], BadInput> {
  const firstOfPair: (0 | 1)[] = [];
  for (const [i, { line, practice }] of sorted.entries()) {
    const slot = slots[i]!;
    if (i > 0 && slots[i - 1] === slot && sorted[i - 1]!.practice !== practice) return badInput(`line ${line}, practice`, "period-mixed");
    const first = slot % 2 === 0 ? practice : practice === 1 ? 0 : 1;
    firstOfPair[slot >> 1] ??= first;
    if (firstOfPair[slot >> 1] !== first) return badInput(`line ${line}, practice`, "pair-contradicts");
  }
  return ok(firstOfPair.map((first) => (first === 1 ? "PC" : "CP")));
}

/**
 * The shortest length that puts every line into its period. The first line that is there begins its period; lines may be left out anywhere
 * else, so each says only how long a period is at most or at least.
 */
function lengthOf(sorted: readonly Row[], slots: readonly number[]): Result<number, BadInput> {
  const [begins, first] = [sorted[0]!.day, slots[0]!];
  let [least, most] = [1, Infinity];
  for (const [i, { line, day }] of sorted.entries()) {
    const [passed, behind] = [day - begins, slots[i]! - first];
    least = Math.max(least, Math.floor(passed / (behind + 1)) + 1);
    if (behind > 0) most = Math.min(most, Math.floor(passed / behind));
    if (least > most) return badInput(`line ${line}, period`, "lengths");
  }
  return ok(least);
}
