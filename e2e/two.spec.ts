import { expect, isWide, test, type Page } from "./journey.ts";
import { agreeForTwo } from "./steps/agree.ts";
import { justCleared } from "./steps/cleared.ts";
import { visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { prepareSession } from "./steps/prepare.ts";
import { openSample } from "./steps/record.ts";
import { words } from "./steps/words.ts";

const { after, agree, history, player, record, session, verdict } = words;

const begin = async (page: Page, mode: "external-partner" | "internal"): Promise<void> => {
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await openSample(page, justCleared(mode, "2027-03-08T16:55:00Z"));
  await visit(page, "/prepare");
};

test("two people on one device: both agree, he is asked, only he goes on, and stop is one press", async ({ page }) => {
  await begin(page, "external-partner");
  await agreeForTwo(page, isWide ? (name) => look(page, name) : undefined);
  await prepareSession(page);
  const line = page.getByRole("heading", { level: 1 });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

  // Before the first touch he is asked. Without an answer hands stay off.
  await page.clock.fastForward("04:46");
  await expect(line).toHaveText(session["cue-check-partner"]);
  await page.clock.fastForward("00:12");
  await expect(line).toHaveText(session["cue-held-no-answer"]);
  if (isWide) await look(page, "held, with a partner");
  await press(session["act-resume-receiver"]);
  await page.clock.fastForward("00:10");
  await expect(line).toHaveText(session["cue-two-contact"]);
  await page.clock.fastForward("00:16");
  await press(session["ask-good"]);
  await page.clock.fastForward("00:20");
  await expect(line).toHaveText(session["cue-two-map-left"]);
  await press(session["ask-firmer"]);
  await press(session["ask-firmer"]);
  // Two was agreed, so two is the most.
  await expect(page.getByText(session["pressure"]({ now: 2, max: 2 }))).toBeVisible();
  await press(session["ask-softer"]);
  await expect(page.getByText(session["pressure"]({ now: 1, max: 2 }))).toBeVisible();
  await expect(page.getByText(player["he-says"])).toBeVisible();
  if (isWide) await look(page, "a place, with a partner", { arrived: false });
  // A tap beside every control stops.
  await page.locator("main").click({ position: { x: 20, y: 300 } });
  await expect(line).toHaveText(session["cue-ended-stopped"]);

  await press(player["named.none"]);
  await press(after["on"]);
  await page.getByRole("group", { name: agree["after.next"] }).getByRole("radio", { name: agree["after.change"] }).check();
  await press(agree["after.hand-over"]);
  await expect(line).toHaveText(agree["after.title"]);
  if (isWide) await look(page, "the one who touched");
  await page.getByRole("group", { name: agree["after.comfort"] }).getByRole("radio", { name: "8", exact: true }).check();
  await press(agree["after.save"]);
  await expect(line).toHaveText(after["saved.heading"]);
  await visit(page, "/history");
  await expect(line).toHaveText(history["title"]);
  await expect(page.getByRole("link", { name: new RegExp(`^${record["kind.session"]}`) })).toHaveCount(1);
});

if (isWide)
  test("after a private no the page is the page of any other not today, to the pixel", async ({ browser, baseURL }) => {
    const shots = await Promise.all(
      (["no", "unsure", "drink"] as const).map(async (which) => {
        const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: "block" });
        const page = await context.newPage();
        await begin(page, "external-partner");
        const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
        await press(words.room["phones.one"]);
        await press(agree["agree"]);
        if (which === "drink") {
          await press(agree["private.yes"]);
          await press(agree["agree"]);
          await page.getByLabel(agree["giver.drink"]).check();
          await press(agree["giver.one"]);
        } else await press(agree[`private.${which}`]);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(verdict["not-today.heading"]);
        await page.waitForLoadState("networkidle");
        // Where the pointer was left is not part of the page.
        await page.mouse.move(0, 0);
        await page.waitForTimeout(500);
        const shot = await page.screenshot({ fullPage: true, animations: "disabled" });
        const text = await page.locator("#main").innerText();
        await context.close();
        return { shot, text };
      }),
    );
    const [first, ...others] = shots;
    for (const { shot, text } of others) {
      expect(text).toBe(first!.text);
      expect(shot.equals(first!.shot)).toBe(true);
    }
  });

if (isWide)
  test("internal: agreed, timed, asked, looked at, and recorded with what was taught", async ({ page }) => {
    await begin(page, "internal");
    await agreeForTwo(page);
    await prepareSession(page);
    const line = page.getByRole("heading", { level: 1 });
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    await page.clock.fastForward("04:46");
    await press(session["ask-good"]);
    await page.clock.fastForward("00:20");
    await expect(line).toHaveText(session["cue-in-ask"]);
    await look(page, "internal, as taught", { arrived: false });
    await press(session["ask-done"]);
    await expect(line).toHaveText(session["cue-in-out"]);
    await press(session["ask-blood"]({ blood: "smear" }));
    await expect(line).toHaveText(session["cue-ended-stopped"]);
    await press(player["named.none"]);
    await expect(line).toHaveText(words.stops["st-blood-smear.now-internal"]);
  });
