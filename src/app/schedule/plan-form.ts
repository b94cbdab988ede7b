import { dateOf, parseDate, type CalendarDate, type Instant } from "#base";
import type { Bodies } from "#record";

export type Plan = Bodies["plan"];
export type Pause = NonNullable<Plan["pauses"]>[number];

/** The plan as it stands in the fields: text, and nothing decided yet. */
export interface PlanForm {
  readonly weekday: string;
  readonly time: string;
  readonly hasGap: boolean;
  readonly gapCount: string;
  readonly gapUnit: "days" | "hours";
  readonly gapBy: string;
  readonly gapOn: string;
  readonly psaTestOn: string;
  readonly pauses: readonly Pause[];
  readonly change: string;
}

export type PlanMistake = "gapCount" | "gapBy" | "gapOn" | "psaTestOn";

export const gapHoursMin = 48;
const gapHoursMax = 365 * 24;

export const formOf = ({ weekday, time, gap, psaTestOn, pauses, change }: Plan, at: Instant): PlanForm => {
  const inDays = gap !== undefined && gap.gapHours % 24 === 0;
  return {
    weekday: weekday === undefined ? "" : String(weekday),
    time: time ?? "",
    hasGap: gap !== undefined,
    gapCount: gap === undefined ? "" : String(inDays ? gap.gapHours / 24 : gap.gapHours),
    gapUnit: gap === undefined || inDays ? "days" : "hours",
    gapBy: gap?.by ?? "",
    gapOn: gap?.on ?? dateOf(at),
    psaTestOn: psaTestOn ?? "",
    pauses: pauses ?? [],
    change: change ?? "",
  };
};

const isDate = (text: string): text is CalendarDate => parseDate(text).ok;

export const mistakesIn = (form: PlanForm, at: Instant): readonly PlanMistake[] => {
  const found: PlanMistake[] = [];
  if (form.psaTestOn !== "" && !isDate(form.psaTestOn)) found.push("psaTestOn");
  if (!form.hasGap) return found;
  const hours = gapHoursOf(form);
  if (hours === undefined || hours < gapHoursMin || hours > gapHoursMax) found.push("gapCount");
  if (form.gapBy.trim() === "") found.push("gapBy");
  if (!isDate(form.gapOn) || form.gapOn > dateOf(at)) found.push("gapOn");
  return found;
};

const gapHoursOf = ({ gapCount, gapUnit }: PlanForm): number | undefined =>
  /^\d{1,5}$/.test(gapCount.trim()) ? Number(gapCount) * (gapUnit === "days" ? 24 : 1) : undefined;

/** What is left empty is left out; what the form does not show stays as it was. */
export const planOf = (form: PlanForm, before: Plan): Plan => {
  const { startSooner } = before;
  const gapHours = gapHoursOf(form);
  return {
    ...(startSooner === undefined ? {} : { startSooner }),
    ...(form.weekday === "" ? {} : { weekday: Number(form.weekday) }),
    ...(form.time === "" ? {} : { time: form.time.slice(0, 5) }),
    ...(form.hasGap && gapHours !== undefined ? { gap: { gapHours, by: form.gapBy.trim(), on: form.gapOn as CalendarDate } } : {}),
    ...(isDate(form.psaTestOn) ? { psaTestOn: form.psaTestOn } : {}),
    ...(form.pauses.length === 0 ? {} : { pauses: form.pauses }),
    ...(form.change.trim() === "" ? {} : { change: form.change.trim() }),
  };
};

export const pauseOf = (from: string, until: string, why: Pause["why"]): Pause | undefined =>
  isDate(from) && isDate(until) && from <= until ? { from, until, why } : undefined;
