import { expect, test, watch, wide, type Page } from "./journey.ts";
import { TestJournal } from "../src/record/testing/index.ts";
import { keepOwn, keepPrivate, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { words } from "./steps/words.ts";

const { app, record, sync, trial, trialToday } = words;

test.describe.configure({ timeout: 180_000 });

const headed = (page: Page, heading: string | RegExp): Promise<void> =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText(heading, { timeout: 20_000 });
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

/** Every evening of the last fortnight, up to now, a number: enough to plan a comparison of two things of his own. */
const fortnight = () => {
  const journal = new TestJournal("Europe/Berlin");
  for (let back = 14; back >= 0; back--) {
    const at = new Date(Date.now() - back * 86_400_000 - 60_000).toISOString().replace(/\.\d+Z$/, "Z");
    journal.write("rating", at, { pain: 3 + (back % 4) });
  }
  return journal.entries;
};

/** The five pages, with two things of his own, and the coin. */
const draws = async (page: Page): Promise<void> => {
  await visit(page, "/trial/plan/1");
  await page.getByRole("radio", { name: trial["plan.own"] }).check();
  await page.getByLabel(trial["plan.own.practice"]).fill("warm bath");
  await page.getByLabel(trial["plan.own.comparison"]).fill("short walk");
  for (let pageNumber = 1; pageNumber <= 3; pageNumber++) await press(page, app["next"]);
  await press(page, trial["plan.expect.skip"]);
  await headed(page, trial["plan.review"]);
  await press(page, trial["plan.draw"]);
  await headed(page, /\d/);
};

/** The fingerprint of the plan that stands here. */
const planOf = async (page: Page): Promise<string> => {
  await visit(page, "/trial");
  await headed(page, /\d/);
  await page.getByText(trial["now.plan"], { exact: true }).click();
  return page
    .locator("main")
    .getByText(/^[0-9a-f]{64}$/)
    .innerText();
};

const syncNow = async (page: Page): Promise<void> => {
  await visit(page, "/settings/devices");
  await press(page, sync["on.now"]);
  await expect(page.getByRole("button", { name: sync["on.now"] })).not.toHaveAttribute("aria-busy", "true");
};

wide(
  "two devices each draw a coin without a network: both say that the earlier plan stands",
  async ({ page: phone, browser, baseURL, allowed }) => {
    // While there is no network the app asks for the relay in vain.
    allowed.troubles.push(/ERR_INTERNET_DISCONNECTED|Failed to load|WebSocket/);
    const elsewhere = await browser.newContext({ baseURL: baseURL!, viewport: { width: 390, height: 844 } });
    const seen = watch(elsewhere, baseURL!);
    const laptop = await elsewhere.newPage();
    await keepOwn(phone, fortnight());
    await visit(phone, "/settings/devices");
    await press(phone, sync["off.go"]);
    await phone.getByRole("link", { name: sync["on.add"] }).click();
    const seven = phone.getByRole("list", { name: sync["add.words"] }).getByRole("strong");
    await expect(seven).toHaveCount(7, { timeout: 20_000 });
    const code = (await seven.allInnerTexts()).join("-");
    await laptop.goto(`/settings/join#${code}`);
    await laptop.getByRole("link", { name: sync["none.go"] }).click();
    await keepPrivate(laptop);
    await laptop.getByLabel(sync["name"]).fill("Laptop");
    await press(laptop, sync["join.go"]);
    await headed(laptop, sync["arrived.title"]);
    await visit(laptop, "/history");
    await expect(laptop.getByRole("link", { name: new RegExp(`^${record["kind.rating"]}`) })).toHaveCount(15);
    // The pages of the plan, once with a network: they are fetched when they are first opened.
    for (const each of [phone, laptop]) {
      await visit(each, "/trial");
      await headed(each, trial["offer.heading"]);
      await visit(each, "/trial/plan/1");
      await headed(each, trial["plan.what"]);
      await visit(each, "/trial/plan/5");
      await headed(each, trial["plan.review"]);
      await visit(each, "/settings/devices");
      await headed(each, sync["title"]);
    }

    await phone.context().setOffline(true);
    await elsewhere.setOffline(true);
    await draws(phone);
    const first = await planOf(phone);
    await draws(laptop);
    expect(await planOf(laptop)).not.toBe(first);
    await phone.context().setOffline(false);
    await elsewhere.setOffline(false);
    await syncNow(phone);
    await syncNow(laptop);
    await syncNow(phone);

    const told: string[] = [];
    for (const each of [phone, laptop]) {
      await visit(each, "/");
      const notice = each.locator(".notice").filter({ hasText: trialToday["two.title"] });
      await expect(notice).toBeVisible({ timeout: 20_000 });
      told.push(await notice.locator("p").first().innerText());
    }
    expect(told[1]).toBe(told[0]);
    await look(phone, "two plans from two devices", { arrived: false });

    for (const each of [phone, laptop]) expect(await planOf(each)).toBe(first);

    // Put away on one, it is gone from both.
    await visit(laptop, "/");
    await press(laptop, trialToday["two.go"]);
    await expect(laptop.getByText(trialToday["two.title"])).toHaveCount(0);
    await syncNow(laptop);
    await syncNow(phone);
    await visit(phone, "/");
    await expect(phone.getByText(trialToday["two.title"])).toHaveCount(0);
    await visit(phone, "/history");
    await expect(phone.getByText(record["line.trial.put-away"])).toBeVisible();
    expect(seen.filter((trouble) => !/ERR_INTERNET_DISCONNECTED|Failed to load|WebSocket/.test(trouble))).toEqual([]);
    await elsewhere.close();
  },
);
