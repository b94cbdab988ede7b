import type { Prior } from "./prior.ts";
import type { Series } from "./series.ts";

/**
 * How the errors of two days hang together, as a level that is remembered and noise that is not (nof1-method section 5):
 *   remembered: sigma^2 [(1 - nu) phi^|i - j| + nu 1(i = j)]        AR(1) alone when nu = 0
 *   wandering:  sigma^2 [1(i = j) + q^2 min(i - first, j - first)]  a local level
 */
export type Errors =
  | { readonly kind: "remembered"; readonly phi: number; readonly nu: number }
  | { readonly kind: "wandering"; readonly q: number };

/** Cross products of the columns and the ratings after whitening. */
export interface Whitened {
  /** Row by row, (p + 1) x (p + 1), the ratings last; only the upper triangle is filled. */
  readonly products: Float64Array;
  /** log of the determinant of the errors' correlation matrix. */
  readonly logDet: number;
}

/** The columns side by side, so that one pass reads memory in order. */
export interface Table {
  readonly rows: number;
  /** p + 1: the design's columns and the ratings. */
  readonly width: number;
  readonly gaps: Float64Array;
  readonly cells: Float64Array;
}

/** Each design column in units of its prior standard deviation; last the ratings less what the prior expects. */
export const scaledTable = (series: Series, prior: Pick<Prior, "b0" | "sd">): Table => {
  const table = plainTable(series);
  const { rows, width, cells } = table;
  for (let i = 0, at = 0; i < rows; i++, at += width)
    for (let j = 0, last = at + width - 1; j < width - 1; j++) {
      cells[last] = cells[last]! - cells[at + j]! * prior.b0[j]!;
      cells[at + j] = cells[at + j]! * prior.sd[j]!;
    }
  return table;
};

/** As they stand, for least squares. */
export const plainTable = ({ day, columns, y }: Series): Table => {
  const width = columns.length + 1;
  const cells = new Float64Array(day.length * width);
  const gaps = new Float64Array(day.length);
  for (let i = 0; i < day.length; i++) {
    for (let j = 0; j < columns.length; j++) cells[i * width + j] = columns[j]![i]!;
    cells[i * width + width - 1] = y[i]!;
    gaps[i] = i === 0 ? 0 : day[i]! - day[i - 1]!;
  }
  return { rows: day.length, width, gaps, cells };
};

/**
 * Whitens every column and the ratings with one pass of a scalar Kalman filter. Days that were not answered are stepped over
 * exactly: nothing is filled in.
 */
export const whiten = ({ rows, width, gaps, cells }: Table, errors: Errors): Whitened => {
  const products = new Float64Array(width * width);
  const level = new Float64Array(width);
  const error = new Float64Array(width);
  const remembered = errors.kind === "remembered";
  const phi = remembered ? errors.phi : 1;
  const still = remembered ? 1 - errors.nu : 0;
  const noise = remembered ? errors.nu : 1;
  const drift = remembered ? 0 : errors.q * errors.q;
  let spread = still;
  let logDet = 0;
  let determinant = 1;
  for (let i = 0, at = 0; i < rows; i++, at += width) {
    if (i > 0) {
      const gap = gaps[i]!;
      if (remembered) {
        const kept = gap === 1 ? phi : phi ** gap;
        for (let j = 0; j < width; j++) level[j] = level[j]! * kept;
        spread = kept * kept * spread + still * (1 - kept * kept);
      } else spread += gap * drift;
    }
    const total = spread + noise;
    const gain = spread / total;
    determinant *= total;
    // One logarithm for many factors, before they leave the range of a number.
    if (determinant < 1e-200 || determinant > 1e200) {
      logDet += Math.log(determinant);
      determinant = 1;
    }
    for (let j = 0; j < width; j++) {
      const e = cells[at + j]! - level[j]!;
      error[j] = e;
      level[j] = level[j]! + gain * e;
    }
    for (let j = 0; j < width; j++) {
      const share = error[j]! / total;
      for (let k = j, cell = j * width + j; k < width; k++, cell++) products[cell] = products[cell]! + share * error[k]!;
    }
    spread -= gain * spread;
  }
  return { products, logDet: logDet + Math.log(determinant) };
};
