import { expect, test, type Page } from "./journey.ts";
import type { Instant } from "../src/base/index.ts";
import { project } from "../src/record/index.ts";
import { TestJournal } from "../src/record/testing/index.ts";
import { today as todayOf } from "../src/schedule/index.ts";
import { withoutRecord, withSample, withSampleOnPhone } from "./steps/addresses.ts";
import { passphrase, unlock, visit } from "./steps/keep.ts";
import { heightMax, picture } from "./steps/picture.ts";
import { openSample } from "./steps/record.ts";
import { answerAll, answerPage, begin, oneOfEachKind } from "./steps/screen.ts";
import { todayStates } from "./steps/states.ts";
import { agreeOnTheOther, press, sevenOf, tryWordsAndBegin, untilSevenWords } from "./steps/two-phones.ts";
import { words } from "./steps/words.ts";

const { after, app, emergency, player, prepare, questions, room, screening, session, today, vault, verdict, welcome } = words;

/**
 * A picture of every page, so that a broken one is seen. A new page is one line in steps/addresses.ts. New or changed on
 * purpose: `WALNUT_WIDE=1 npx playwright test e2e/snapshots.spec.ts --update-snapshots`, then look at what changed before it is committed.
 */
test.describe.configure({ timeout: 300_000 });

const now = "2027-03-08T18:00:00+01:00";

for (const address of withoutRecord)
  test(`${address} without a record`, async ({ page }) => {
    await page.clock.install({ time: now });
    await page.goto(address);
    await settled(page);
    await picture(page, nameOf(address, "welcome"), {
      oneTheme: address === "/help-now",
      phoneOnly: address === "/bring",
      spoken: address === "/" || address === "/help-now",
    });
  });

test("/support, with the crisis line of a country", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("w.where", "GB"));
  await page.goto("/support");
  await settled(page);
  await picture(page, "support-country", { phoneOnly: true });
});

test("pages of the sample", async ({ page }) => {
  await page.clock.install({ time: now });
  await openSample(page);
  for (const address of withSample) {
    await visit(page, address);
    await settled(page);
    // The second answer, of the forms, comes after the first.
    if (address === "/trial/answer") await expect(page.getByText(words.trialAnswer["form.title"], { exact: true })).toBeVisible();
    // A year of entries comes in parts.
    if (address === "/history")
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(heightMax);
    await picture(page, `sample-${nameOf(address, "today")}`);
  }
  for (const address of withSampleOnPhone) {
    await visit(page, address);
    await settled(page);
    await picture(page, `sample-${nameOf(address, "today")}`, { phoneOnly: true });
  }
  await visit(page, "/history");
  await page
    .getByRole("link", { name: new RegExp(`^${words.record["kind.session"]}`) })
    .first()
    .click();
  await settled(page);
  await picture(page, "sample-entry");
});

const onDesk: ReadonlySet<string> = new Set(["waiting", "session-due", "emergency-open"]);

for (const [name, { state, at, write }] of Object.entries(todayStates))
  test(`Today: ${name}`, async ({ page }) => {
    const journal = new TestJournal("Europe/Berlin");
    write(journal);
    const moment = at as Instant;
    expect(todayOf(project(journal.entries, moment), moment, journal.zone).state.type).toBe(state);
    await page.clock.install({ time: at });
    await openSample(page, journal.entries);
    await picture(page, `today-${name}`, { oneTheme: name !== "waiting", phoneOnly: !onDesk.has(name), spoken: onDesk.has(name) });
  });

test("questions, and the answer that nothing rules it out", async ({ page }) => {
  await page.clock.install({ time: now });
  await begin(page);
  await answerAll(page, {}, async () => {
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    if (!oneOfEachKind.has(title)) return;
    await settled(page);
    await picture(page, `question-${new URL(page.url()).pathname.split("/").at(-1)}`, {
      phoneOnly: title !== questions["q-self-harm.ask"],
      spoken: true,
    });
  });
  await ready(page, verdict["proceed.heading"]);
  await picture(page, "answer-proceed", { spoken: true });
  await visit(page, "/questions/review");
  await ready(page, screening["review.title"]);
  await picture(page, "review", { spoken: true });
});

