import { expect, test, type Page, wide } from "./journey.ts";
import { keepPrivate, visit } from "./steps/keep.ts";
import { words, wordsOf } from "./steps/words.ts";

const [de, es] = await Promise.all(
  ["de", "es"].map(async (language) => ({
    app: await wordsOf("app", language),
    welcome: await wordsOf("welcome", language),
    screening: await wordsOf("screening", language),
    questions: await wordsOf("questions", language),
    emergency: await wordsOf("emergency", language),
    today: await wordsOf("today", language),
    settings: await wordsOf("settings", language),
    vault: await wordsOf("vault", language),
  })),
);

test.describe("a German browser", () => {
  test.use({ locale: "de-AT" });
  test("from the first page to the questions and to help, at 320 pixels", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto("/");
    await arrived(page, "de", de!.welcome["heading"]);
    await page.getByRole("link", { name: de!.welcome["start"] }).click();
    await arrived(page, "de", de!.screening["mode.title"]);
    await page.getByRole("radio", { name: de!.screening["mode.external-self"] }).check();
    await page.getByRole("button", { name: de!.screening["mode.begin"] }).click();
    await arrived(page, "de", de!.questions["theme.chest-legs.title"]);
    await page.getByRole("link", { name: de!.app["emergency"] }).click();
    await arrived(page, "de", de!.emergency["card.now"]);
  });
});

test.describe("a Spanish browser", () => {
  test.use({ locale: "es-MX" });
  test("the sample's Today, with its day in Spanish", async ({ page }) => {
    await page.goto("/");
    await arrived(page, "es", es!.welcome["heading"]);
    await page.getByRole("button", { name: es!.welcome["sample"] }).click();
    await expect(page.getByRole("heading", { name: es!.today["record.title"], exact: true })).toBeVisible();
    await expect(page).toHaveTitle(`Walnut: ${es!.app["nav.today"]}`);
    await expect(page.locator(".eyebrow").first()).toHaveText(/^(lunes|martes|miércoles|jueves|viernes|sábado|domingo), \d+ de \p{L}+$/u);
  });
});

test.describe("a browser whose language is not here", () => {
  test.use({ locale: "fr-FR" });
  test("gets English", async ({ page }) => {
    await page.goto("/");
    await arrived(page, "en", words.welcome["heading"]);
  });
});

test("another language on the first page changes it at once, and is remembered", async ({ page }) => {
  await page.goto("/");
  const choice = page.getByRole("combobox", { name: words.app["language"] });
  await choice.selectOption({ label: "Español" });
  await arrived(page, "es", es!.welcome["heading"]);
  await page.reload();
  await arrived(page, "es", es!.welcome["heading"]);
  await page.getByRole("combobox", { name: es!.app["language"] }).selectOption("en");
  await arrived(page, "en", words.welcome["heading"]);
});

wide("another language in the settings keeps place and data, says who has read it, and holds at the locked door", async ({ page }) => {
  await page.goto("/keep");
  await keepPrivate(page);
  // A page with something half done on it: the language changes around it.
  await visit(page, "/settings");
  await page.getByRole("radio", { name: words.settings["appearance.dark"] }).check();
  await expect(page.getByText(words.settings["language.written"])).toBeVisible();
  const choice = page.getByRole("combobox", { name: words.app["language"] });
  await choice.focus();
  await choice.selectOption({ label: "Deutsch" });
  await arrived(page, "de", de!.settings["title"]);
  await expect(page).toHaveURL(/\/settings$/);
  await expect(page.getByRole("radio", { name: de!.settings["appearance.dark"] })).toBeChecked();
  await expect(page.getByText(de!.settings["language.translated"])).toBeVisible();
  await expect(page.getByRole("combobox", { name: de!.app["language"] })).toBeFocused();
  // The page before is here in the new language too.
  await visit(page, "/check-in");
  await arrived(page, "de", de!.today["check-in.title"]);

  await page.goto("/");
  await arrived(page, "de", de!.vault["unlock.title"]);
  await page.getByLabel(de!.vault["keep.passphrase"], { exact: true }).fill("wrong");
  await page.getByRole("button", { name: de!.vault["unlock.go"] }).click();
  await expect(page.getByText(de!.vault["unlock.failed.WrongSecret.passphrase"])).toBeVisible({ timeout: 20_000 });
});

/** One heading in this language, the document says so, and nothing is wider than the screen. */
const arrived = async (page: Page, language: string, heading: string): Promise<void> => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "pixels wider than the screen").toBe(0);
};
