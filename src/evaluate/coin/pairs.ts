import { assert } from "#base";
import { invert, type CoinTest } from "./inversion.ts";
import { seededFlips } from "./seeded.ts";

/** Up to this many pairs every order the coins could have drawn is counted; beyond, a sample of them with a stored seed. */
export const pairsCountedMax = 20;
export const ordersSampled = 100_000;

/**
 * Randomised pairs: in each pair a coin decided which came first. `differences` are practice less comparison.
 * The turning points are the means over every non-empty set of pairs: Hartigan's typical values (JASA 1969).
 */
export const pairTest = (differences: readonly number[], alpha = 0.05, seed = 1): CoinTest => {
  assert(differences.length > 0, "there is a pair to test");
  const mean = differences.reduce((sum, d) => sum + d, 0) / differences.length;
  const scale = Math.max(...differences.map(Math.abs));
  if (differences.length <= pairsCountedMax) return invert(mean, everySubset(differences), scale, alpha);
  const { thetas, same } = sampledSubsets(differences, seed);
  return invert(mean, thetas, scale, alpha, same);
};

/** Sums are put together from two halves, so that a million of them carry no rounding from one to the next. */
function everySubset(differences: readonly number[]): Float64Array {
  const half = differences.length >> 1;
  const [low, high] = [sumsOf(differences.slice(0, half)), sumsOf(differences.slice(half))];
  const thetas = new Float64Array(low.sums.length * high.sums.length - 1);
  let at = 0;
  for (let h = 0; h < high.sums.length; h++) {
    const [sum, count] = [high.sums[h]!, high.counts[h]!];
    for (let l = h === 0 ? 1 : 0; l < low.sums.length; l++) thetas[at++] = (sum + low.sums[l]!) / (count + low.counts[l]!);
  }
  return thetas;
}

function sumsOf(values: readonly number[]): { readonly sums: Float64Array; readonly counts: Uint8Array } {
  const sums = new Float64Array(2 ** values.length);
  const counts = new Uint8Array(sums.length);
  for (let set = 1; set < sums.length; set++) {
    const rest = set & (set - 1);
    sums[set] = sums[rest]! + values[31 - Math.clz32(set ^ rest)]!;
    counts[set] = counts[rest]! + 1;
  }
  return { sums, counts };
}

/** p = (1 + count) / (1 + draws): the order that was drawn is one of them (Phipson and Smyth 2010). */
function sampledSubsets(differences: readonly number[], seed: number): { readonly thetas: Float64Array; readonly same: number } {
  const flip = seededFlips(seed);
  const thetas: number[] = [];
  for (let i = 0; i < ordersSampled; i++) {
    let [sum, count] = [0, 0];
    for (const d of differences)
      if (flip()) {
        sum += d;
        count++;
      }
    if (count > 0) thetas.push(sum / count);
  }
  return { thetas: Float64Array.from(thetas), same: ordersSampled - thetas.length };
}
