import { dateOfDay } from "#base";
import type { DayMeasure, DaySpan, DayValue } from "#record";
import type { Words } from "#words";
import { formatDate, formatDay, formatDecimal } from "../shell/format.ts";
import type { DayStory } from "./day-picture.ts";

interface Said {
  readonly measure: DayMeasure;
  readonly story: DayStory;
}

/** One day, as it was kept. A day without an entry says so, and nothing else about it. */
export const sayDay = (
  words: Words<"progress">,
  { measure, story, day, value }: Said & { readonly day: number; readonly value: DayValue | undefined },
): string => {
  const name = words[`measure.${measure}`];
  const mean = story.means.find((one) => one.day === day);
  return [
    value === undefined ? words["day.none"]({ date: formatDay(dateOfDay(day)) }) : sayRated(words, name, day, value),
    ...(mean === undefined ? [] : [words["day.mean"]({ value: formatDecimal(mean.value) })]),
    ...(story.sessions.includes(day) ? [words["day.session"]] : []),
    ...(story.flares.some((flare) => contains(flare, day)) ? [words["day.flare"]] : []),
    ...(value?.late ? [words["day.late"]] : []),
  ].join(" ");
};

const sayRated = (words: Words<"progress">, measure: string, day: number, { value, of }: DayValue): string => {
  const said = { date: formatDay(dateOfDay(day)), measure, value: sayValue(value) };
  return of === undefined ? words["day.value"](said) : words["day.value.mean"]({ ...said, count: of });
};

/** Everything that the picture shows, in one sentence: how many days, how many with a number, the lowest and the highest. */
export const saySpan = (words: Words<"progress">, { measure, story, window }: Said & { readonly window: DaySpan }): string => {
  const from = Math.max(window.from, story.bounds.from);
  const values = story.values.filter(({ day }) => from <= day && day <= window.until).map(({ value }) => value);
  const days = window.until - from + 1;
  if (days === 1) return sayDay(words, { measure, story, day: from, value: story.values.find(({ day }) => day === from) });
  const span = {
    measure: words[`measure.${measure}`],
    from: formatDate(dateOfDay(from)),
    until: formatDate(dateOfDay(window.until)),
    days,
  };
  if (values.length === 0) return words["span.none"](span);
  const [low, high] = [Math.min(...values), Math.max(...values)].map(sayValue) as [string, string];
  if (low === high) return words["span.same"]({ ...span, rated: values.length, value: low });
  return words["span"]({ ...span, rated: values.length, low, high });
};

/** Whole numbers as they were given; the mean of several check-ins of a day with its tenth. */
export const sayValue = (value: number): string => (Number.isInteger(value) ? String(value) : formatDecimal(value));

export const contains = ({ from, until }: DaySpan, day: number): boolean => from <= day && day <= until;

/** The heading while there is one day only. */
export const sayOneDay = (words: Words<"progress">, measure: string, { value, of }: DayValue): string =>
  of === undefined
    ? words["one.heading"]({ measure, value: sayValue(value) })
    : words["one.heading.mean"]({ measure, value: sayValue(value), count: of });
