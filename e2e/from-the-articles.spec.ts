import { expect, test } from "./journey.ts";
import { look } from "./steps/look.ts";
import { words } from "./steps/words.ts";

const { articles } = words;

// A look goes over some hundred nodes here.
test.describe.configure({ timeout: 150_000 });

test("everything the two articles say can be read, also before anything is kept, and narrowed to one answer", async ({ page }) => {
  await page.goto("/learn/from-the-articles");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(articles["heading"]);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  const section = page.locator("details", { hasText: articles["section.faq"] });
  await section.locator("summary").click();
  await expect(section.getByText(articles["faq.often"], { exact: true })).toBeVisible();
  await expect(section.getByText(articles["faq.both.why"])).toBeVisible();

  await page.getByRole("radio", { name: new RegExp(`^${articles["refused"]}`) }).check();
  await expect(page.getByText(articles["inside.gel.why"]).first()).toBeVisible();
  await expect(page.getByText(articles["inside.gel"], { exact: true })).toBeVisible();
  await expect(page.getByText(articles["faq.often"], { exact: true })).toHaveCount(0);

  await look(page, "from the articles, refused", { arrived: false });

  await page.getByRole("radio", { name: new RegExp(`^${articles["done"]}`) }).check();
  await expect(page.getByText(articles["before.health.why"])).toBeVisible();

  await page.getByRole("radio", { name: new RegExp(`^${articles["changed"]}`) }).check();
  await page
    .getByRole("link", { name: articles["where"]({ page: articles["at./breathe"] }) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/breathe$/);
  await page.goBack();
  await expect(page.getByRole("radio", { name: new RegExp(`^${articles["changed"]}`) })).toBeChecked();
});
