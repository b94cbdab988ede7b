import { expect, wide } from "./journey.ts";
import { justCleared } from "./steps/cleared.ts";
import { visit } from "./steps/keep.ts";
import { prepareSession } from "./steps/prepare.ts";
import { openSample } from "./steps/record.ts";

const addresses = [
  "/progress",
  "/learn",
  "/learn/faq",
  "/learn/claims",
  "/learn/anatomy",
  "/share",
  "/settings",
  "/questions",
  "/check-in",
  "/history",
  "/notebook",
  "/prepare",
  "/help-now",
] as const;

wide("a phone of 390 pixels at twice its size: no page is wider than the screen", async ({ page }) => {
  await page.setViewportSize({ width: 195, height: 422 });
  await openSample(page);
  const isWider = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await isWider(), "/").toBe(false);
  for (const address of addresses) {
    await visit(page, address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await isWider(), address).toBe(false);
  }
});

wide("who leaves a session by the browser’s way back hears none of its lines on the next page", async ({ page }) => {
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await openSample(page, justCleared("external-self", "2027-03-08T16:55:00Z"));
  await visit(page, "/prepare");
  await prepareSession(page);
  const spoken = page.locator("p.unseen[aria-live=polite]");
  await expect(spoken).not.toBeEmpty();
  await visit(page, "/");
  await expect(spoken).toBeEmpty();
});
