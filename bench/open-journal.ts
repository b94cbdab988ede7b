/**
 * How long it takes to open a long journal, beside the least it could take: reading the same rows and unsealing them.
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
const counts = [20_000, 60_000];

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

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
    const [opens, bares]: [number[], number[]] = [[], []];
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
    const [open, bare] = [median(opens), median(bares)];
    console.log(
      `${count} entries, ${name}: open ${open.toFixed(0)} ms, bare loop ${bare.toFixed(0)} ms, ratio ${(open / bare).toFixed(2)}`,
    );
    browser.store.close();
  }
}
const derivations: number[] = [];
for (let run = 0; run < 3; run++) derivations.push(await timed(() => secretOfPassphrase(testPassphrase, new Uint8Array(32), defaultCost)));
console.log(`Argon2id, 64 MiB, 3 passes: ${median(derivations).toFixed(0)} ms`);
