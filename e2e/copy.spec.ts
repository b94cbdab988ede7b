import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page, wide } from "./journey.ts";
import { keepPrivate, passphrase as ownPassphrase, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { words } from "./steps/words.ts";

const { copy, settings, today, vault, wipe } = words;

// A copy is slow to seal and to open on purpose, and each new page is looked at.
test.describe.configure({ timeout: 150_000 });

const passphrase = "ferry mosaic thunder lantern";
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "walnut-copies-"));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a copy is saved, the device wiped, the copy brought back: the same history", async ({ page }) => {
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  const recovery = await keepWithCheckIn(page);
  const before = await historyOf(page);
  expect(before.length).toBeGreaterThan(0);

  await visit(page, "/settings");
  await page.getByRole("link", { name: settings["copy.save"] }).click();
  await ready(page, copy["save.title"]);
  await look(page, "save a copy");
  await page.getByLabel(copy["save.proof"], { exact: true }).fill("somebody else's guess");
  await page.getByLabel(copy["save.passphrase"], { exact: true }).fill(passphrase);
  await page.getByLabel(vault["keep.again"]).fill(passphrase);
  await page.getByRole("button", { name: copy["save.go"] }).click();
  await expect(page.getByText(vault["unlock.failed.WrongSecret.passphrase"])).toBeVisible({ timeout: 20_000 });
  const byPassphrase = await saveSealedToPassphrase(page);
  await look(page, "is the file there?");
  await page.getByRole("button", { name: copy["made.there"] }).click();
  await expect(page.getByText(settings["copy.today"])).toBeVisible();
  const byWords = await saveSealedToWords(page);

  await prove(page, byPassphrase);
  await look(page, "the copy opens");
  expect(await historyOf(page)).toEqual(before);

  await visit(page, "/wipe");
  await page.getByLabel(wipe["type"]({ word: wipe["word"] })).fill(wipe["word"]);
  await page.getByRole("button", { name: wipe["go"] }).click();
  await page.getByRole("link", { name: words.welcome["bring"] }).click();

  await bringFile(page, byWords);
  await page.getByLabel(copy["key.words"]).fill(recovery.join(" "));
  await openIt(page);
  await look(page, "what the copy holds");
  await page.getByRole("button", { name: copy["holds.keep"] }).click();
  await keepPrivate(page);
  await ready(page, undefined);
  expect(await historyOf(page)).toEqual(before);

  await visit(page, "/bring");
  await bringFile(page, byPassphrase);
  await page.getByLabel(copy["key.passphrase"]).fill(passphrase);
  await openIt(page);
  await expect(page.getByText(copy["holds.nothing-new"])).toBeVisible();
});

wide("a wrong passphrase, a cut file, a changed one and one that is no copy are each said as that", async ({ page }) => {
  await keepWithCheckIn(page);
  await visit(page, "/settings/copy");
  const whole = await saveSealedToPassphrase(page);
  const bytes = readFileSync(whole);
  const changed = Buffer.from(bytes);
  changed[changed.length - 300]! ^= 1;
  await visit(page, "/settings/copy/check");

  await bringFile(page, whole);
  await page.getByLabel(copy["key.passphrase"]).fill(ownPassphrase);
  await page.getByRole("button", { name: copy["open"] }).click();
  await expect(page.getByText(copy["failed.WrongKey.passphrase"])).toBeVisible({ timeout: 20_000 });
  await look(page, "not the passphrase", { arrived: false });

  for (const [name, content, said] of [
    ["cut.age", bytes.subarray(0, bytes.length - 40), copy["failed.CutShort"]],
    ["changed.age", changed, copy["failed.Altered"]],
    ["head.age", bytes.subarray(0, 50), copy["failed.CutShort"]],
    ["letter.age", Buffer.from("Dear doctor"), copy["failed.NotACopy"]],
    ["newer.age", Buffer.from(bytes.toString("latin1").replace("/v1", "/v2"), "latin1"), copy["failed.NewerCopy"]],
  ] as const) {
    const path = join(folder, name);
    writeFileSync(path, content);
    await bringFile(page, path);
    const key = page.getByLabel(copy["key.passphrase"]);
    const asks = name === "cut.age" || name === "changed.age";
    await expect(key).toHaveCount(asks ? 1 : 0);
    if (asks) {
      await key.fill(passphrase);
      await page.getByRole("button", { name: copy["open"] }).click();
    }
    await expect(page.getByText(said), name).toBeVisible({ timeout: 20_000 });
  }
});

