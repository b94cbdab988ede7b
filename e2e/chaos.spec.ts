import { rmSync } from "node:fs";
import { join } from "node:path";
import { createVault, joinSync, type Journal, type Sync, type SyncDeps } from "#journal";
import { cheapKdf, note, testBrowser, testPassphrase } from "#journal/testing";
import type { Result } from "#base";
import { testRandom } from "#base/testing";
import { inPage } from "../bench/in-page/bundle.ts";
import type * as Writer from "./in-page/killed-writer.ts";
import { seededNumbers } from "./in-page/seeded.ts";
import { expect, isWide, test } from "./journey.ts";
import { newProfile, openBrowser } from "./steps/own-browser.ts";
import { writerIn } from "./steps/writer.ts";

/** Few here, more in the wide run, a thousand in `npm run chaos`. */
const rounds = Number(process.env["WALNUT_CHAOS"] ?? (isWide ? 10 : 2));
const seed = Number(process.env["WALNUT_SEED"] ?? 1);
/** After so many the record is a new one, so that a long run spends its time on killing and not on reading. */
const roundsPerRecord = 40;
const killedWithinMs = 700;

test(`a browser that is killed ${rounds} times while it writes and syncs has every entry it acknowledged, whole, and so has the other device`, async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + rounds * 30_000);
  const script = await inPage("killed-writer", join(import.meta.dirname, "in-page"));
  const chance = seededNumbers(seed);
  const hit = { append: 0, sync: 0, neither: 0, kept: 0 };
  for (let done = 0; done < rounds; done += roundsPerRecord) {
    const profile = newProfile();
    try {
      await onOneRecord({ profile, baseURL: baseURL!, script, from: done, until: Math.min(rounds, done + roundsPerRecord), chance, hit });
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
    console.log(`after ${Math.min(rounds, done + roundsPerRecord)} kills: ${JSON.stringify(hit)}`);
  }
  expect(hit.kept).toBeGreaterThan(0);
});

interface OneRecord {
  readonly profile: string;
  readonly baseURL: string;
  readonly script: string;
  readonly from: number;
  readonly until: number;
  readonly chance: () => number;
  /** What was under way when it was killed, and how many entries had been acknowledged by then. */
  readonly hit: { append: number; sync: number; neither: number; kept: number };
}

const onOneRecord = async ({ profile, baseURL, script, from, until, chance, hit }: OneRecord): Promise<void> => {
  const promised = new Map<string, number>();
  let other: Awaited<ReturnType<typeof otherDevice>> | undefined;
  for (let round = from; round <= until; round++) {
    const browser = await openBrowser(profile, baseURL);
    const underWay = { append: false, sync: false };
    const troubles: string[] = [];
    await browser.page.exposeFunction("said", ([what, detail]: Writer.Said) => {
      if (what === "append" || what === "sync") underWay[what] = true;
      if (what === "synced") underWay.sync = false;
      if (what === "trouble") troubles.push(detail);
      if (what !== "kept") return;
      underWay.append = false;
      const [batch, size] = detail.split(" ") as [string, string];
      promised.set(batch, Number(size));
    });
    const page = await writerIn(browser, baseURL, script);
    if (other === undefined) {
      const code = await page(async (writer) => writer.begin());
      [other] = await Promise.all([otherDevice(baseURL, code, seed * 1000 + from), page(async (writer) => writer.letIn())]);
    } else {
      await page(async (writer) => writer.reopen());
      holds(await page(async (writer) => writer.found()), promised, `killed ${round} times`);
      await page(async (writer) => writer.syncNow());
      must(await other.sync.now());
      const here = await page(async (writer) => writer.found());
      expect(new Set(other.journal.entries.map(({ id }) => id))).toEqual(new Set(here.entries.map(({ id }) => id)));
    }
    // The last look is not killed.
    if (round === until) {
      await browser.close();
      return;
    }
    await other.write(`other ${round}`);
    must(await other.sync.now());
    await browser.page.evaluate((n) => (globalThis as unknown as { bench: typeof Writer }).bench.work(n), round);
    // However slow the machine is, something has been promised before the first kill.
    if (round === from) await expect.poll(() => promised.size).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, chance() * killedWithinMs));
    if (underWay.append) hit.append++;
    if (underWay.sync) hit.sync++;
    if (!underWay.append && !underWay.sync) hit.neither++;
    await browser.kill();
    hit.kept += [...promised].filter(([batch]) => batch.startsWith(`${round}.`)).reduce((sum, [, size]) => sum + size, 0);
    expect(troubles, `what went wrong before it was killed for the ${round + 1}. time`).toEqual([]);
  }
};

/** Everything promised is there, nothing is there in part, nothing twice, and nothing cannot be read. */
const holds = ({ entries, unreadable }: ReturnType<typeof Writer.found>, promised: ReadonlyMap<string, number>, when: string): void => {
  const wrong = unreadable.map((each) => `cannot be read: ${JSON.stringify(each)}`);
  const seen = new Map<string, { count: number; readonly size: number }>();
  for (const { text } of entries) {
    if (text.startsWith("other ")) continue;
    const [, batch = "", size = "", length = "", filling = ""] = /^(\d+\.\d+) \d+\/(\d+) (\d+) (x*)$/.exec(text) ?? [];
    if (batch === "" || filling.length !== Number(length)) wrong.push(`torn: ${text.slice(0, 40)}`);
    const known = seen.get(batch) ?? { count: 0, size: Number(size) };
    known.count++;
    seen.set(batch, known);
  }
  for (const [batch, size] of promised)
    if (seen.get(batch)?.count !== size) wrong.push(`${batch}: ${seen.get(batch)?.count ?? 0} of ${size} promised`);
  for (const [batch, { count, size }] of seen) if (count !== size) wrong.push(`${batch}: ${count} of ${size}`);
  // One look, one expectation: the runner searches all earlier ones for each, and over a thousand rounds that took most of the time.
  expect(wrong, when).toEqual([]);
};

/** The person's second device: the same journal in this process, over the same relay. It is not killed. */
const otherDevice = async (baseURL: string, code: string, number: number) => {
  const tab = testBrowser({ seed: number, startMs: Date.now() }).tab();
  const { journal } = must(await createVault(tab, { passphrase: testPassphrase }));
  const deps: SyncDeps = {
    ...testRandom(number + 1),
    clock: tab.clock,
    ask: (path, init) => fetch(baseURL + path, init),
    kdf: cheapKdf,
    lookEveryMs: 20,
  };
  const sync: Sync = must(await joinSync(journal, deps, { code, name: "other" }));
  const write = async (text: string, to: Journal = journal) => must(await to.append([note(text, tab)]));
  return { journal, sync, write };
};

const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`This should have worked: ${JSON.stringify(result.error)}`);
  return result.value;
};
