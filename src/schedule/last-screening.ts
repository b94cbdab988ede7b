import { dateOf, msOf, type Instant } from "#base";
import { isShown, redactFired, type Entry, type Projection } from "#record";
import type { Fired, Mode } from "#screen";

/** What the last questions want a clinician's word about, and no later clearance speaks of. */
export const clearanceNeeded = (
  { lastScreening, shown }: Projection,
  mode: Mode,
): { readonly needed: boolean; readonly rules: readonly string[] } => {
  const asked = lastScreening?.entry;
  if (asked === undefined || asked.body.mode !== mode || asked.body.level !== 2) return { needed: false, rules: [] };
  const cleared = new Set(
    shown
      .filter((one) => isShown(one, "clearance"))
      .filter(({ entry }) => entry.stamp > asked.stamp && entry.body.mode === mode)
      .map(({ entry }) => entry.body.rule),
  );
  const missing = asked.body.fired.filter(({ rule, level }) => level === 2 && !cleared.has(rule));
  return { needed: missing.length > 0, rules: redactFired(missing).map(({ rule }) => rule) };
};

/** Why the gate said "not today" on this very day; null when it did not, or when a session followed all the same. */
export const saidNo = ({ lastScreening }: Projection, at: Instant, mode: Mode): readonly Fired[] | null => {
  const asked: Entry<"screening"> | undefined = lastScreening?.entry;
  if (asked === undefined || asked.body.mode !== mode || asked.body.level !== 3) return null;
  if (dateOf(asked.at) !== dateOf(at) || msOf(asked.at) > msOf(at)) return null;
  return asked.body.fired.filter(({ level }) => level === 3);
};
