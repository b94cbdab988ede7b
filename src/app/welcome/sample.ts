import { instantAt, type ClockDep } from "#base";
import type { StoredEntry } from "#record";

/** One invented man, always the same one, whose last day is yesterday. */
const seed = 7;

/** Made on the spot and kept nowhere; the room that can do it is fetched when somebody wants to look around. */
export const loadSample = async ({ clock }: ClockDep): Promise<readonly StoredEntry[]> => {
  const { demoJournal } = await import("#record");
  return demoJournal({ years: 1, seed, until: instantAt(clock.now(), clock.zone()), zone: clock.zone() });
};