test("answers that say not today", async ({ page }) => {
  await page.clock.install({ time: now });
  await begin(page);
  await answerAll(page, { painNow: 7, painUsual: 4 });
  await ready(page, verdict["not-today.heading"]);
  await picture(page, "answer-not-today", { spoken: true });
});

test("answers that say now", async ({ page }) => {
  await page.clock.install({ time: now });
  await begin(page);
  while (!(await page.getByRole("group", { name: questions["q-testis.ask"] }).isVisible())) await answerPage(page);
  await page.getByRole("group", { name: questions["q-testis.ask"] }).getByText(questions["yes"], { exact: true }).click();
  await page.getByRole("button", { name: screening["none-of-others"] }).click();
  await ready(page, emergency["now.heading"]);
  await picture(page, "answer-emergency", { oneTheme: true, spoken: true });
  await page.getByRole("button", { name: emergency["seen"] }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await picture(page, "sheet-seen", { spoken: true });
});

test("sealing, preparing, a session, and what comes after", async ({ page }) => {
  await page.clock.install({ time: now });
  await begin(page);
  await answerAll(page);
  await page.getByRole("button", { name: verdict["do.prepare"] }).click();
  await ready(page, vault["keep.title"]);
  await page.getByLabel(vault["keep.passphrase"], { exact: true }).fill(passphrase);
  await page.getByLabel(vault["keep.again"]).fill(passphrase);
  await picture(page, "passphrase", { spoken: true });
  await page.getByRole("button", { name: vault["keep.save"] }).click();
  await ready(page, vault["words.title"]);
  await picture(page, "recovery-words", { hidden: ["li strong"] });
  await page.getByRole("button", { name: vault["words.skip"] }).click();
  await page.getByRole("dialog").getByRole("button", { name: vault["skip.go"] }).click();

  for (const step of ["room", "kit"] as const) {
    await ready(page, prepare[`step-${step}`]);
    await picture(page, `prepare-${step}`, { phoneOnly: step === "kit", spoken: true });
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: app["next"], exact: true }).click();
  }
  await ready(page, prepare["step-hands"]);
  await picture(page, "prepare-hands", { spoken: true });
  await page.getByRole("button", { name: prepare["hands-understood"] }).click();
  await page.getByRole("button", { name: words.cues["go"] }).click();
  await ready(page, prepare["baseline-title"]);
  for (const scale of [prepare["baseline-urgency"], prepare["baseline-calm"]])
    await page.getByRole("group", { name: scale, exact: true }).getByRole("radio", { name: "7", exact: true }).check();
  for (const name of [prepare["baseline-ejaculation"], prepare["baseline-cycling"]])
    await page.getByRole("group", { name }).getByRole("radio", { name: prepare["baseline-no"] }).check();
  await picture(page, "prepare-baseline", { phoneOnly: true, spoken: true });
  // With the page's clock stopped, the session begins at a known moment. Keeping it takes its own time, which no clock here counts.
  await page.clock.pauseAt("2027-03-08T18:02:00+01:00");
  await page.getByRole("button", { name: prepare["begin"] }).evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => new URL(page.url()).pathname).toBe("/session");
  await page.clock.runFor(2500);
  await ready(page, session["cue-settle"]);
  await picture(page, "session-settle", { oneTheme: true, phoneOnly: true, spoken: true });
  await page.clock.runFor("09:12");
  await expect(page.getByRole("group", { name: session["ask-discomfort"] })).toBeVisible();
  await picture(page, "session-hold", { oneTheme: true, spoken: true });
  await page.clock.resume();
  await page.goto("/");
  await unlock(page);
  await ready(page, today["unfinished.heading"]);
  await picture(page, "today-unfinished", { phoneOnly: true, spoken: true });
  await page.getByRole("link", { name: today["go.unfinished"] }).click();
  await settled(page);
  await picture(page, "session-came-back", { phoneOnly: true, spoken: true });
  await page.getByRole("button", { name: player["back.go-on"] }).click();
  await page.getByRole("button", { name: session["act-stop"] }).click();
  await ready(page, session["cue-ended-stopped"]);
  await picture(page, "session-stopped", { oneTheme: true, phoneOnly: true, spoken: true });
  await page.getByRole("button", { name: player["named.none"] }).click();
  await settled(page);
  await picture(page, "after-stop", { phoneOnly: true, spoken: true });
  await page.getByRole("button", { name: after["on"], exact: true }).click();
  await ready(page, after["rate.heading"]);
  await picture(page, "after-rate", { phoneOnly: true, spoken: true });
  await page.getByRole("button", { name: after["save"] }).click();
  await ready(page, after["saved.heading"]);
  await picture(page, "after-saved", { spoken: true });
  for (const address of ["passphrase", "words", "passkey", "devices", "join", "copy", "copy/check"].map((name) => `/settings/${name}`)) {
    await visit(page, address);
    await settled(page);
    await picture(page, nameOf(address, ""), { phoneOnly: true });
  }
  await page.goto("/");
  await ready(page, vault["unlock.title"]);
  await picture(page, "locked", { spoken: true });
});

