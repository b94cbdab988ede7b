import { dateOf, daysBetween, type CalendarDate, type Instant } from "#base";
import { formsOf, type Projection } from "#record";

/** instruments.md 2: once at the start, once more two weeks later as a second baseline, then every four weeks. Our choice (X). */
const secondAfterDays = 14;
const thenEveryDays = 28;

export interface FormDue {
  /** null: it was never filled in. */
  readonly last: CalendarDate | null;
}

/** Whether it is time for the form about the last week. Numbers from the clinic's own form count as well as the practice form. */
export const formDue = ({ shown }: Pick<Projection, "shown">, at: Instant): FormDue | null => {
  const days = [...formsOf(shown, "nih-cpsi", "official"), ...formsOf(shown, "nih-cpsi", "practice")]
    .map((form) => dateOf(form.at))
    .toSorted();
  const last = days.at(-1);
  if (last === undefined) return shown.some(({ entry }) => entry.kind === "rating") ? { last: null } : null;
  return daysBetween(last, dateOf(at)) >= (days.length === 1 ? secondAfterDays : thenEveryDays) ? { last } : null;
};
