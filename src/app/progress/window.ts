import type { DaySpan } from "#record";

/** Closer than this a line of days is no line. */
export const windowDaysMin = 14;
export const windowDaysFirst = 84;

export const lengthOf = ({ from, until }: DaySpan): number => until - from + 1;

/** What the picture shows when it is first seen: the last twelve weeks, or all there is. */
export const firstWindow = (bounds: DaySpan): DaySpan => fitted({ from: bounds.until - windowDaysFirst + 1, until: bounds.until }, bounds);

/** All there is, and at least a fortnight. */
export const wholeWindow = (bounds: DaySpan): DaySpan => fitted(bounds, bounds);

/** Moves along by half of what is seen, forwards or back. */
export const moved = (window: DaySpan, direction: 1 | -1, bounds: DaySpan): DaySpan => {
  const step = direction * Math.max(1, Math.floor(lengthOf(window) / 2));
  return fitted({ from: window.from + step, until: window.until + step }, bounds);
};

/** Half as many days around one of them, or twice as many. */
export const zoomed = (window: DaySpan, direction: "closer" | "wider", around: number, bounds: DaySpan): DaySpan => {
  const days = Math.max(windowDaysMin, Math.round(direction === "closer" ? lengthOf(window) / 2 : lengthOf(window) * 2));
  const share = (around - window.from) / Math.max(1, lengthOf(window) - 1);
  const from = Math.round(around - share * (days - 1));
  return fitted({ from, until: from + days - 1 }, bounds);
};

/** Moves just so far that the day is seen. */
export const showing = (window: DaySpan, day: number, bounds: DaySpan): DaySpan => {
  const step = day < window.from ? day - window.from : day > window.until ? day - window.until : 0;
  return step === 0 ? window : fitted({ from: window.from + step, until: window.until + step }, bounds);
};

/** As long as wished where there is room: never beyond the last day, never before the first unless a fortnight needs it. */
const fitted = ({ from, until }: DaySpan, bounds: DaySpan): DaySpan => {
  const longest = Math.max(windowDaysMin, lengthOf(bounds));
  const days = Math.min(longest, Math.max(windowDaysMin, until - from + 1));
  const earliest = bounds.until - longest + 1;
  const start = Math.min(Math.max(from, earliest), bounds.until - days + 1);
  return { from: start, until: start + days - 1 };
};
