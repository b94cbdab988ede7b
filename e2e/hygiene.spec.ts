import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./journey.ts";
import { keepPrivate, passphrase } from "./steps/keep.ts";
import { newProfile, openBrowser } from "./steps/own-browser.ts";
import { prepareSession } from "./steps/prepare.ts";
import { answerAll, begin } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

const { after, player, session, verdict } = words;

test("the server says what a page may do, and sets no cookie", async ({ page }) => {
  const response = (await page.goto("/"))!;
  const headers = response.headers();
  const policy = headers["content-security-policy"]!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'/);
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["permissions-policy"]).toBeTruthy();
  expect(headers["set-cookie"]).toBeUndefined();
  expect(await page.context().cookies()).toEqual([]);
});

test("a closed profile holds neither a note nor the passphrase in readable form", async ({ baseURL }) => {
  const profile = newProfile();
  const note = "heron umbrella seventeen";
  try {
    const { page, close } = await openBrowser(profile, baseURL!);
    await begin(page, baseURL);
    await answerAll(page);
    await page.getByRole("button", { name: verdict["do.prepare"] }).click();
    const recovery = await keepPrivate(page);
    await prepareSession(page);
    await page.getByRole("button", { name: session["act-stop"] }).click();
    await page.getByRole("button", { name: player["named.none"] }).click();
    await page.getByRole("button", { name: after["on"], exact: true }).click();
    await page.getByLabel(after["note"]).fill(note);
    await page.getByRole("button", { name: after["save"] }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(after["saved.heading"]);
    await close();

    expect(foundAtRest(profile, [note, passphrase, recovery.slice(0, 3).join(" ")])).toEqual([]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

/** A closed Chromium may still rename a file of its own: then all is read again. */
const foundAtRest = (folder: string, texts: readonly string[], tries = 5): readonly string[] => {
  try {
    return found(folder, texts);
  } catch (error) {
    if (tries === 0 || (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return foundAtRest(folder, texts, tries - 1);
  }
};

/** Which of the texts stand in which files, written in either of the two ways browsers write text. */
const found = (folder: string, texts: readonly string[]): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return texts
        .filter((text) => bytes.includes(Buffer.from(text, "utf8")) || bytes.includes(Buffer.from(text, "utf16le")))
        .map((text) => `“${text}” in ${entry.name}`);
    });
