import { rmSync } from "node:fs";
import { join } from "node:path";
import { inPage } from "../bench/in-page/bundle.ts";
import type * as Writer from "./in-page/killed-writer.ts";
import { expect, test } from "./journey.ts";
import { newProfile, openBrowser } from "./steps/own-browser.ts";
import { cutLastRecord } from "./steps/torn-log.ts";
import { writerIn } from "./steps/writer.ts";

test("a kill that cuts the last record of the browser's database short costs nothing but that record, also at the second opening after it", async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const script = await inPage("killed-writer", join(import.meta.dirname, "in-page"));
  const profile = newProfile();
  const opened = async () => {
    const browser = await openBrowser(profile, baseURL!);
    return { browser, page: await writerIn(browser, baseURL!, script) };
  };
  const found = async (page: Awaited<ReturnType<typeof writerIn>>) => {
    await page(async (writer) => writer.reopen());
    const { entries, unreadable } = await page(async (writer) => writer.found());
    expect(unreadable).toEqual([]);
    return entries.map(({ id }) => id);
  };
  try {
    const first = await opened();
    await first.page(async (writer) => writer.begin());
    await first.browser.page.evaluate(() => (globalThis as unknown as { bench: typeof Writer }).bench.work(1));
    const count = () => first.page(async (writer) => writer.found().entries.length);
    await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(8);
    await first.browser.kill();
    cutLastRecord(profile);

    const second = await opened();
    const then = await found(second.page);
    expect(then.length).toBeGreaterThan(4);
    await second.page(async (writer) => writer.keep("after the kill"));
    const kept = await second.page(async (writer) => writer.found().entries.map(({ id }) => id));
    expect(kept.length).toBe(then.length + 1);
    await second.browser.kill();

    const third = await opened();
    expect(await found(third.page)).toEqual(kept);
    await third.browser.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
