import { expect, type Page } from "../journey.ts";
import { words } from "./words.ts";

const { prepare, app, cues } = words;

/** Ticks what has to be laid out, reads what hands do, rates, and begins. */
export const prepareSession = async (page: Page, signals: readonly ("headset" | "listens")[] = []): Promise<void> => {
  await tickAll(page, prepare["step-room"]);
  await tickAll(page, prepare["step-kit"]);
  await page.getByRole("button", { name: prepare["hands-understood"] }).click();
  await expect(page.getByRole("heading", { level: 1, name: cues["title"] })).toBeVisible();
  for (const signal of signals) await page.getByRole("checkbox", { name: cues[signal] }).check();
  await page.getByRole("button", { name: cues["go"] }).click();
  const rate = (scale: string, n: number) =>
    page
      .getByRole("group", { name: scale, exact: true })
      .getByRole("radio", { name: String(n), exact: true })
      .check();
  await rate(prepare["baseline-pain-now"], 2);
  await rate(prepare["baseline-pain-usual"], 3);
  await rate(prepare["baseline-urgency"], 1);
  await rate(prepare["baseline-calm"], 7);
  for (const name of [prepare["baseline-ejaculation"], prepare["baseline-cycling"]])
    await page.getByRole("group", { name }).getByRole("radio", { name: prepare["baseline-no"] }).check();
  await page.getByRole("button", { name: prepare["begin"] }).click();
  await expect(page.getByRole("button", { name: words.session["act-stop"] })).toBeVisible();
};

const tickAll = async (page: Page, step: string): Promise<void> => {
  await expect(page.getByRole("heading", { level: 1, name: step })).toBeVisible();
  // Everything at once, where the page offers it; else line by line.
  const boxes = page.getByRole("checkbox");
  for (const box of await boxes.all()) await box.check();
  await page.getByRole("button", { name: app["next"], exact: true }).click();
};
