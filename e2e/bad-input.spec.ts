import { expect, type Page, wide } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { answerPage, begin } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

const { history, questions, record, screening, today } = words;

wide("an age of 300 and a biopsy that has not happened get a sentence, and the page stays", async ({ page }) => {
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await begin(page);
  const heading = page.getByRole("heading", { level: 1 });
  while ((await heading.innerText()) !== questions["theme.about-you.title"]) await answerPage(page);
  const next = page.getByRole("button", { name: words.app["next"], exact: true });
  await page.getByLabel(questions["q-age.ask"]).fill("300");
  await next.click();
  await expect(page.getByText(screening["wrong.age"])).toBeVisible();
  await page.getByLabel(questions["q-age.ask"]).fill("44");
  await next.click();
  await expect(heading).not.toHaveText(questions["theme.about-you.title"]);

  while ((await heading.innerText()) !== questions["theme.procedures.title"]) await answerPage(page);
  await page.getByRole("checkbox", { name: questions["q-procedures.prostate-biopsy"] }).check();
  await page.getByLabel(`${screening["date.on"]} (${questions["q-procedures.prostate-biopsy"]})`).fill("2027-03-09");
  await expect(page.getByText(screening["wrong.future"])).toBeVisible();
});

wide("what was ticked and lacks its day is never taken for a no", async ({ page }) => {
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await begin(page);
  const heading = page.getByRole("heading", { level: 1 });
  while ((await heading.innerText()) !== questions["theme.procedures.title"]) await answerPage(page);
  const biopsy = page.getByRole("checkbox", { name: questions["q-procedures.prostate-biopsy"] });
  await biopsy.check();
  const address = page.url();
  // "None of these" for the rest leaves the biopsy as it stands, and asks for its day.
  await expect(page.getByRole("button", { name: screening["none-of-page"], exact: true })).toBeHidden();
  await page
    .getByRole("button", { name: screening["none-of-others"] })
    .or(page.getByRole("button", { name: words.app["next"], exact: true }))
    .click();
  await expect(page.getByText(screening["missing.date"]).first()).toBeVisible();
  await expect(page).toHaveURL(address);
  await expect(biopsy).toBeChecked();
});

wide("a damaged entry is counted, and the rest is shown", async ({ page }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  for (const pain of ["2", "3", "4"]) {
    await page.getByRole("group", { name: today["check-in.pain"], exact: true }).getByRole("radio", { name: pain, exact: true }).check();
    await page.getByRole("button", { name: today["check-in.save"] }).click();
    await expect(page.getByRole("heading", { name: today["record.title"], exact: true })).toBeVisible();
    await visit(page, "/check-in");
  }
  await damageLastRow(page);
  await page.goto("/");
  await unlock(page);
  await expect(page.getByText(today["unreadable"]({ count: 1 }))).toBeVisible();
  await visit(page, "/history");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(history["title"]);
  await expect(page.getByRole("link", { name: new RegExp(`^${record["kind.rating"]}`) })).toHaveCount(2);
});

/** Turns over one byte in the middle of the newest sealed row, as a failing disk would. */
const damageLastRow = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("walnut");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const db = opening.result;
          const writing = db.transaction("log", "readwrite");
          const reading = writing.objectStore("log").openCursor(null, "prev");
          reading.addEventListener("success", () => {
            const bytes = reading.result!.value as Uint8Array;
            const middle = bytes.length >> 1;
            bytes[middle] = bytes[middle]! ^ 0xff;
            reading.result!.update(bytes);
          });
          writing.addEventListener("complete", () => {
            db.close();
            resolve();
          });
        });
      }),
  );
