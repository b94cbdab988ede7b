import { expect, test, type Page } from "./journey.ts";
import { passphrase, unlock, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { answerAll, answerPage, begin, oneOfEachKind } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

const { after, app, cues, player, prepare, questions, screening, session, today, vault, verdict, welcome } = words;

// A page is looked at four times here, eight times in the wide run, and each look takes the browser about half a second of work.
test.describe.configure({ timeout: process.env["WALNUT_WIDE"] === "1" ? 600_000 : 150_000 });

test("the first page, the emergency card, and what is only announced", async ({ page }) => {
  await page.goto("/");
  await ready(page, welcome["heading"]);
  // It leaves the focus at the top when a document opens with it.
  await look(page, "first run", { arrived: false });
  for (const [address, name] of [
    ["/help-now", "emergency card"],
    ["/help-now/number", "own emergency number"],
    ["/bring", "bring my data"],
    ["/settings/devices", "my devices, before a record is kept"],
    ["/settings/join", "join my other device, before a record is kept"],
    ["/support", "support"],
    ["/view", "a link without its end"],
    ["/breathe", "breathing"],
    ["/no-such-page", "no such page"],
    ["/wipe", "wipe"],
    ["/privacy", "privacy"],
    ["/two", "join as the one who touches"],
  ] as const) {
    await visit(page, address);
    await settled(page);
    await look(page, name);
  }
});

test("the pages of the questions, and the answer", async ({ page }) => {
  await page.goto("/questions");
  await ready(page, screening["mode.title"]);
  await look(page, "kind of session");
  await page.goto("/");
  await begin(page);
  await answerAll(page, {}, async () => {
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    if (process.env["WALNUT_WIDE"] !== "1" && !oneOfEachKind.has(title)) return;
    await settled(page);
    await look(page, `question page “${title}”`);
  });
  await ready(page, verdict["proceed.heading"]);
  await look(page, "nothing rules it out");
  await visit(page, "/questions/review");
  await ready(page, screening["review.title"]);
  await look(page, "list of answers");
});

test("answers that say no", async ({ page }) => {
  await begin(page);
  while (!(await page.getByRole("group", { name: questions["q-testis.ask"] }).isVisible())) await answerPage(page);
  await page.getByRole("group", { name: questions["q-testis.ask"] }).getByText(questions["yes"], { exact: true }).click();
  await look(page, "a red sign answered", { arrived: false });
  await page.getByRole("button", { name: screening["none-of-others"] }).click();
  await ready(page, words.emergency["now.heading"]);
  await look(page, "emergency");
  await page.getByRole("button", { name: words.emergency["seen"] }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("Today, the record and the settings, with the sample", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: welcome["sample"] }).click();
  await expect(page.getByRole("heading", { name: today["record.title"], exact: true })).toBeVisible();
  await settled(page);
  await look(page, "Today");
  for (const [address, name] of [
    ["/history", "history"],
    ["/plan", "plan"],
    ["/settings", "settings"],
    ["/check-in", "check-in"],
    ["/follow-up", "follow-up"],
    ["/progress", "progress"],
    ["/trial/answer", "the answer of a comparison"],
    ["/learn", "learn"],
    ["/share", "share"],
    ["/bring/csv", "bring a table"],
    ["/bring/health", "bring from Apple Health"],
  ] as const) {
    await visit(page, address);
    await settled(page);
    await look(page, name);
  }
  await visit(page, "/history");
  await page
    .getByRole("link", { name: new RegExp(`^${words.record["kind.session"]}`) })
    .first()
    .click();
  await settled(page);
  await look(page, "one entry");
});

test("sealing, preparing, a session, and what comes after", async ({ page }) => {
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await begin(page);
  await answerAll(page);
  await page.getByRole("button", { name: verdict["do.prepare"] }).click();
  await ready(page, vault["keep.title"]);
  await look(page, "passphrase");
  await page.getByLabel(vault["keep.passphrase"], { exact: true }).fill(passphrase);
  await page.getByLabel(vault["keep.again"]).fill(passphrase);
  await page.getByRole("button", { name: vault["keep.save"] }).click();
  await ready(page, vault["words.title"]);
  await look(page, "recovery words");
  await page.getByRole("button", { name: vault["words.skip"] }).click();
  await page.getByRole("dialog").getByRole("button", { name: vault["skip.go"] }).click();

  await ready(page, prepare["step-room"]);
  await look(page, "the room");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: app["next"], exact: true }).click();
  await ready(page, prepare["step-kit"]);
  await look(page, "the kit");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: app["next"], exact: true }).click();
  await ready(page, prepare["step-hands"]);
  await look(page, "where hands go");
  await page.getByRole("button", { name: prepare["hands-understood"] }).click();
  await ready(page, cues["title"]);
  await look(page, "signals");
  await page.getByRole("button", { name: cues["go"] }).click();
  await ready(page, prepare["baseline-title"]);
  await look(page, "how it is now");
  for (const scale of [prepare["baseline-urgency"], prepare["baseline-calm"]])
    await page.getByRole("group", { name: scale, exact: true }).getByRole("radio", { name: "7", exact: true }).check();
  for (const name of [prepare["baseline-ejaculation"], prepare["baseline-cycling"]])
    await page.getByRole("group", { name }).getByRole("radio", { name: prepare["baseline-no"] }).check();
  await page.getByRole("button", { name: prepare["begin"] }).click();

  await ready(page, session["cue-settle"]);
  await look(page, "settling");
  await page.clock.fastForward("09:15");
  await expect(page.getByRole("group", { name: session["ask-discomfort"] })).toBeVisible();
  await look(page, "a hold");
  await page.getByRole("button", { name: session["act-stop"] }).click();
  await ready(page, session["cue-ended-stopped"]);
  await look(page, "stopped");
  await page.getByRole("button", { name: player["named.none"] }).click();
  await settled(page);
  await look(page, "after a stop");
  await page.getByRole("button", { name: after["on"], exact: true }).click();
  await ready(page, after["rate.heading"]);
  await look(page, "rating after");
  await page.getByRole("button", { name: after["save"] }).click();
  await ready(page, after["saved.heading"]);
  await look(page, "kept");

  await visit(page, "/settings/passphrase");
  await settled(page);
  await look(page, "change the passphrase");
  await visit(page, "/settings/passkey");
  await settled(page);
  await look(page, "passkeys");
  await visit(page, "/settings/words");
  await settled(page);
  await look(page, "new recovery words");
  await page.goto("/");
  await ready(page, vault["unlock.title"]);
  await look(page, "locked");
  await unlock(page);
  await settled(page);
  await look(page, "Today after a session");
});

const ready = (page: Page, heading: string): Promise<void> => expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);

/** A page and its words come over the network: its heading is there when they are. */
const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
};
