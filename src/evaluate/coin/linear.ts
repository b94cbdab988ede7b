import { invert, type CoinTest } from "./inversion.ts";
import type { Assignment } from "./assignments.ts";

/**
 * The randomisation test of a least-squares coefficient: of the practice on a constant and, where `days` are given, a trend over them.
 * `x` is what was done on each rated day, `others` what else the coin could have drawn. Null when least squares has no answer for what was
 * done.
 */
export const linearTest = (
  y: readonly number[],
  x: Assignment,
  others: readonly Assignment[],
  days: readonly number[] | null,
  alpha = 0.05,
): CoinTest | null => {
  const basis = orthogonal([y.map(() => 1), ...(days ? [inItsLength(days)] : [])]);
  const weightsOf = (z: Assignment): readonly number[] | null => {
    const left = lessProjection(z, basis);
    const size = dot(left, z);
    return size > 1e-9 * Math.max(1, dot(z, z)) ? left.map((value) => value / size) : null;
  };
  const used = weightsOf(x);
  if (used === null) return null;
  const stat = dot(used, y);
  const thetas: number[] = [];
  for (const other of others) {
    const weights = weightsOf(other);
    const slope = weights === null ? 1 : dot(weights, x);
    if (weights !== null && 1 - slope > 1e-12) thetas.push((stat - dot(weights, y)) / (1 - slope));
  }
  // Missing days can make two orders look alike. Such an order ties; so does one for which least squares has no answer, to be careful.
  const same = others.length - thetas.length;
  const mean =
    dot(
      y,
      y.map(() => 1),
    ) / y.length;
  return invert(stat, Float64Array.from(thetas), Math.max(...y.map((value) => Math.abs(value - mean))), alpha, same);
};

/** Around its middle, in units of its length: the same trend, and its digits are kept. */
const inItsLength = (days: readonly number[]): readonly number[] => {
  const [first, last] = [days[0]!, days.at(-1)!];
  return days.map((day) => (day - (first + last) / 2) / Math.max(1, last - first));
};

const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** Gram and Schmidt on one or two columns. */
function orthogonal(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const basis: (readonly number[])[] = [];
  for (const column of columns) {
    const left = lessProjection(column, basis);
    const length = Math.sqrt(dot(left, left));
    if (length > 1e-9) basis.push(left.map((value) => value / length));
  }
  return basis;
}

function lessProjection(column: readonly number[], basis: readonly (readonly number[])[]): readonly number[] {
  let left = column;
  for (const unit of basis) {
    const share = dot(left, unit);
    left = left.map((value, i) => value - share * unit[i]!);
  }
  return left;
}
