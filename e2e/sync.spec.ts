import { expect, isWide, test, watch, type Allowed, type Page, wide } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { words } from "./steps/words.ts";

const { record, sync, today, vault } = words;

test.describe.configure({ timeout: 120_000 });

wide(
  "two devices hold one record: added by seven words, in both directions, and one is shown out again",
  async ({ page: phone, browser, baseURL }) => {
    const elsewhere = await browser.newContext({ baseURL: baseURL! });
    const seen = watch(elsewhere, baseURL!);
    const laptop = await elsewhere.newPage();

    await phone.goto("/check-in");
    await keepPrivate(phone);
    await checkIn(phone, "2");
    await visit(phone, "/settings/devices");
    await ready(phone, sync["title"]);
    await lookWide(phone, "sync is off");
    await phone.getByRole("button", { name: sync["off.go"] }).click();
    await phone.getByRole("link", { name: sync["on.add"] }).click();
    const seven = phone.getByRole("list", { name: sync["add.words"] }).getByRole("strong");
    await expect(seven).toHaveCount(7, { timeout: 20_000 });
    await lookWide(phone, "seven words");
    const code = (await seven.allInnerTexts()).join(" ");

    // As the phone's picture would open it: the words stand behind the # and are gone from the address at once.
    await laptop.goto(`/settings/join#${code.replaceAll(" ", "-")}`);
    await laptop.getByRole("link", { name: sync["none.go"] }).click();
    await keepPrivate(laptop);
    await expect(laptop.getByLabel(sync["join.words"])).toHaveValue(code);
    expect(laptop.url()).not.toContain("#");
    await laptop.getByLabel(sync["name"]).fill("Laptop");
    await laptop.getByRole("button", { name: sync["join.go"] }).click();
    await expect(phone.getByRole("heading", { level: 1, name: sync["added.title"]({ name: "Laptop" }) })).toBeVisible({ timeout: 20_000 });
    await ready(laptop, sync["arrived.title"]);
    await visit(laptop, "/history");
    await expect(checkIns(laptop)).toHaveCount(1);

    await visit(laptop, "/check-in");
    await checkIn(laptop, "5");
    await syncNow(laptop);
    // The phone is told through its socket; nobody presses anything there.
    await visit(phone, "/history");
    await expect(checkIns(phone)).toHaveCount(2);

    await visit(phone, "/settings/devices");
    await expect(phone.getByText("Laptop", { exact: true })).toBeVisible();
    await lookWide(phone, "two devices");
    await phone.getByRole("button", { name: sync["remove.label"]({ name: "Laptop" }) }).click();
    await phone.getByRole("dialog").getByRole("button", { name: sync["remove.go"] }).click();
    await expect(phone.getByText("Laptop", { exact: true })).toBeHidden();
    await visit(laptop, "/settings/devices");
    await laptop.getByRole("button", { name: sync["on.now"] }).click();
    await expect(laptop.getByText(sync["trouble.Removed"])).toBeVisible();
    expect(seen.filter((trouble) => !/403/.test(trouble))).toEqual([]);
    await elsewhere.close();
  },
);

