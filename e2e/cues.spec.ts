import { expect, test } from "@playwright/test";
import { inPage } from "../bench/in-page/bundle.ts";
import type { Heard } from "../bench/in-page/render-cues.ts";

// By sample, on an offline audio clock: no server, no page of the app.
test("a page that hangs for 25 seconds again and again misses no tone of a session", async ({ page }) => {
  await page.addScriptTag({ content: await inPage("render-cues") });
  const { cues, missed, errors } = await page.evaluate(() =>
    (globalThis as unknown as { bench: { render: (how: string) => Promise<Heard> } }).bench.render("blocked"),
  );
  expect(cues).toBeGreaterThan(20);
  expect(missed).toBe(0);
  expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(5);
});
