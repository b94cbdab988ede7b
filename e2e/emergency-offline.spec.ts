import { expect, test, type Page, wide } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { answerPage, begin } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

const { app, emergency, questions, vault, welcome } = words;

test.use({ serviceWorkers: "allow" });
test.beforeEach(({ allowed }) => {
  // Without network the browser reports that it could not look for a newer worker. The app goes on.
  allowed.troubles.push(/ERR_INTERNET_DISCONNECTED.*\/sw\.js/);
});

test("sudden pain in a testicle leads to the emergency page and its numbers, without network", async ({ page, context }) => {
  await page.goto("/");
  await goOffline(page, context);
  await expect(page.getByText(app["offline"])).toBeVisible();
  await begin(page);
  // Chest and legs, unwell, fever: nothing. Then testicles and penis.
  const genitals = page.getByRole("heading", { level: 1, name: questions["theme.genitals.title"] });
  while (!(await genitals.isVisible())) await answerPage(page);
  await page.getByRole("group", { name: questions["q-testis.ask"] }).getByText(questions["yes"], { exact: true }).click();
  await page.getByRole("button", { name: words.screening["none-of-others"] }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(emergency["now.heading"]);
  await expect(page.getByText(emergency["rf-torsion.first"]).first()).toBeVisible();
  await expectNumbers(page);
});

test("the emergency card opens without network, from the first page", async ({ page, context }) => {
  await page.goto("/");
  await goOffline(page, context);
  await page.getByRole("link", { name: welcome["help-now"] }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(emergency["card.now"]);
  await expectNumbers(page);
});

wide("the emergency card opens without network, from the locked door", async ({ page, context }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  await goOffline(page, context);
  await expect(page.getByLabel(vault["keep.passphrase"], { exact: true })).toBeVisible();
  await page.getByRole("link", { name: vault["unlock.help"] }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(emergency["card.now"]);
  await expectNumbers(page);
  // The card gives nothing away of what is locked, and leads back to the door.
  await page.getByRole("button", { name: emergency["close"] }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(vault["unlock.title"]);
  await unlock(page);
  await visit(page, "/check-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.today["check-in.title"]);
});

/** Waits until everything is kept for use without network, takes the network away, and loads the page anew. */
const goOffline = async (page: Page, context: ReturnType<Page["context"]>): Promise<void> => {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== "activated")
      await new Promise((resolve) => active?.addEventListener("statechange", () => active.state === "activated" && resolve(undefined)));
  });
  await context.setOffline(true);
  await page.reload();
};

const expectNumbers = async (page: Page): Promise<void> => {
  for (const number of ["112", "911", "999"]) {
    const call = page.getByRole("link", { name: emergency["call"]({ number }) });
    await expect(call).toBeVisible();
    await expect(call).toHaveAttribute("href", `tel:${number}`);
  }
};