wide(
  "the only phone is lost: the recovery words bring the record back from the server",
  async ({ page: phone, browser, baseURL, allowed }) => {
    // The page asks for words that nobody has printed.
    allowed.troubles.push(/404/);
    await phone.goto("/check-in");
    const recovery = await keepPrivate(phone);
    await checkIn(phone, "3");
    await visit(phone, "/settings/devices");
    await phone.getByRole("button", { name: sync["off.go"] }).click();
    await expect(wordsOnServer(phone)).toHaveCount(1, { timeout: 20_000 });
    await lookWide(phone, "recovery words on the server");
    await phone.close();

    const elsewhere = await browser.newContext({ baseURL: baseURL! });
    const seen = watch(elsewhere, baseURL!);
    const fresh = await elsewhere.newPage();
    await fresh.goto("/settings/join");
    await fresh.getByRole("link", { name: sync["none.go"] }).click();
    const own = await keepPrivate(fresh);
    await fresh.getByRole("button", { name: sync["join.last"] }).click();
    await ready(fresh, sync["last.title"]);
    // His new words, by mistake: no record on the server knows them.
    await fresh.getByLabel(vault["unlock.words"]).fill(own.join(" "));
    await fresh.getByRole("button", { name: sync["last.go"] }).click();
    await expect(fresh.getByText(sync["last.nobody"])).toBeVisible({ timeout: 20_000 });
    if (isWide) await look(fresh, "words that no record knows", { arrived: false });
    await fresh.getByLabel(vault["unlock.words"]).fill(recovery.map((word, i) => `${i + 1}. ${word}`).join("\n"));
    await fresh.getByRole("button", { name: sync["last.go"] }).click();
    await ready(fresh, sync["arrived.title"]);
    await visit(fresh, "/history");
    await expect(checkIns(fresh)).toHaveCount(1);
    await visit(fresh, "/settings/devices");
    await expect(wordsOnServer(fresh)).toHaveCount(2, { timeout: 20_000 });
    expect(seen.filter((trouble) => !/404/.test(trouble))).toEqual([]);
    await elsewhere.close();
  },
);

const findsItselfAgain = "sync is found on again after a restart, a slip in the words is named, and turning it off leaves the record";
const finding = async ({ page, allowed }: { readonly page: Page; readonly allowed: Allowed }): Promise<void> => {
  // Nobody waits under those words.
  allowed.troubles.push(/404/);
  await page.goto("/settings/join");
  await page.getByRole("link", { name: sync["none.go"] }).click();
  await keepPrivate(page);
  await page.getByLabel(sync["join.words"]).fill("abandon ability able about above absent walnuts");
  await page.getByRole("button", { name: sync["join.go"] }).click();
  await expect(page.getByText(sync["join.unknown"]({ word: "walnuts" }))).toBeVisible();
  await page.getByLabel(sync["join.words"]).fill("abandon ability able about above absent absorb");
  await page.getByRole("button", { name: sync["join.go"] }).click();
  await expect(page.getByText(sync["trouble.NobodyWaits"])).toBeVisible({ timeout: 20_000 });
  await look(page, "nobody waits under these words", { arrived: false });
  await visit(page, "/settings/devices");
  await page.getByRole("button", { name: sync["off.go"] }).click();
  await expect(page.getByText(sync["on.this"], { exact: true })).toBeVisible();
  await page.reload();
  await unlock(page);
  await expect(page.getByText(sync["on.this"], { exact: true })).toBeVisible();
  await page.getByRole("button", { name: sync["leave"] }).click();
  await look(page, "turn sync off", { arrived: false });
  await page.getByRole("button", { name: sync["leave.erase"] }).click();
  await expect(page.getByRole("button", { name: sync["off.go"] })).toBeVisible();
};
if (isWide) test(findsItselfAgain, finding);

const lookWide = async (page: Page, name: string): Promise<void> => {
  if (isWide) await look(page, name);
};

const ready = async (page: Page, heading: string): Promise<void> => {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible({ timeout: 20_000 });
};

const syncNow = async (page: Page): Promise<void> => {
  await visit(page, "/settings/devices");
  await page.getByRole("button", { name: sync["on.now"] }).click();
  await expect(page.getByRole("button", { name: sync["on.now"] })).not.toHaveAttribute("aria-busy", "true");
};

/** Those of the device itself, and of those before it. */
const wordsOnServer = (page: Page) => page.getByRole("button", { name: new RegExp(sync["papers.remove.label"]({ name: ".*" })) });

const checkIns = (page: Page) => page.getByRole("link", { name: new RegExp(`^${record["kind.rating"]}`) });

const checkIn = async (page: Page, pain: string): Promise<void> => {
  await page.getByRole("group", { name: today["check-in.pain"], exact: true }).getByRole("radio", { name: pain, exact: true }).check();
  await page.getByRole("button", { name: today["check-in.save"] }).click();
  await expect(page.getByRole("heading", { name: today["record.title"], exact: true })).toBeVisible();
};
