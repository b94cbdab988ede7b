import type { Locator } from "@playwright/test";
import { expect, test, type Page } from "./journey.ts";
import { words } from "./steps/words.ts";

const { screening } = words;

/** Where a finger is, twice: the second time when the next page has just been drawn. */
const tapTwice = async (page: Page, target: Locator, next: RegExp): Promise<void> => {
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(next);
  await page.mouse.click(x, y);
};

test("a double tap answers no question that nobody has seen", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: words.welcome["start"] }).click();
  await page.getByRole("radio", { name: screening["mode.external-self"] }).check();
  await tapTwice(page, page.getByRole("button", { name: screening["mode.begin"] }), /\/questions\/1$/);
  await page.waitForTimeout(600);
  await expect(page).toHaveURL(/\/questions\/1$/);
  const none = page.getByRole("button", { name: screening["none-of-page"] });
  for (let at = 1; at <= 3; at++) {
    await tapTwice(page, none, new RegExp(`/questions/${at + 1}$`));
    await page.waitForTimeout(600);
    await expect(page).toHaveURL(new RegExp(`/questions/${at + 1}$`));
    await expect(page.locator("input:checked")).toHaveCount(0);
  }
  // A tap that comes later counts.
  await none.click();
  await expect(page).toHaveURL(/\/questions\/5$/);
});