test("two phones", async ({ page: his, browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: "block", viewport: his.viewportSize() });
  const hers = await context.newPage();
  // Words, their picture and the address are others each time.
  const drawn = ["p:has(+ .card)", "p.voice", ".code", "ol.kit"];
  await his.clock.install({ time: now });
  const code = await untilSevenWords(his, "2027-03-08T16:55:00Z");
  await picture(his, "two-bring", { hidden: drawn, phoneOnly: true });
  await hers.goto(`/two#${code}`);
  await agreeOnTheOther(hers);
  await picture(hers, "two-ready", { spoken: true });
  await tryWordsAndBegin(his);
  await ready(hers, room["do.settle"]);
  await picture(hers, "two-do", { hidden: [".player-top span"], oneTheme: true });
  await press(hers, room["pause"]);
  await ready(hers, room["off.title"]);
  await picture(hers, "two-off", { oneTheme: true, spoken: true });
  await hers.goto("/help-now");
  await expect(his.getByText(room["out-of-reach"])).toBeVisible();
  await picture(his, "two-out-of-reach", { hidden: [".rings", ".player-hint"], oneTheme: true, phoneOnly: true });
  await press(his, room["again.go"]);
  const fresh = (await sevenOf(his)).join("-");
  await picture(his, "two-again", { hidden: drawn, oneTheme: true });
  await hers.goto(`/two#${fresh}`);
  await expect(his.getByText(room["join.reading"])).toBeVisible({ timeout: 20_000 });
  await picture(his, "two-reading", { oneTheme: true, phoneOnly: true });
  await his.keyboard.press("x");
  await ready(hers, room["over.ended"]);
  await picture(hers, "two-over", { phoneOnly: true, spoken: true });
  await context.close();
});

test("breathing", async ({ page }) => {
  await page.clock.install({ time: now });
  // Once fetched, it begins at a known moment: that of the page's own clock, which stands still.
  await page.goto("/breathe");
  await settled(page);
  await visit(page, "/");
  await ready(page, welcome["heading"]);
  await page.clock.pauseAt("2027-03-08T18:02:00+01:00");
  await visit(page, "/breathe");
  await page.clock.runFor(3000);
  await picture(page, "breathe", { oneTheme: true, phoneOnly: true });
});

const nameOf = (address: string, home: string): string => address.slice(1).replaceAll("/", "-") || home;

const ready = (page: Page, heading: string): Promise<void> => expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);

const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  // The answer of a comparison is reckoned beside the page.
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(words.trialAnswer["working"]);
  // The first page of all leaves the focus at the top.
  const isFirst = (await page.getByRole("heading", { level: 1, name: welcome["heading"] }).count()) > 0;
  if (!isFirst) await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
};
