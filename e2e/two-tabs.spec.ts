import { expect, type Page, wide } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { words } from "./steps/words.ts";

const { notebook, record, today, vault } = words;

wide("what one tab records the other shows, and unlocking is each tab's own", async ({ page, context }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  const other = await context.newPage();
  await other.goto("/history");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(vault["unlock.title"]);
  await unlock(other);

  await checkIn(page, "2");
  await expect(checkIns(other)).toHaveCount(1);
  await visit(other, "/check-in");
  await checkIn(other, "5");
  await visit(page, "/history");
  await expect(checkIns(page)).toHaveCount(2);
});

wide("locking one tab locks the other, and nothing of the record stays on its page", async ({ page, context }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  const other = await context.newPage();
  await other.goto("/history");
  await unlock(other);
  await checkIn(page, "2");
  await expect(checkIns(other)).toHaveCount(1);

  await visit(page, "/settings");
  await page.getByRole("button", { name: words.settings["lock.now"] }).click();
  for (const tab of [page, other]) {
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText(vault["unlock.title"]);
    await expect(checkIns(tab)).toHaveCount(0);
  }
});

wide("a half-filled form that is open in two tabs is kept once, and where they differ he is asked", async ({ page, context }) => {
  const rating = (tab: Page, value: string) => tab.getByRole("radio", { name: value, exact: true });
  const finish = (tab: Page) => tab.getByRole("button", { name: notebook["form.finish"] }).click();
  const headed = (tab: Page, heading: string) => expect(tab.getByRole("heading", { level: 1 })).toHaveText(heading);
  /** An answer is kept at once, and that takes a moment: the form is opened again until it is there. */
  const resumes = (tab: Page, value: string) =>
    expect(async () => {
      await visit(tab, "/notebook");
      await visit(tab, "/notebook/form/week/all");
      await expect(rating(tab, value)).toBeChecked({ timeout: 1000 });
    }).toPass();
  await page.goto("/notebook/clinic");
  await keepPrivate(page);
  await visit(page, "/notebook/form/week/all");
  await rating(page, "3").check();
  const other = await context.newPage();
  await other.goto("/notebook/clinic");
  await unlock(other);
  await resumes(other, "3");

  // Answered otherwise while nothing is kept: neither is, unasked.
  await rating(other, "6").check();
  await finish(page);
  await expect(page.getByRole("alert").getByText(notebook["tabs.otherwise"])).toBeVisible();
  await look(page, "answered otherwise in another tab", { arrived: false });
  await page.getByRole("button", { name: notebook["tabs.otherwise.there"] }).click();
  await headed(page, notebook["form.done"]);

  // Kept there already, word for word: the second Keep shows it.
  await finish(other);
  await headed(other, notebook["form.done"]);
  await expect(other.getByText(notebook["form.done.already"])).toBeVisible();
  await visit(page, "/history");
  await expect(forms(page)).toHaveCount(1);

  // A new one, kept in one tab, and changed in the other.
  await visit(page, "/notebook/form/week/all");
  await expect(rating(page, "6")).not.toBeChecked();
  await rating(page, "2").check();
  await resumes(other, "2");
  await finish(page);
  await headed(page, notebook["form.done"]);
  await rating(other, "9").check();
  await finish(other);
  await expect(other.getByRole("alert").getByText(notebook["tabs.kept"], { exact: true })).toBeVisible();
  await look(other, "kept in another tab with other answers", { arrived: false });
  await other.getByRole("button", { name: notebook["tabs.kept.here"] }).click();
  await headed(other, notebook["form.done"]);
  await visit(other, "/history");
  await expect(forms(other)).toHaveCount(2);
});

const forms = (page: Page) => page.getByRole("link", { name: new RegExp(`^${record["kind.answers"]}`) });

const checkIns = (page: Page) => page.getByRole("link", { name: new RegExp(`^${record["kind.rating"]}`) });

const checkIn = async (page: Page, pain: string): Promise<void> => {
  await page.getByRole("group", { name: today["check-in.pain"], exact: true }).getByRole("radio", { name: pain, exact: true }).check();
  await page.getByRole("button", { name: today["check-in.save"] }).click();
  await expect(page.getByRole("heading", { name: today["record.title"], exact: true })).toBeVisible();
};
