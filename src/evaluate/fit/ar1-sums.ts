import type { Table, Whitened } from "./whiten.ts";

/**
 * For AR(1) errors without noise the whitened row of a day is (c_i - f c_(i-1)) / sqrt(1 - f^2) with f = phi^gap, so that the cross
 * products for any phi come from three sums for each length of gap. They are made once; a year costs then no more than a week.
 */
export const ar1Whitener = ({ rows, width, gaps, cells }: Table): ((phi: number) => Whitened) => {
  const size = width * width;
  const first = new Float64Array(size);
  const byGap = new Map<number, GapSums>();
  for (let i = 0, at = 0; i < rows; i++, at += width) {
    if (i === 0) {
      addProducts(first, cells, 0, 0, width);
      continue;
    }
    const sums = byGap.get(gaps[i]!) ?? {
      gap: gaps[i]!,
      count: 0,
      own: new Float64Array(size),
      cross: new Float64Array(size),
      before: new Float64Array(size),
    };
    byGap.set(sums.gap, sums);
    sums.count++;
    addProducts(sums.own, cells, at, at, width);
    addProducts(sums.cross, cells, at, at - width, width);
    addProducts(sums.cross, cells, at - width, at, width);
    addProducts(sums.before, cells, at - width, at - width, width);
  }
  const all = [...byGap.values()];
  return (phi) => {
    const products = first.slice();
    let logDet = 0;
    for (const { gap, count, own, cross, before } of all) {
      const f = phi ** gap;
      const left = (1 - f) * (1 + f);
      logDet += count * Math.log(left);
      for (let cell = 0; cell < size; cell++)
        products[cell] = products[cell]! + (own[cell]! - f * (cross[cell]! - f * before[cell]!)) / left;
    }
    return { products, logDet };
  };
};

interface GapSums {
  readonly gap: number;
  count: number;
  readonly own: Float64Array;
  readonly cross: Float64Array;
  readonly before: Float64Array;
}

/** The upper triangle is enough. */
function addProducts(sum: Float64Array, cells: Float64Array, row: number, other: number, width: number): void {
  for (let j = 0; j < width; j++)
    for (let k = j, cell = j * width + j; k < width; k++, cell++) sum[cell] = sum[cell]! + cells[row + j]! * cells[other + k]!;
}
