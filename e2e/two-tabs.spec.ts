import { expect, test, type Page, wide } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { words } from "./steps/words.ts";

const { record, today, vault } = words;

wide("what one tab records the other shows, and unlocking is each tab's own", async ({ page, context }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  const other = await context.newPage();
  await other.goto("/history");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(vault["unlock.title"]);
  await unlock(other);

  await checkIn(page, "2");
  await expect(checkIns(other)).toHaveCount(1);
  await visit(other, "/check-in");
  await checkIn(other, "5");
  await visit(page, "/history");
  await expect(checkIns(page)).toHaveCount(2);
});

test("locking one tab locks the other, and nothing of the record stays on its page", async ({ page, context }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  const other = await context.newPage();
  await other.goto("/history");
  await unlock(other);
  await checkIn(page, "2");
  await expect(checkIns(other)).toHaveCount(1);

  await visit(page, "/settings");
  await page.getByRole("button", { name: words.settings["lock.now"] }).click();
  for (const tab of [page, other]) {
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText(vault["unlock.title"]);
    await expect(checkIns(tab)).toHaveCount(0);
  }
});

const checkIns = (page: Page) => page.getByRole("link", { name: new RegExp(`^${record["kind.rating"]}`) });

const checkIn = async (page: Page, pain: string): Promise<void> => {
  await page.getByRole("group", { name: today["check-in.pain"], exact: true }).getByRole("radio", { name: pain, exact: true }).check();
  await page.getByRole("button", { name: today["check-in.save"] }).click();
  await expect(page.getByRole("heading", { name: today["record.title"], exact: true })).toBeVisible();
};
