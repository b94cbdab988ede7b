import { createVault, indexedDbStore, openSync, openVault, turnOnSync, webTabs, type Journal, type Sync, type SyncDeps } from "#journal";
import { cheapKdf, note, testPassphrase } from "#journal/testing";
import { instantAt, type EpochMs, type Result, type Zone } from "#base";
import { seededNumbers } from "./seeded.ts";

/** What this page says while it works, so that whoever kills it knows what was promised and what was under way. */
export type Said = readonly ["append" | "kept" | "sync" | "synced" | "trouble", string];
const say = (...what: Said): void => void (globalThis as { said?: (what: Said) => Promise<void> }).said?.(what);

const clock = { now: () => Date.now() as EpochMs, zone: () => "Europe/Berlin" as Zone };
const random = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };
const vault = () => ({ clock, random, ...webTabs(), store: indexedDbStore(), kdf: cheapKdf });
const relay: SyncDeps = { clock, random, ask: (path, init) => fetch(path, init), kdf: cheapKdf, lookEveryMs: 20 };

const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

let journal: Journal;
let sync: Sync;
let waiting: Promise<unknown>;

/** A record of its own, sync turned on; answers the words by which another device comes in. */
export const begin = async (): Promise<string> => {
  ({ journal } = must(await createVault(vault(), { passphrase: testPassphrase })));
  sync = must(await turnOnSync(journal, relay, "killed"));
  const invitation = must(await sync.invite());
  waiting = invitation.waiting();
  return invitation.code;
};
export const letIn = async (): Promise<void> => void (await waiting);

/** Opens what the last one left behind. */
export const reopen = async (): Promise<void> => {
  journal = must(await openVault(vault(), { passphrase: testPassphrase }));
  const opened = must(await openSync(journal, relay));
  if (opened === undefined) throw new Error("sync was on and is not any more");
  sync = opened;
};

export const syncNow = async (): Promise<void> => {
  must(await sync.now());
};

export const found = () => ({
  entries: journal.entries.map(({ id, body }) => ({ id, text: (body as { readonly text: string }).text })),
  unreadable: journal.unreadable,
});

/** One entry, kept. */
export const keep = async (text: string): Promise<void> => {
  must(await journal.append([{ ...note(text), at: instantAt(clock.now(), clock.zone()), zone: clock.zone() }]));
};

/** Writes and hands over, both at once and without a rest, until the page is gone. */
export const work = (round: number): void => {
  const next = seededNumbers(round);
  void (async () => {
    for (let n = 0; ; n++) {
      const size = 1 + Math.floor(next() * 4);
      const batch = `${round}.${n}`;
      const drafts = Array.from({ length: size }, (_, i) => ({
        ...note(textOf(batch, i, size, Math.floor(next() * 900))),
        at: instantAt(clock.now(), clock.zone()),
        zone: clock.zone(),
      }));
      say("append", batch);
      const kept = await journal.append(drafts);
      if (kept.ok) say("kept", `${batch} ${size}`);
      else say("trouble", JSON.stringify(kept.error));
      await rest(next() * 20);
    }
  })();
  void (async () => {
    for (;;) {
      await rest(30 + next() * 90);
      say("sync", "");
      const done = await sync.now();
      if (done.ok) say("synced", "");
      else say("trouble", JSON.stringify(done.error));
    }
  })();
};

/** A text that says itself how long it is and what else was kept with it. */
const textOf = (batch: string, i: number, size: number, length: number): string =>
  `${batch} ${i + 1}/${size} ${length} ${"x".repeat(length)}`;

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
