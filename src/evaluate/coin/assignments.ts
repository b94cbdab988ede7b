/** What a coin could have drawn: for each period (or day) 1 for the practice, 0 for the comparison. */
export type Assignment = readonly (0 | 1)[];

/** In each pair either may come first. */
export const pairedOrders = (pairs: number): readonly Assignment[] =>
  Array.from({ length: 2 ** pairs }, (_, set) =>
    Array.from({ length: pairs }, (__, pair) => ((set >> pair) & 1 ? ([1, 0] as const) : ([0, 1] as const))).flat(),
  );

/** Half of the periods, any of them; with `runMax`, never more than so many of one kind in a row. */
export const balancedOrders = (periods: number, runMax = periods): readonly Assignment[] => {
  const orders: Assignment[] = [];
  const half = periods / 2;
  const extend = (order: Assignment, ones: number, run: number): void => {
    if (order.length === periods) {
      orders.push(order);
      return;
    }
    for (const next of [1, 0] as const) {
      const count = next === 1 ? ones + 1 : order.length - ones + 1;
      const length = order.at(-1) === next ? run + 1 : 1;
      if (count <= half && length <= runMax) extend([...order, next], next === 1 ? ones + 1 : ones, length);
    }
  };
  extend([], 0, 0);
  return orders;
};

/** The practice begins on one of the days from `firstStart` to `lastStart` (Edgington's start-point design). */
export const startDays = (day: readonly number[], firstStart: number, lastStart: number): readonly Assignment[] =>
  Array.from({ length: lastStart - firstStart + 1 }, (_, i) => day.map((d) => (d >= firstStart + i ? 1 : 0)));
