/**
 * How long it takes to open a long journal, beside the least it could take: reading the same rows and unsealing them. Three sizes show that
 * twice as many entries take twice as long.
 * Budget (one list for the whole project, README): 20,000 entries in 0.4 s and at most twice the bare loop. Run: node bench/open-journal.ts
 *
 * IndexedDB here is fake-indexeddb, which copies every value in JavaScript and is slower than a browser's; the memory store shows
 * what is ours. Key derivation is not part of opening and is timed by itself.
 */
import "fake-indexeddb/auto";
import { indexedDbStore, memoryStore, openVault, type VaultStore } from "#journal";
import { cheapKdf, longRecord, testBrowser, testPassphrase } from "#journal/testing";
import { decodeEnvelope, decodePayload, associatedData } from "#wire";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { newVault } from "../src/journal/testing/open.ts";
import { derive } from "../src/journal/crypto/derive.ts";
import { defaultCost, secretOfPassphrase } from "../src/journal/vault/passphrase.ts";
import { readSlot, unwrapRoot } from "../src/journal/vault/slot.ts";

const runs = 7;
const counts = [20_000, 40_000, 60_000];
const limit = { entries: 20_000, ms: 400, timesBare: 2 };

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
interface Took {
  readonly wall: number;
  /** Beside the clock the processor's time: on a machine with other work the clock counts that too. */
  readonly processor: number;
}
const timed = async (work: () => Promise<unknown>): Promise<Took> => {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
};
const medianOf = (all: readonly Took[], part: keyof Took) => median(all.map((took) => took[part]));

const rootOf = async (store: VaultStore): Promise<Uint8Array> => {
  const bytes = await store.get("keys", "slot/passphrase");
  const slot = bytes.ok && bytes.value ? readSlot(bytes.value, "passphrase") : undefined;
  if (!slot?.ok || !bytes.ok) throw new Error("the bench's vault has a slot");
  const secret = await secretOfPassphrase(testPassphrase, slot.value.salt, cheapKdf);
  return unwrapRoot(bytes.value!, secret.ok ? secret.value : new Uint8Array(32))!;
};

/** Read, unseal, decode, JSON.parse: no chain, no check, no order. */
const bareLoop = async (store: VaultStore, key: Uint8Array): Promise<number> => {
  const rows = await store.list("log");
  let entries = 0;
  for (const { bytes } of rows.ok ? rows.value : []) {
    const envelope = decodeEnvelope(bytes);
    if (!envelope.ok) continue;
    const plain = xchacha20poly1305(key, envelope.value.nonce, associatedData(envelope.value)).decrypt(envelope.value.box);
    const payload = decodePayload(plain);
    if (payload.ok) for (const line of new TextDecoder().decode(payload.value.lines).split("\n")) entries += JSON.parse(line) ? 1 : 0;
  }
  return entries;
};

for (const count of counts) {
  for (const [name, make] of [
    ["memory", () => memoryStore()],
    ["fake-indexeddb", () => indexedDbStore(`bench-${count}`)],
  ] as const) {
    const browser = testBrowser({ store: make });
    const { journal } = await newVault(browser);
    const drafts = longRecord(count);
    for (let i = 0; i < count; i += 128) await journal.append(drafts.slice(i, i + 128));
    journal.lock();
    const key = derive(await rootOf(browser.store), "epoch-0");
    const [opens, bares]: [Took[], Took[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      bares.push(await timed(() => bareLoop(browser.store, key)));
      opens.push(
        await timed(async () => {
          const opened = await openVault(browser.tab(), { passphrase: testPassphrase });
          if (!opened.ok || opened.value.entries.length !== count || opened.value.unreadable.length > 0)
            throw new Error("not all was read");
          opened.value.lock();
        }),
      );
    }
    const [open, bare] = [medianOf(opens, "wall"), medianOf(bares, "wall")];
    const [openWork, bareWork] = [medianOf(opens, "processor"), medianOf(bares, "processor")];
    const ratio = Math.min(open / bare, openWork / bareWork);
    const isMissed = ratio > limit.timesBare || (name === "memory" && count === limit.entries && Math.min(open, openWork) > limit.ms);
    if (isMissed) process.exitCode = 1;
    const each = ((1000 * openWork) / count).toFixed(1);
    console.log(
      `${count} entries, ${name}: open ${open.toFixed(0)} ms, bare loop ${bare.toFixed(0)} ms; processor ${openWork.toFixed(0)} and ${bareWork.toFixed(0)} ms, ${each} µs each, ratio ${ratio.toFixed(2)}${isMissed ? "  MISSED" : ""}`,
    );
    browser.store.close();
  }
}
const derivations: number[] = [];
for (let run = 0; run < 3; run++)
  derivations.push((await timed(() => secretOfPassphrase(testPassphrase, new Uint8Array(32), defaultCost))).wall);
console.log(`Argon2id, 64 MiB, 3 passes: ${median(derivations).toFixed(0)} ms`);
