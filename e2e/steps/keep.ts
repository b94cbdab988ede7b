import { expect, type Page } from "../journey.ts";
import { words } from "./words.ts";

const { vault } = words;

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

/** Goes to another page of the app as a link does, without loading it anew: that would lock it. */
export const visit = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  await expect(page).toHaveURL(new RegExp(`${address.replaceAll("?", "\\?")}$`));
};
