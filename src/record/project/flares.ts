import type { Bodies, EntryId } from "../entry.ts";
import { isShown } from "./sessions.ts";
import type { Shown } from "./shown.ts";

export type FlareRecord = Bodies["flare"] & { readonly id: EntryId };

/** Every flare, oldest first. */
export const flaresOf = (shown: readonly Shown[]): readonly FlareRecord[] =>
  shown
    .filter((one) => isShown(one, "flare"))
    .map(({ entry: { id, body } }) => ({ ...body, id }))
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0));

/** What the person wrote down as a help, the most often named first. It says what he noticed, not what works. */
export const helpedBefore = (flares: readonly FlareRecord[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { helped = [] } of flares) for (const one of helped) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([one]) => one);
};
