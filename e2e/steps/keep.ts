import { expect, type Page } from "../journey.ts";
import { exportVersion } from "../../src/record/index.ts";
import { words } from "./words.ts";

const { copy, vault } = words;

export const passphrase = "tin lantern over slow water";

/** Chooses a passphrase, takes the recovery words down, and shows that one of them can be read back. Answers the 24 words. */
export const keepPrivate = async (page: Page): Promise<readonly string[]> => {
  await expect(page.getByRole("heading", { level: 1, name: vault["keep.title"] })).toBeVisible();
  await page.getByLabel(vault["keep.passphrase"], { exact: true }).fill(passphrase);
  await page.getByLabel(vault["keep.again"]).fill(passphrase);
  await page.getByRole("button", { name: vault["keep.save"] }).click();
  const list = page.getByRole("list", { name: vault["words.list"] }).getByRole("strong");
  await expect(list).toHaveCount(24, { timeout: 20_000 });
  const recovery = await list.allInnerTexts();
  await page.getByRole("button", { name: vault["words.written"] }).click();
  await typeWord(page, recovery);
  return recovery;
};

const typeWord = async (page: Page, recovery: readonly string[]): Promise<void> => {
  const asked = Number(/\d+/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[0]);
  await page.getByLabel(vault["drill.label"]({ n: asked })).fill(recovery[asked - 1]!);
  await page.getByRole("button", { name: vault["drill.check"] }).click();
};

export const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel(vault["keep.passphrase"], { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: vault["unlock.go"], exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: vault["unlock.title"] })).toBeHidden({ timeout: 20_000 });
};

/** A record of a test's own, brought in as an export and kept under the passphrase: it outlives a reload, unlike the sample. */
export const keepOwn = async (page: Page, entries: readonly unknown[]): Promise<void> => {
  const head = { walnut: "journal", version: exportVersion, exportedAt: "2027-03-08T16:00:00Z" };
  const lines = [head, ...entries].map((line) => `${JSON.stringify(line)}\n`);
  await page.goto("/bring");
  await page
    .getByLabel(copy["file"])
    .setInputFiles({ name: "own.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(lines.join("")) });
  await page.getByRole("button", { name: copy["open"] }).click();
  await page.getByRole("button", { name: copy["holds.keep"] }).click();
  await keepPrivate(page);
};

/** Goes to another page of the app as a link does, without loading it anew: that would lock it. */
export const visit = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  await expect(page).toHaveURL(new RegExp(`${address.replaceAll("?", "\\?")}$`));
};
