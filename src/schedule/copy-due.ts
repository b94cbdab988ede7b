import { dateOf, daysBetween, type Instant } from "#base";
import { isShown, type Projection } from "#record";

/** A copy older than this lacks a month; before the seventh entry there is little to lose. Chosen, not measured. */
export const copyDaysMax = 30;
export const entriesBeforeFirstCopy = 7;

export interface CopyDue {
  /** null: there never was one. */
  readonly last: Instant | null;
}

/** Whether it is time to save a copy: there is none, or something was written since one that is old. */
export const copyDue = (projection: Projection, at: Instant): CopyDue | null => {
  const written = projection.shown.filter(({ entry }) => entry.kind !== "setting");
  const last = lastCopyOf(projection);
  if (last === null) return written.length >= entriesBeforeFirstCopy ? { last } : null;
  const isOld = daysBetween(dateOf(last.at), dateOf(at)) > copyDaysMax;
  return isOld && written.some(({ entry }) => entry.stamp > last.stamp) ? { last: last.at } : null;
};

/** The setting that says a copy was saved, and what opens it. */
export const lastCopySetting = "lastCopy";

export const lastCopyOf = ({ shown }: Pick<Projection, "shown">) =>
  shown.findLast((one) => isShown(one, "setting") && one.entry.body[lastCopySetting] !== undefined)?.entry ?? null;
