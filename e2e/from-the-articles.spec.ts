import { expect, test } from "./journey.ts";
import { look } from "./steps/look.ts";
import { words } from "./steps/words.ts";

const { articles } = words;

test("everything the two articles say can be read, also before anything is kept, and narrowed to what was refused", async ({ page }) => {
  await page.goto("/learn/from-the-articles");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(articles["heading"]);
  await look(page, "from the articles, all closed");

  const section = page.locator("details", { hasText: articles["section.faq"] });
  await section.locator("summary").click();
  await expect(section.getByText(articles["faq.often"], { exact: true })).toBeVisible();
  await expect(section.getByText(articles["faq.both.why"])).toBeVisible();

  await page.getByRole("radio", { name: new RegExp(`^${articles["refused"]}`) }).check();
  await expect(page.getByText(articles["inside.gel.why"]).first()).toBeVisible();
  await expect(page.getByText(articles["inside.gel"], { exact: true })).toBeVisible();
  await expect(page.getByText(articles["faq.often"], { exact: true })).toHaveCount(0);
  await look(page, "from the articles, what was refused", { arrived: false });

  await page.getByRole("radio", { name: new RegExp(`^${articles["done"]}`) }).check();
  const place = page.getByRole("link", { name: articles["where"]({ page: articles["at./breathe"] }) });
  await expect(place).toHaveCount(0);
  await page.getByRole("radio", { name: new RegExp(`^${articles["changed"]}`) }).check();
  await place.click();
  await expect(page).toHaveURL(/\/breathe$/);
});
