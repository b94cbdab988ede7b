import { instantAt, type ClockDep, type EpochMs, type Zone } from "#base";
import { testClock, testRandom } from "#base/testing";
import type { Draft } from "#record";
import type { KdfCost, VaultDeps, VaultStore } from "../ports.ts";
import { memoryStore } from "../store/memory.ts";
import { memoryTabs } from "../tabs/memory-tabs.ts";

/** Guessing costs nothing here; one test runs at full strength. */
export const cheapKdf: KdfCost = { memoryKiB: 8, passes: 1 };

export const testPassphrase = "harbor velvet onion ladder";

/** A browser with any number of tabs over one store. */
export const testBrowser = ({
  store = () => memoryStore(),
  startMs = Date.UTC(2026, 10, 22, 9),
  seed = 1,
}: { readonly store?: () => VaultStore; readonly startMs?: number; readonly seed?: number } = {}) => {
  const clock = testClock(startMs);
  const tabs = memoryTabs();
  const random = testRandom(seed);
  const shared = store();
  return {
    ...clock,
    store: shared,
    /** The same tab after a reload, or another one: a new journal over the same bytes. */
    tab: (): VaultDeps => ({ ...clock, ...random, ...tabs.open(), store: shared, kdf: cheapKdf }),
  };
};

export const note = (text: string, { clock }: ClockDep = testClock(Date.UTC(2026, 10, 22, 9))): Draft<"note"> => ({
  kind: "note",
  at: instantAt(clock.now(), clock.zone()),
  zone: clock.zone(),
  body: { text },
});

/** A believable long record: mostly voids and check-ins, some notes; the same for the same count. */
export const longRecord = (count: number, startMs = Date.UTC(2022, 0, 1)): Draft[] =>
  Array.from({ length: count }, (_, i): Draft => {
    const at = instantAt((startMs + i * 6_800_000) as EpochMs, "Europe/Berlin" as Zone);
    const zone = "Europe/Berlin" as Zone;
    if (i % 20 < 9) return { kind: "void", at, zone, body: { ml: 150 + ((i * 37) % 250), phase: i % 5 === 0 ? "night" : "day" } };
    if (i % 20 < 18) return { kind: "rating", at, zone, body: { pain: i % 8, urgency: (i * 3) % 9, calm: 5 } };
    return { kind: "note", at, zone, body: { text: `Walked ${i % 50} minutes, sat for ${i % 7} hours, felt it a little less.` } };
  });

export { sealedElsewhere } from "./sealed-elsewhere.ts";
