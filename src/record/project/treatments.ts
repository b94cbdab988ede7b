import { daysBetween, type CalendarDate } from "#base";
import type { Bodies, EntryId } from "../entry.ts";
import { isShown } from "./sessions.ts";
import type { Shown } from "./shown.ts";

export type TreatmentRecord = Bodies["treatment"] & { readonly id: EntryId };

/** Every start, change and stop, oldest first. */
export const treatmentsOf = (shown: readonly Shown[]): readonly TreatmentRecord[] =>
  shown
    .filter((one) => isShown(one, "treatment"))
    .map(({ entry: { id, body } }) => ({ ...body, id }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** What goes on now: the last word about each, where that is not that it was stopped. */
export const currentTreatments = (treatments: readonly TreatmentRecord[]): readonly TreatmentRecord[] => {
  const last = new Map<string, TreatmentRecord>();
  for (const one of treatments) last.set(nameOf(one), one);
  return [...last.values()].filter(({ change }) => change !== "stopped");
};

/** Closer together than this, nobody can tell which of two changes did what. Our choice: as long as a block of the personal trial. */
export const togetherDays = 14;

/** The changes that came too close to the newest of them to be told apart from it; empty when it stands alone. */
export const changedTogether = (treatments: readonly TreatmentRecord[]): readonly TreatmentRecord[] => {
  const newest = treatments.at(-1);
  if (newest === undefined) return [];
  const near = treatments.filter((one) => isNear(one.on, newest.on));
  return new Set(near.map(nameOf)).size > 1 ? near : [];
};

const isNear = (earlier: CalendarDate, later: CalendarDate) => daysBetween(earlier, later) < togetherDays;
const nameOf = ({ what, name }: TreatmentRecord) => `${what}/${(name ?? "").trim().toLowerCase()}`;
