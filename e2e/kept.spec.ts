import { brotliCompressSync } from "node:zlib";
import { expect, test, wide, type Page } from "./journey.ts";
import { visit } from "./steps/keep.ts";
import { wordsOf } from "./steps/words.ts";

const cachedKiBMax = 1024;
/** The words come in about seventy areas, each a file. */
const areasMin = 60;

test.use({ serviceWorkers: "allow" });

wide(
  "after one visit the whole app is kept in the reader's language, and in the next one he chooses",
  async ({ page, context, allowed }) => {
    allowed.troubles.push(/ERR_INTERNET_DISCONNECTED.*\/sw\.js/);
    await page.goto("/");
    await worker(page);
    const inEnglish = await filesKept(page);

    await page.getByRole("combobox", { name: (await wordsOf("app", "en"))["language"] }).selectOption("de");
    await expect.poll(() => filesKept(page)).toBeGreaterThan(inEnglish + areasMin);
    await context.setOffline(true);
    const learn = await wordsOf("learn", "de");
    await visit(page, "/learn/topics/bad-days");
    await expect(page.locator(".eyebrow")).toHaveText(learn["topic.bad-days"]);
    await visit(page, "/learn/faq");
    await expect(page.locator(".eyebrow")).toHaveText(learn["title"]);
  },
);

wide("what is kept for use without network stays under 1 MiB, packed as it comes", async ({ page }) => {
  await page.goto("/");
  await worker(page);
  const kept = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys()).find((name) => name.startsWith("walnut-"))!);
    return Promise.all((await cache.matchAll()).map((answer) => answer.text()));
  });
  expect(kept.length).toBeGreaterThan(100);
  const bytes = kept.reduce((sum, text) => sum + brotliCompressSync(text, { params: { 1: 5 } }).length, 0);
  expect(bytes / 1024).toBeLessThanOrEqual(cachedKiBMax);
});

const worker = (page: Page): Promise<void> => page.evaluate(async () => void (await navigator.serviceWorker.ready));

const filesKept = (page: Page): Promise<number> =>
  page.evaluate(async () => (await (await caches.open((await caches.keys()).find((name) => name.startsWith("walnut-"))!)).keys()).length);
