/** One planned day of a randomised pair. */
export interface PairDay {
  /** From 1. */
  readonly pair: number;
  /** From 0. */
  readonly dayInPeriod: number;
  readonly x: 0 | 1;
  readonly y: number | null;
}

/**
 * Practice less comparison for each pair that is complete: at least `daysMin` ratings in both periods after the first `washoutDays`
 * of **every** period are dropped. What is dropped must not depend on what the coin drew.
 */
export const pairDifferences = (days: readonly PairDay[], washoutDays: number, daysMin: number): readonly PairDifference[] => {
  const pairs = [...new Set(days.map(({ pair }) => pair))].sort((a, b) => a - b);
  return pairs.flatMap((pair) => {
    const mean = (x: 0 | 1) => {
      const rated = days.filter((day) => day.pair === pair && day.x === x && day.y !== null && day.dayInPeriod >= washoutDays);
      return rated.length < daysMin ? null : rated.reduce((sum, { y }) => sum + y!, 0) / rated.length;
    };
    const [practice, comparison] = [mean(1), mean(0)];
    return practice === null || comparison === null ? [] : [{ pair, difference: practice - comparison }];
  });
};
export interface PairDifference {
  readonly pair: number;
  readonly difference: number;
}
