import { rmSync } from "node:fs";
import { expect, isWide, test, type Page, wide } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { newProfile, openBrowser } from "./steps/own-browser.ts";
import { prepareSession } from "./steps/prepare.ts";
import { answerAll, begin } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

const { after, player, session, today, verdict } = words;

let profile: string;
test.beforeEach(() => {
  profile = newProfile();
});
test.afterEach(() => rmSync(profile, { recursive: true, force: true }));

test("a session goes on after the browser was killed in the middle of a hold", async ({ baseURL }) => {
  const first = await openBrowser(profile, baseURL!);
  await first.page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await begin(first.page, baseURL);
  await answerAll(first.page);
  await first.page.getByRole("button", { name: verdict["do.prepare"] }).click();
  await keepPrivate(first.page);
  await prepareSession(first.page);
  // Five minutes to settle, two to warm, two to find the spots, and ten seconds of the first hold.
  await first.page.clock.fastForward("09:10");
  await expect(first.page.getByText(session["side-hold"]({ side: "left", hold: 1, holds: 2 }))).toBeVisible();
  const before = await draft(first.page);
  await first.page.getByRole("group", { name: session["ask-discomfort"] }).getByRole("radio", { name: "2", exact: true }).click();
  await expect.poll(() => draft(first.page)).not.toBe(before);
  const killedAt = await first.page.evaluate(() => Date.now());
  await first.kill();

  const second = await openBrowser(profile, baseURL!);
  await second.page.clock.install({ time: killedAt + 20_000 });
  await second.page.goto(baseURL!);
  await unlock(second.page);
  await expect(second.page.getByRole("heading", { level: 1 })).toHaveText(today["unfinished.heading"]);
  await second.page.getByRole("link", { name: today["go.unfinished"] }).click();
  await second.page.getByRole("button", { name: player["back.go-on"] }).click();
  // The hold that was left is over, and stands as done.
  await expect(second.page.getByText(player["holds-done"]({ left: 1, right: 0, most: 2 }))).toBeAttached();
  await second.page.getByRole("button", { name: session["act-stop"] }).click();
  await second.page.getByRole("button", { name: player["named.none"] }).click();
  await second.page.getByRole("button", { name: after["on"], exact: true }).click();
  await second.page.getByRole("button", { name: after["save"] }).click();
  await expect(second.page.getByRole("heading", { level: 1 })).toHaveText(after["saved.heading"]);
  await second.kill();

  const third = await openBrowser(profile, baseURL!);
  await third.page.clock.install({ time: killedAt + 60_000 });
  await third.page.goto(`${baseURL}/history`);
  await unlock(third.page);
  await expect(third.page.getByRole("link", { name: new RegExp(`^${words.record["kind.session"]}`) })).toHaveCount(1);
  await visit(third.page, "/");
  await expect(third.page.getByRole("heading", { name: today["record.title"], exact: true })).toBeVisible();
  await expect(third.page.getByRole("heading", { level: 1 })).not.toHaveText(today["unfinished.heading"]);
  await third.close();
});

wide("every check-in that was called saved is there after the browser was killed", async ({ baseURL }) => {
  let pressed = 0;
  let saved = 0;
  // Each time one is saved in peace, and a second one is cut off so long after its press.
  for (const msAfterPress of isWide ? [0, 5, 15, 40, 90] : [5, 40]) {
    const { page, kill } = await openBrowser(profile, baseURL!);
    if (pressed === 0) {
      await page.goto(`${baseURL}/check-in`);
      await keepPrivate(page);
    } else {
      saved = await checkInsFound(page, baseURL!, { saved, pressed });
      await visit(page, "/check-in");
    }
    await checkIn(page);
    pressed++;
    await expect(page).toHaveURL(`${baseURL}/`);
    saved++;
    await visit(page, "/check-in");
    await checkIn(page);
    pressed++;
    await page.waitForTimeout(msAfterPress);
    // The page goes back to Today when it is saved: from here on it is promised.
    if (new URL(page.url()).pathname === "/") saved++;
    await kill();
  }
  const { page, close } = await openBrowser(profile, baseURL!);
  await checkInsFound(page, baseURL!, { saved, pressed });
  await close();
});

/** Opens the record after a kill and counts: nothing that was saved is missing, nothing is there twice, nothing is damaged. */
const checkInsFound = async (page: Page, baseURL: string, { saved, pressed }: { readonly saved: number; readonly pressed: number }) => {
  await page.goto(`${baseURL}/history`);
  await unlock(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.history["title"]);
  const found = await page.getByRole("link", { name: words.record["kind.rating"] }).count();
  expect(found).toBeGreaterThanOrEqual(saved);
  expect(found).toBeLessThanOrEqual(pressed);
  await visit(page, "/");
  await expect(page.getByRole("heading", { name: words.today["record.title"], exact: true })).toBeVisible();
  await expect(page.getByText(words.today["unreadable"]({ count: 1 }))).toBeHidden();
  return found;
};

const checkIn = async (page: Page): Promise<void> => {
  for (const scale of [today["check-in.pain"], today["check-in.urgency"], today["check-in.calm"]])
    await page.getByRole("group", { name: scale, exact: true }).getByRole("radio", { name: "3", exact: true }).check();
  await page.getByRole("button", { name: today["check-in.save"] }).click({ noWaitAfter: true });
};

/** The sealed bytes of the session that is under way. */
const draft = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("walnut");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const all = opening.result.transaction("drafts").objectStore("drafts").getAll();
          all.addEventListener("success", () => {
            opening.result.close();
            resolve(JSON.stringify(all.result.map((bytes: Uint8Array) => [...bytes])));
          });
        });
      }),
  );
