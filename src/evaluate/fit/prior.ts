/** What is believed before the first rating, in the units of the outcome (nof1-method section 5). */
export interface Prior {
  /** Means and standard deviations of the coefficients, independent normals, in the order of the design's columns. */
  readonly b0: readonly number[];
  readonly sd: readonly number[];
  /** sigma ~ HalfNormal(sigmaScale), the standard deviation of a single day around its expected value. */
  readonly sigmaScale: number;
  /** (phi + 1) / 2 ~ Beta(phiA, phiB), how alike neighbouring days are. */
  readonly phiA: number;
  readonly phiB: number;
  /** nu ~ Beta(nuA, nuB), the share of the variance that is noise of a single day. */
  readonly nuA: number;
  readonly nuB: number;
  /** q ~ HalfNormal(qScale), how far the level wanders in a day, in sigmas. */
  readonly qScale: number;
}

/** The prior for an outcome that spans `range` points; the same on both sides of no effect. */
export const priorFor = (range: number, columns: number, low = 0): Prior => ({
  b0: [low + range / 2, ...Array<number>(columns - 1).fill(0)],
  sd: [range / 2, ...Array<number>(columns - 1).fill(range / 4)],
  sigmaScale: range / 4,
  phiA: 4,
  phiB: 2,
  nuA: 2,
  nuB: 2,
  qScale: 0.25,
});