wide("twenty thousand entries are brought in while the page stays awake", async ({ page }) => {
  const path = join(folder, "long.jsonl");
  writeFileSync(path, longExport(20_000));
  await page.goto("/bring");
  await ready(page, copy["bring.title"]);
  await page.evaluate(watchProgress);
  await bringFile(page, path);
  await expect(page.getByText(copy["file.plain"])).toBeVisible();
  await openIt(page);
  await ready(page, copy["holds.title"]({ count: 20_000 }));
  // A timer of the page saw it come on: between the parts others have their turn. Read in one go, it would see nothing.
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Set<string> }).seen.size);
  expect(seen).toBeGreaterThan(4);
  await page.getByRole("button", { name: copy["holds.keep"] }).click();
  await keepPrivate(page);
  await ready(page, undefined);
  await visit(page, "/settings/copy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(copy["save.title"]);
});

/** A record with one check-in in it, and its recovery words. */
const keepWithCheckIn = async (page: Page): Promise<readonly string[]> => {
  await page.goto("/keep?then=/check-in");
  const recovery = await keepPrivate(page);
  await ready(page, undefined);
  for (const scale of [today["check-in.pain"], today["check-in.urgency"], today["check-in.calm"]])
    await page.getByRole("group", { name: scale, exact: true }).getByRole("radio", { name: "4", exact: true }).check();
  await page.getByRole("button", { name: today["check-in.save"] }).click();
  await expect(page).not.toHaveURL(/check-in/);
  return recovery;
};

/** What the history says, line by line; settings of this device are not part of it. */
const historyOf = async (page: Page): Promise<readonly string[]> => {
  await visit(page, "/history");
  await ready(page, words.history["title"]);
  const rows = await page.getByRole("main").getByRole("listitem").allInnerTexts();
  return rows.filter((row) => !row.includes(words.record["kind.setting"]));
};

const saveSealedToPassphrase = async (page: Page): Promise<string> => {
  await page.getByLabel(copy["save.proof"], { exact: true }).fill(ownPassphrase);
  await page.getByLabel(copy["save.passphrase"], { exact: true }).fill(passphrase);
  await page.getByLabel(vault["keep.again"]).fill(passphrase);
  return makeCopy(page, "by-passphrase.age");
};

const saveSealedToWords = async (page: Page): Promise<string> => {
  await visit(page, "/settings/copy");
  await page.getByRole("radio", { name: copy["save.to.recovery"] }).check();
  const path = await makeCopy(page, "by-words.age");
  await page.getByRole("button", { name: copy["made.there"] }).click();
  await ready(page, settings["title"]);
  return path;
};

const makeCopy = async (page: Page, name: string): Promise<string> => {
  const path = join(folder, name);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: copy["save.go"] }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^walnut-\d{4}-\d\d-\d\d\.age$/);
  await download.saveAs(path);
  await ready(page, copy["made.title"]);
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 22).toString()).toBe("age-encryption.org/v1\n");
  expect(bytes.toString("latin1")).not.toContain("journal");
  return path;
};

const prove = async (page: Page, path: string): Promise<void> => {
  await visit(page, "/settings/copy/check");
  await ready(page, copy["check.title"]);
  await bringFile(page, path);
  await page.getByLabel(copy["key.passphrase"]).fill(passphrase);
  await look(page, "choose a copy", { arrived: false });
  await openIt(page);
  await expect(page.getByText(copy["holds.proved"])).toBeVisible();
};

const bringFile = (page: Page, path: string): Promise<void> => page.getByLabel(copy["file"]).setInputFiles(path);

const openIt = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: copy["open"] }).click();
  await expect(page.getByRole("button", { name: copy["holds.other"] })).toBeVisible({ timeout: 30_000 });
};

const ready = async (page: Page, heading: string | undefined): Promise<void> => {
  const found = page.getByRole("heading", { level: 1 });
  await (heading === undefined ? expect(found).toBeVisible() : expect(found).toHaveText(heading));
};

const longExport = (count: number): string => {
  const lines = [`{"walnut":"journal","version":1,"exportedAt":"2027-03-08T18:00:00+01:00","entries":${count}}`];
  for (let i = 0; i < count; i++) {
    const hex = i.toString(16).padStart(12, "0");
    const at = new Date(Date.UTC(2017, 0, 1) + i * 4 * 3_600_000).toISOString();
    lines.push(
      `{"id":"01900000-0000-7000-8000-${hex}","stamp":"${hex}-0000-0123456789abcdef","at":"${at}","zone":"UTC","kind":"rating","v":1,"body":{"pain":${i % 9},"urgency":2,"calm":5}}`,
    );
  }
  return `${lines.join("\n")}\n`;
};

/** Runs in the page: what a timer finds on the bar while a copy is read. */
const watchProgress = (): void => {
  const state = globalThis as unknown as { seen: Set<string> };
  state.seen = new Set();
  setInterval(() => {
    const now = document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow");
    if (now) state.seen.add(now);
  }, 1);
};
