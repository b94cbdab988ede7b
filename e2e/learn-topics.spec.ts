import { topicIds } from "../src/evidence/topic-ids.ts";
import { expect, isWide, test, type Page, wide } from "./journey.ts";
import { keepPrivate, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { words } from "./steps/words.ts";

const { app, emergency, learn, learnAnatomy, learnFaq, learnGlossary, learnMethod, vault } = words;

// A page is looked at four times, and each look takes the browser about half a second of work.
test.describe.configure({ timeout: isWide ? 300_000 : 120_000 });

test("a part of the drawing is chosen with the keyboard, and says its name and what it is for", async ({ page }) => {
  await open(page, "/learn/anatomy", learnAnatomy["opening"]);
  const parts = page.getByRole("group", { name: learnAnatomy["parts"] }).first();
  await parts.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  const said = page.getByRole("region", { name: learnAnatomy["side.h"] }).getByRole("status");
  await expect(said).toContainText(learnAnatomy["side.bladder.for"]);
  await page.keyboard.press("ArrowDown");
  await expect(said).toContainText(learnAnatomy["side.prostate"]);
  await expect(said).toContainText(learnAnatomy["side.prostate.for"]);
  await expect(page.locator('[data-part="prostate"]')).toHaveClass(/chosen/);
});

test("a part is chosen by touching the drawing, and the list follows", async ({ page }) => {
  await open(page, "/learn/anatomy", learnAnatomy["opening"]);
  const below = page.getByRole("region", { name: learnAnatomy["below.h"] });
  const tailbone = below.locator('[data-part="tailbone"] .shape');
  // Its number lies on it, and stands for it too.
  await tailbone.click({ force: true });
  await expect(below.getByRole("status")).toContainText(learnAnatomy["below.tailbone.for"]);
  await expect(below.getByRole("radio", { name: learnAnatomy["below.tailbone"] })).toBeChecked();
});

test("how much a drawing shows is a choice, remembered on this device and kept wherever the drawing stands", async ({ page }) => {
  await open(page, "/learn/anatomy", learnAnatomy["opening"]);
  await expect(page.getByRole("radio", { name: learnAnatomy["detail.outline"] })).toBeChecked();
  await expect(page.locator(".drawing .shape").first()).toBeVisible();
  await page.getByRole("radio", { name: learnAnatomy["detail.labels"] }).check();
  await expect(page.locator(".drawing .shape")).toHaveCount(0);
  await expect(page.locator(".drawing .edge")).toHaveCount(0);
  await expect(page.locator(".drawing .name", { hasText: learnAnatomy["side.prostate"] })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: learnAnatomy["detail.labels"] })).toBeChecked();
  await visit(page, "/learn/topics/step-by-step");
  await expect(page.locator(".eyebrow")).toHaveText(learn["topic.step-by-step"]);
  await expect(page.locator(".drawing.labels")).toBeVisible();
});

test.describe("without network", () => {
  test.use({ serviceWorkers: "allow" });

  test("everything can be read without network, and the emergency card is one tap away", async ({ page, context, allowed }) => {
    allowed.troubles.push(/ERR_INTERNET_DISCONNECTED.*\/sw\.js/);
    await page.goto("/learn");
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state !== "activated")
        await new Promise((resolve) => active?.addEventListener("statechange", () => active.state === "activated" && resolve(undefined)));
    });
    await context.setOffline(true);
    await open(page, "/learn", learn["home.heading"]);
    const topics = topicIds.map((id) => [`/learn/topics/${id}`, learn[`topic.${id}`]] as const);
    const places = (["anatomy", "method", "faq", "glossary"] as const).map((id) => [`/learn/${id}`, learn[id]] as const);
    for (const [address, name] of [...topics, ...places]) {
      await visit(page, address);
      await expect(nameOf(page, name)).toBeVisible();
      await expect(page.getByRole("link", { name: app["emergency"] }).first()).toHaveAttribute("href", "/help-now");
    }
    await open(page, "/learn/topics/bad-days");
    await page.getByRole("link", { name: app["emergency"] }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(emergency["card.now"]);
  });
});

test("Learn is open while the record is locked, and gives nothing away", async ({ page }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(vault["unlock.title"]);
  await open(page, "/learn/method", learnMethod["opening"]);
  await page.getByRole("link", { name: learn["title"], exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(learn["home.heading"]);
});

test("a question has an address, opens by itself and leads on; a word is found by typing", async ({ page }) => {
  await open(page, "/learn/faq#kegels", learnFaq["title"]);
  await expect(page.getByText(learnFaq["kegels.a"])).toBeVisible();
  await expect(page.locator("#kegels summary")).toBeFocused();
  await page.locator("#kegels").getByRole("link", { name: learn["topic.letting-go"] }).click();
  await expect(page).toHaveURL(/\/learn\/topics\/letting-go$/);
  await visit(page, "/learn/glossary");
  await page.getByLabel(learnGlossary["find"]).fill("walnut-less word");
  await expect(page.getByText(learnGlossary["none"])).toBeVisible();
  await page.getByLabel(learnGlossary["find"]).fill("nitr");
  await expect(page.getByText(learnGlossary["nitrile"])).toBeVisible();
  await expect(page.getByText(learnGlossary["urologist"])).toBeHidden();
});

test("the pages of Learn, looked at", async ({ page }) => {
  // Its first page is looked at with the other places of the app (pages.spec.ts).
  await open(page, "/learn", learn["home.heading"]);
  const shown = isWide ? topicIds : (["step-by-step", "who-to-see", "how-to-lie"] as const);
  for (const id of shown) await lookAt(page, `/learn/topics/${id}`, learn[`topic.${id}`]);
  for (const place of ["faq", "glossary", "method"] as const) await lookAt(page, `/learn/${place}`, learn[place]);
});

wide("the drawings, looked at in three ways", async ({ page }) => {
  await open(page, "/learn/anatomy", learnAnatomy["opening"]);
  for (const detail of ["outline", "labels", "full"] as const) {
    await page.getByRole("radio", { name: learnAnatomy[`detail.${detail}`] }).check();
    await page.getByRole("radio", { name: learnAnatomy["side.membrane"] }).check();
    await look(page, `drawings, ${detail}`, { arrived: false });
  }
});

const open = async (page: Page, address: string, heading?: string): Promise<void> => {
  await page.goto(address);
  if (heading === undefined) await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  else await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
};

/** A page says its name above its heading, or in it. */
const nameOf = (page: Page, name: string) => page.locator(".eyebrow, h1").filter({ hasText: name }).first();

const lookAt = async (page: Page, address: string, name: string): Promise<void> => {
  await visit(page, address);
  await expect(nameOf(page, name)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  for (const summary of await page.locator("aside summary").all()) await summary.click();
  await page.getByRole("heading", { level: 1 }).focus();
  await look(page, address);
};
