/** One person's contribution: an estimate of the effect and its variance, with the prior taken out again. */
export interface Study {
  readonly y: number;
  readonly v: number;
}

/** Many contributions, side by side. */
export interface Studies {
  readonly y: Float64Array;
  readonly v: Float64Array;
}

export const studiesOf = (list: readonly Study[]): Studies => ({
  y: Float64Array.from(list, ({ y }) => y),
  v: Float64Array.from(list, ({ v }) => v),
});
