import { expect, test, type Page } from "./journey.ts";
import { passphrase } from "./steps/keep.ts";
import { choose, pressOn, tabTo } from "./steps/keys.ts";
import { words } from "./steps/words.ts";

const { app, player, prepare, questions: q, screening, session, stops, vault, verdict, welcome } = words;

test("the first journey needs no pointer, and any key stops", async ({ page }) => {
  test.slow();
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: welcome["heading"] })).toBeVisible();
  // Who needs help now is two presses away from it, and one from the page itself.
  for (const name of [app["skip"], app["emergency"]]) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name })).toBeFocused();
  }
  await pressOn(page, page.getByRole("link", { name: welcome["start"] }));
  // Nothing is chosen for him.
  await pressOn(page, page.getByRole("button", { name: screening["mode.begin"] }));
  await expect(page.getByText(screening["mode.choose"])).toBeVisible();
  await choose(page, page.getByRole("group", { name: screening["mode.title"] }), new RegExp(screening["mode.external-self"]));
  await pressOn(page, page.getByRole("button", { name: screening["mode.begin"] }));
  await expect(page).toHaveURL(/\/questions\/1$/);
  for (let pages = 0; pages < 40 && !page.url().endsWith("/answer"); pages++) await answer(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(verdict["proceed.heading"]);
  await pressOn(page, page.getByRole("button", { name: verdict["do.prepare"] }));

  await seal(page);
  for (const step of [prepare["step-room"], prepare["step-kit"]]) {
    await expect(page.getByRole("heading", { level: 1, name: step })).toBeFocused();
    await pressOn(page, page.getByRole("button", { name: /^All / }), "Space");
    await pressOn(page, page.getByRole("button", { name: app["next"], exact: true }));
  }
  await pressOn(page, page.getByRole("button", { name: prepare["hands-understood"] }));
  await pressOn(page, page.getByRole("button", { name: words.cues["go"] }));
  await choose(page, page.getByRole("group", { name: prepare["baseline-urgency"], exact: true }), "1");
  await choose(page, page.getByRole("group", { name: prepare["baseline-calm"], exact: true }), "7");
  for (const name of [prepare["baseline-ejaculation"], prepare["baseline-cycling"]])
    await choose(page, page.getByRole("group", { name }), prepare["baseline-no"]);
  await pressOn(page, page.getByRole("button", { name: prepare["begin"] }));

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(session["cue-settle"]);
  // Moving about and answering does not stop; a key on Pause presses Pause.
  await pressOn(page, page.getByRole("button", { name: session["act-pause"] }), "Space");
  await pressOn(page, page.getByRole("button", { name: session["act-resume"], exact: true }));
  await expect(page.getByRole("button", { name: session["act-stop"] })).toBeVisible();
  // Escape stops before it hides.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(session["cue-ended-stopped"]);
  await pressOn(page, page.getByRole("button", { name: stops["st-word.label"] }));
  await pressOn(page, page.getByRole("button", { name: words.after["on"], exact: true }));
  await pressOn(page, page.getByRole("button", { name: words.after["save"] }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.after["saved.heading"]);
  expect(player["any-key"]).not.toBe("");
});

test("Escape three times hides, and the heading brings everything back", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: welcome["heading"] })).toBeVisible();
  for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
  const notes = page.getByRole("button", { name: app["notes.title"] });
  await expect(notes).toBeVisible();
  await expect(page).toHaveTitle(app["notes.title"]);
  await expect(page.getByText(app["name"])).toHaveCount(0);
  // Who has never come back is told how, and who has is not: by then somebody else may look.
  await expect(page.getByText(app["notes.way-back"])).toBeVisible();
  await pressOn(page, notes);
  await expect(page.getByRole("heading", { level: 1, name: welcome["heading"] })).toBeVisible();
  for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
  await expect(notes).toBeVisible();
  await expect(page.getByText(app["notes.way-back"])).toHaveCount(0);
});

/** Answers a page as the man of steps/screen.ts does, with keys alone. */
const answer = async (page: Page): Promise<void> => {
  const was = page.url();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toBeVisible();
  const none = page.getByRole("button", { name: screening["none-of-page"] });
  if (await none.isVisible()) await pressOn(page, none);
  else {
    await answerSingle(page, await heading.innerText());
    const go = page
      .getByRole("button", { name: app["next"], exact: true })
      .or(page.getByRole("button", { name: screening["confirm.yes"] }));
    await pressOn(page, go);
  }
  await expect(page).not.toHaveURL(was);
};

const answerSingle = async (page: Page, title: string): Promise<void> => {
  const group = (name: string) => page.getByRole("group", { name });
  if (title === q["theme.pain.title"]) {
    await choose(page, group(q["q-pain-now.ask"]), "2");
    await choose(page, group(q["q-pain-usual.ask"]), "3");
  } else if (title === q["theme.about-you.title"]) {
    await tabTo(page, page.getByLabel(q["q-age.ask"]));
    await page.keyboard.type("44");
  } else if (title === q["theme.evaluated.title"]) {
    await choose(page, group(q["q-symptoms.ask"]), q["q-symptoms.3-months-or-more"]);
    await choose(page, group(q["q-evaluated.ask"]), q["yes"]);
  } else await choose(page, page.locator("fieldset").filter({ has: page.getByRole("radio") }), q["no"]);
};

const seal = async (page: Page): Promise<void> => {
  await expect(page.getByRole("heading", { level: 1, name: vault["keep.title"] })).toBeVisible();
  await tabTo(page, page.getByLabel(vault["keep.passphrase"], { exact: true }));
  await page.keyboard.type(passphrase);
  await tabTo(page, page.getByLabel(vault["keep.again"]));
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
  const list = page.getByRole("list", { name: vault["words.list"] }).getByRole("strong");
  await expect(list).toHaveCount(24, { timeout: 20_000 });
  const recovery = await list.allInnerTexts();
  await pressOn(page, page.getByRole("button", { name: vault["words.written"] }));
  const asked = Number(/\d+/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[0]);
  await tabTo(page, page.getByLabel(vault["drill.label"]({ n: asked })));
  await page.keyboard.type(recovery[asked - 1]!);
  await page.keyboard.press("Enter");
};
