import type { Trial } from "./trial.ts";

/** A planned stretch of one kind. */
export interface Period {
  /** From 1. */
  readonly number: number;
  readonly x: 0 | 1;
  readonly firstDay: number;
  readonly days: number;
}

/** Each planned day, rated or not. A day without a rating stays a day without a rating. */
export interface PlannedDay {
  readonly day: number;
  readonly x: 0 | 1;
  readonly period: number;
  readonly pair: number;
  readonly dayInPeriod: number;
  readonly y: number | null;
}

export const periodsOf = ({ design }: Pick<Trial, "design">): readonly Period[] => {
  let firstDay = 0;
  return Array.from(design.order.join("")).map((letter, index) => {
    const days = design.phaseDays?.[index] ?? design.periodDays;
    const period: Period = { number: index + 1, x: letter === "P" ? 1 : 0, firstDay, days };
    firstDay += days;
    return period;
  });
};

export const timetableOf = (trial: Trial): readonly PlannedDay[] => {
  const rated = new Map(trial.days.map(({ day, y }) => [day, y]));
  return periodsOf(trial).flatMap(({ number, x, firstDay, days }) =>
    Array.from({ length: days }, (_, dayInPeriod) => ({
      day: firstDay + dayInPeriod,
      x,
      period: number,
      pair: Math.ceil(number / 2),
      dayInPeriod,
      y: rated.get(firstDay + dayInPeriod) ?? null,
    })),
  );
};

/** After the pairs that were left out beforehand, and of weekly values only those whose whole recall lies in one period after washout. */
export const daysThatCount = (trial: Trial): readonly PlannedDay[] => {
  const dropped = new Set(trial.design.kind === "pairs" ? trial.design.droppedPairs : []);
  const recall = recallDaysOf(trial);
  return timetableOf(trial).map((day) => {
    const counts = !dropped.has(day.pair) && (recall === 1 || day.dayInPeriod - (recall - 1) >= washoutDaysOf(trial));
    return counts ? day : { ...day, y: null };
  });
};

export const recallDaysOf = ({ outcome }: Pick<Trial, "outcome">): number => outcome.recallDays ?? 1;

/** Four days of fourteen, two of seven: more leaves too few (nof1-method section 6). */
export const washoutDaysOf = ({ design }: Pick<Trial, "design">): number => design.washoutDays ?? (design.periodDays <= 7 ? 2 : 4);

/** A period counts with so many ratings after washout (nof1-method section 10); of a weekly form, with one. */
export const ratedDaysMin = (trial: Trial): number => (recallDaysOf(trial) > 1 ? 1 : trial.design.periodDays <= 7 ? 3 : 5);
