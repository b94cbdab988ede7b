import { gzipSync } from "node:zlib";
import { expect, test, type Page } from "./journey.ts";
import { keepPrivate } from "./steps/keep.ts";

// The worker would fetch the whole app behind the page's back; what is measured is what the page itself waits for.
test.use({ serviceWorkers: "block" });

const firstLoadKiBMax = 40;
const shellKiBMax = 12;

test("the first page is usable after at most 40 KiB of compressed script", async ({ page }) => {
  const scripts = collectScripts(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const kib = await scripts.kib();
  expect(kib, scripts.list()).toBeGreaterThan(5);
  expect(kib, scripts.list()).toBeLessThanOrEqual(firstLoadKiBMax);
});

test("a locked record asks for its passphrase after at most 40 KiB of compressed script", async ({ page }) => {
  await page.goto("/keep");
  await keepPrivate(page);
  const scripts = collectScripts(page);
  await page.reload();
  await expect(page.locator('input[type="password"]')).toBeVisible();
  const kib = await scripts.kib();
  expect(kib, scripts.list()).toBeGreaterThan(5);
  expect(kib, scripts.list()).toBeLessThanOrEqual(firstLoadKiBMax);
});

test("the shell paints from one answer of the server, styles and all", async ({ page, request, allowed }) => {
  allowed.troubles.push(/ERR_FAILED/);
  const html = await (await request.get("/")).text();
  expect(gzipSync(html, { level: 9 }).length / 1024).toBeLessThanOrEqual(shellKiBMax);
  expect(html).not.toMatch(/<link[^>]+stylesheet/);
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByText("Walnut")).toBeVisible();
});

const collectScripts = (page: Page) => {
  const bodies: Promise<readonly [string, number]>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script" && !response.url().endsWith(".js")) return;
    bodies.push(response.body().then((body) => [response.url(), gzipSync(body, { level: 9 }).length] as const));
  });
  let measured: readonly (readonly [string, number])[] = [];
  return {
    kib: async () => {
      measured = await Promise.all(bodies);
      return measured.reduce((sum, [, bytes]) => sum + bytes, 0) / 1024;
    },
    list: () => measured.map(([url, bytes]) => `${bytes} ${new URL(url).pathname}`).join("\n"),
  };
};
