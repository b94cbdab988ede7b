import { expect, test } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { answerAll, answerPage, beginQuestions } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

const { emergency, questions, rules, today, verdict } = words;

test("a red sign keeps the gate closed on the next day, until it is recorded who saw it", async ({ page }) => {
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await page.goto("/check-in");
  await keepPrivate(page);

  await visit(page, "/questions");
  await beginQuestions(page);
  const genitals = page.getByRole("heading", { level: 1, name: questions["theme.genitals.title"] });
  while (!(await genitals.isVisible())) await answerPage(page);
  await page.getByRole("group", { name: questions["q-testis.ask"] }).getByText(questions["yes"], { exact: true }).click();
  await page.getByRole("button", { name: words.screening["none-of-others"] }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(emergency["now.heading"]);
  await visit(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(today["emergency-open.heading"]);

  // The next evening the pain is gone, and every question is answered with no. That closes nothing.
  await page.clock.setSystemTime("2027-03-09T18:00:00+01:00");
  await page.reload();
  await unlock(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(today["emergency-open.heading"]);
  await visit(page, "/questions");
  await beginQuestions(page);
  await answerAll(page);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(verdict["proceed.heading"]);
  await expect(page.getByRole("button", { name: verdict["do.prepare"] })).toBeHidden();
  await visit(page, "/prepare");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(words.prepare["step-room"]);
  await visit(page, "/");

  await page.getByRole("button", { name: today["go.seen"] }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText(rules["rf-torsion.title"])).toBeVisible();
  await sheet.getByLabel(verdict["seen.on"]).fill("2027-03-09");
  await sheet.getByLabel(verdict["seen.by"]).fill("Emergency department");
  await sheet.getByRole("button", { name: verdict["seen.save"] }).click();
  await expect(sheet).toBeHidden();

  await visit(page, "/questions");
  await beginQuestions(page);
  await answerAll(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(verdict["proceed.heading"]);
});
