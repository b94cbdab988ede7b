import type { CalendarDate } from "#base";
import type { TrialRecord } from "#record";

/** The last day that was lived by the plan. */
export const lastDayOf = ({ endsOn, stopped }: TrialRecord, until: CalendarDate): CalendarDate => {
  const end = stopped !== null && stopped.on < endsOn ? stopped.on : endsOn;
  return until < end ? until : end;
};
