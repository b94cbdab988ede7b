import { expect, test } from "./journey.ts";
import { openShare, saved } from "./steps/share.ts";
import { words } from "./steps/words.ts";

const { share } = words;

test("a question, the page, a PDF and a table of it, and a list of what left", async ({ page }) => {
  await openShare(page);
  // The page leaves the app, and then nothing around it says any more whose it is.
  await expect(page.locator(".sheet")).toContainText(share["invented"]);
  await page.getByLabel(share["question"]).fill("Does it make sense to go on?");
  await expect(page.locator(".sheet")).toContainText("Does it make sense to go on?");
  const pdf = await saved(page, share["save.pdf"], /\.pdf$/);
  const { bytes } = pdf;
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
  expect(bytes.toString("latin1")).toContain("/AFRelationship /Alternative");
  await expect(page.getByRole("alert").filter({ hasText: share["saved"]({ name: pdf.name }) })).toBeVisible();
  const table = await saved(page, share["save.csv"], /^table.*\.csv$/);
  expect(table.bytes.toString("utf8").split("\r\n")[0]).toContain("entry_id,at,zone,day,kind,measure,value");
  await expect(page.locator(".share-log li").filter({ hasText: `: ${share["made.pdf"]}` })).toBeVisible();
  await expect(page.locator(".share-log li").filter({ hasText: `: ${share["made.csv"]}` })).toBeVisible();
});
