import { readFile } from "node:fs/promises";
import { expect, type Page } from "../journey.ts";
import { visit } from "./keep.ts";
import { openSample } from "./record.ts";
import { words } from "./words.ts";

const { report } = words;

/** The sample's page for a clinician. */
export const openShare = async (page: Page): Promise<void> => {
  await openSample(page);
  await visit(page, "/share");
  await expect(page.getByRole("heading", { level: 2, name: report["title"] })).toBeVisible();
};

/** The file that comes of a press, by what its name looks like. */
export const saved = async (
  page: Page,
  button: string,
  name: RegExp,
): Promise<{ readonly bytes: Buffer; readonly path: string; readonly name: string }> => {
  const waiting = page.waitForEvent("download", { predicate: (one) => name.test(one.suggestedFilename()), timeout: 30_000 });
  await page.getByRole("button", { name: button, exact: true }).click();
  const download = await waiting;
  const path = await download.path();
  return { bytes: await readFile(path), path, name: download.suggestedFilename() };
};
