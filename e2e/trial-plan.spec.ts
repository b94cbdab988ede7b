import { expect, test, wide, type Page } from "./journey.ts";
import { beforeTheCoin, eveningOfTheCoin } from "./steps/before-the-coin.ts";
import { visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { openSample } from "./steps/record.ts";
import { words } from "./steps/words.ts";

const { app, trial } = words;

test.describe.configure({ timeout: 120_000 });

const headed = (page: Page, heading: string): Promise<void> => expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string): Promise<void> => page.getByRole("link", { name, exact: true }).click();

wide("the pages of the plan", async ({ page }) => {
  await page.clock.install({ time: eveningOfTheCoin });
  await openSample(page, beforeTheCoin());
  for (const [address, heading] of [
    ["/trial", trial["offer.heading"]],
    ["/trial/plan/1", trial["plan.what"]],
    ["/trial/plan/2", trial["plan.outcome"]],
    ["/trial/plan/3", trial["plan.length"]],
    ["/trial/plan/4", trial["plan.expect"]],
    ["/trial/plan/5", trial["plan.review"]],
  ] as const) {
    await visit(page, address);
    await headed(page, heading);
    await look(page, address);
  }
  await visit(page, "/trial/plan/1");
  await page.getByRole("radio", { name: trial["plan.own"] }).check();
  await press(page, app["next"]);
  await expect(page.getByText(trial["plan.own.missing"])).toBeVisible();
  await look(page, "his own pair of words", { arrived: false });
});

wide("a plan that was left in the middle is found again, and can be thrown away", async ({ page }) => {
  await page.clock.install({ time: "2026-01-10T21:00:00+01:00" });
  await openSample(
    page,
    beforeTheCoin().filter(({ at }) => at < "2026-01-10"),
  );
  await visit(page, "/trial");
  await expect(page.getByText(trial["half.title"])).toHaveCount(0);
  await follow(page, trial["offer.plan"]);
  await page.getByRole("radio", { name: trial["plan.own"] }).check();
  await page.getByLabel(trial["plan.own.practice"]).fill("warm bath");
  await page.getByLabel(trial["plan.own.comparison"]).fill("short walk");
  await press(page, app["next"]);
  await press(page, app["next"]);
  await headed(page, trial["plan.length"]);
  await visit(page, "/trial");
  await expect(page.getByRole("heading", { name: trial["half.title"] })).toBeVisible();
  await expect(page.getByText("warm bath, against short walk")).toBeVisible();
  await look(page, "a plan that is half made", { arrived: false });
  // The last page, by its address: nothing is fixed before what stands before it was looked at, and no day is named before the fortnight is rated.
  await visit(page, "/trial/plan/5");
  await expect(page.getByRole("link", { name: trial["half.go-on"] })).toHaveAttribute("href", "/trial/plan/3");
  await expect(page.getByText(trial["plan.fact.dates.baseline"]({ of: 14 }))).toBeVisible();
  await expect(page.getByText(/2026/)).toHaveCount(0);
  await look(page, "a plan without its days", { arrived: false });
  await visit(page, "/trial");
  await follow(page, trial["half.go-on"]);
  await headed(page, trial["plan.length"]);
  await visit(page, "/trial");
  await press(page, trial["half.throw"]);
  await page.getByRole("dialog").getByRole("button", { name: trial["half.throw"] }).click();
  await expect(page.getByRole("heading", { name: trial["half.title"] })).toHaveCount(0);
  await follow(page, trial["offer.plan"]);
  await expect(page.getByRole("radio", { name: trial["plan.sessions"] })).toBeChecked();
});
