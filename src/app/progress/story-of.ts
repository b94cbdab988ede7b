import { dateOf, dayNumberOf, type CalendarDate } from "#base";
import { dayMeasures, daySeriesOf, flaresOf, phasesOf, weekMeansOf, type DayMeasure, type Projection } from "#record";
import type { DayStory } from "./day-picture.ts";

/** Everything the picture of one measure is made from; undefined while no day has a number. */
const storyOf = (projection: Projection, measure: DayMeasure, today: CalendarDate): DayStory | undefined => {
  const { shown, sessions, trials } = projection;
  const values = daySeriesOf(shown, measure);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // Today is not over: it is no gap yet.
  const until = Math.max(dayNumberOf(today) - 1, last.day);
  return {
    bounds: { from: first.day, until },
    values,
    means: weekMeansOf(values),
    sessions: sessions.filter(({ counts }) => counts).map(({ endedAt }) => dayNumberOf(dateOf(endedAt))),
    flares: flaresOf(shown).map(({ startedOn, endedOn }) => ({
      from: dayNumberOf(startedOn),
      until: endedOn === undefined ? until : dayNumberOf(endedOn),
    })),
    phases: phasesOf(trials, sessions, until),
  };
};

/** The measures there is something of, and the picture of each. */
export const storiesOf = (projection: Projection, today: CalendarDate): ReadonlyMap<DayMeasure, DayStory> => {
  const stories = new Map<DayMeasure, DayStory>();
  for (const measure of dayMeasures) {
    const story = storyOf(projection, measure, today);
    if (story !== undefined) stories.set(measure, story);
  }
  return stories;
};
