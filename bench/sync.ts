/**
 * The first sync of 20,000 entries to a new device over a real socket, beside what cannot be avoided: fetching the same bytes, checking the
 * chain, unsealing and reading the lines. Budget: 1.0 s, and at most 1.15 times the bytes that the relay stores. Then the same with two and three
 * times as many, which shall take two and three times as long. Run: node bench/sync.ts, or with the numbers of entries
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createVault, joinSync, turnOnSync, type SyncDeps } from "#journal";
import { cheapKdf, longRecord, testBrowser, testPassphrase } from "#journal/testing";
import { openRelayStore, startServer, type Assets } from "#server";
import { testRandom } from "#base/testing";
import { chainValue, decodePage } from "#wire";

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [20_000, 40_000, 60_000];
const limit = { entries: 20_000, ms: 1000, bytesTimes: 1.15 };
const runs = 5;
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

const folder = mkdtempSync(join(tmpdir(), "walnut-bench-"));
const store = await openRelayStore({ folder });
if (!store.ok) throw new Error(store.error.type);
const assets: Assets = { get: () => undefined, paths: [], styleHashes: [] };
const server = await startServer({ assets, host: "127.0.0.1", port: 0, relay: store.value });
if (!server.ok) throw new Error(server.error.code);

let received = 0;
const pages: Uint8Array[] = [];
const ask: SyncDeps["ask"] = async (path, init) => {
  const answer = await fetch(`http://127.0.0.1:${server.value.port}${path}`, init);
  if (!path.includes("/log?")) return answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  received += bytes.length;
  pages.push(bytes);
  return new Response(bytes, { status: answer.status });
};

const device = async (seed: number) => {
  const tab = testBrowser({ seed }).tab();
  const made = await createVault(tab, { passphrase: testPassphrase });
  if (!made.ok) throw new Error(made.error.type);
  const deps: SyncDeps = { ...testRandom(seed + 1000), clock: tab.clock, ask, kdf: cheapKdf, lookEveryMs: 1 };
  return { journal: made.value.journal, deps };
};

let next = 1;
for (const entries of sizes) {
  const phone = await device(next++);
  const drafts = longRecord(entries);
  for (let i = 0; i < entries; i += 2000) await phone.journal.append(drafts.slice(i, i + 2000));
  const on = await turnOnSync(phone.journal, phone.deps, "phone");
  if (!on.ok) throw new Error(on.error.type);
  let began = performance.now();
  await on.value.now();
  console.log(`${entries} entries handed over in ${(performance.now() - began).toFixed(0)} ms`);

  const [syncs, processors, bares]: [number[], number[], number[]] = [[], [], []];
  let stored = 0;
  for (let run = 0; run < runs; run++) {
    const laptop = await device(next++);
    const invitation = await on.value.invite();
    if (!invitation.ok) throw new Error(invitation.error.type);
    const [, joined] = await Promise.all([
      invitation.value.waiting(),
      joinSync(laptop.journal, laptop.deps, { code: invitation.value.code, name: "laptop" }),
    ]);
    if (!joined.ok) throw new Error(joined.error.type);
    received = 0;
    pages.length = 0;
    const before = process.cpuUsage();
    began = performance.now();
    const done = await joined.value.now();
    syncs.push(performance.now() - began);
    // Beside the clock the processor's time, the relay's included: on a machine with other work the clock counts that too.
    const { user, system } = process.cpuUsage(before);
    processors.push((user + system) / 1000);
    if (!done.ok || laptop.journal.entries.length !== entries) throw new Error("not everything arrived");
    began = performance.now();
    stored = 0;
    for (const page of pages) {
      const read = decodePage(page);
      for (const envelope of read.ok ? read.value.envelopes : []) {
        chainValue(envelope);
        stored += envelope.length;
      }
    }
    bares.push(performance.now() - began);
    await joined.value.leave({ erase: false });
  }
  const [sync, processor, ratio] = [median(syncs), median(processors), received / stored];
  const isMissed = ratio > limit.bytesTimes || (entries === limit.entries && Math.min(sync, processor) > limit.ms);
  if (isMissed) process.exitCode = 1;
  console.log(
    `${entries} entries: first sync ${sync.toFixed(0)} ms (processor ${processor.toFixed(0)} ms), ${((1000 * sync) / entries).toFixed(1)} µs each (bare chain over the same bytes: ${median(bares).toFixed(0)} ms); ${received} bytes received for ${stored} stored, ratio ${ratio.toFixed(3)}${isMissed ? "  MISSED" : ""}`,
  );
}
await server.value.stop();
rmSync(folder, { recursive: true, force: true });
