import { expect, type Page, wide } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { words } from "./steps/words.ts";

const { history, record, today } = words;

wide("a clock that jumps back loses no entry and mixes none up", async ({ page, baseURL }) => {
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await page.goto("/check-in");
  await keepPrivate(page);
  await checkIn(page, baseURL!, "2");

  // The phone wakes up a year earlier, as after an empty battery.
  await page.clock.setSystemTime("2026-03-08T08:00:00+01:00");
  await page.reload();
  await unlock(page);
  await visit(page, "/check-in");
  await checkIn(page, baseURL!, "5");
  await page.clock.setSystemTime("2027-03-09T18:00:00+01:00");
  await page.reload();
  await unlock(page);
  await visit(page, "/check-in");
  await checkIn(page, baseURL!, "3");

  await page.goto("/history");
  await unlock(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(history["title"]);
  const kept = page.getByRole("link", { name: new RegExp(`^${record["kind.rating"]}`) });
  // Newest first, each with the time its own clock showed.
  await expect(kept).toHaveText([/9 Mar/, /8 Mar, 18:00/, /8 Mar, 08:00/]);
});

const checkIn = async (page: Page, baseURL: string, pain: string): Promise<void> => {
  await page.getByRole("group", { name: today["check-in.pain"], exact: true }).getByRole("radio", { name: pain, exact: true }).check();
  await page.getByRole("button", { name: today["check-in.save"] }).click();
  await expect(page).toHaveURL(`${baseURL}/`);
};
