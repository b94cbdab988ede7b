import { expect, test, type Page, wide } from "./journey.ts";
import { visit } from "./steps/keep.ts";
import { answerAll, begin } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

interface Shift {
  readonly value: number;
  readonly at: string;
  readonly moved: readonly string[];
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as readonly LayoutShift[])
        if (!entry.hadRecentInput)
          shifts.push({
            value: entry.value,
            at: location.pathname,
            moved: entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 100) : (node?.textContent ?? ""))),
          });
    }).observe({ type: "layout-shift", buffered: true });
  });
});

interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

test("nothing moves under the finger on the way from the first page to the answer", async ({ page }) => {
  await begin(page);
  await answerAll(page);
  expect(await shiftsOn(page)).toEqual([]);
});

wide("nothing moves on the pages of a record", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: words.welcome["sample"] }).click();
  await expect(page.getByRole("heading", { name: words.today["record.title"], exact: true })).toBeVisible();
  for (const address of ["/history", "/plan", "/settings", "/check-in", "/follow-up", "/progress", "/learn", "/share", "/help-now", "/"]) {
    await visit(page, address);
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  }
  expect(await shiftsOn(page)).toEqual([]);
});

/** A shift is told a frame later. */
const shiftsOn = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return (globalThis as unknown as { shifts: readonly Shift[] }).shifts;
  });
