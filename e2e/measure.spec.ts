import { expect, test, type Page, wide } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { words } from "./steps/words.ts";

const { app, history, instruments, measure, notebook, record, today, welcome } = words;

test.describe.configure({ timeout: 120_000 });

const headed = (page: Page, heading: string): Promise<void> => expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

test("a check-in for yesterday counts for yesterday, and is marked as written later", async ({ page }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  await page.getByRole("group", { name: today["check-in.pain"], exact: true }).getByRole("radio", { name: "4", exact: true }).check();
  await page.getByText(today["check-in.more"]).click();
  await page.getByRole("group", { name: today["check-in.worst"] }).getByRole("radio", { name: "7", exact: true }).check();
  await page.getByLabel(today["check-in.day"]).selectOption("1");
  await expect(page.getByText(today["check-in.day.late"])).toBeVisible();
  await press(page, today["check-in.save"]);
  await expect(page.getByRole("heading", { name: today["record.title"], exact: true })).toBeVisible();
  await visit(page, "/history");
  await expect(page.getByText(record["line.rating.late"]({ text: "Pain 4, Worst 7", days: 1 }))).toBeVisible();
});

test("a practice form is resumed after the app was closed, looked over, and kept as a practice form", async ({ page }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  await visit(page, "/notebook/form/month");
  await expect(page.getByText(notebook["form.intro"])).toBeVisible();
  await page.getByRole("link", { name: notebook["form.one"] }).click();
  for (const answer of [instruments["share-of-times.3"], instruments["share-of-times.2"]]) {
    await page.getByRole("radio", { name: answer, exact: true }).check();
    await press(page, app["next"]);
  }
  await headed(page, instruments["month.3"]);

  await page.goto("/");
  await unlock(page);
  await visit(page, "/notebook/form/month");
  await page.getByRole("link", { name: notebook["form.go-on"] }).click();
  await headed(page, instruments["month.3"]);
  await press(page, notebook["form.skip"]);
  await headed(page, instruments["month.4"]);
  for (let item = 4; item <= 8; item++) {
    await page.getByRole("radio").nth(1).check();
    await press(page, app["next"]);
  }
  await headed(page, notebook["form.review"]);
  await expect(page.getByText(notebook["form.left-out"], { exact: true })).toHaveCount(1);
  await press(page, notebook["form.finish"]);
  await headed(page, notebook["form.done"]);
  await expect(page.getByText(notebook["form.open"])).toBeVisible();
  await expect(page.getByText(notebook["form.bands"])).toBeHidden();
  await visit(page, "/history");
  await expect(page.getByText(record["line.answers.open"]({ form: record["line.answers.practice.ipss"] }))).toBeVisible();
});

wide("official numbers: a slip is named, a change is held against what men notice, and never without the dummy pill", async ({ page }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  const fill = async (numbers: string) => {
    await visit(page, "/notebook/numbers/week");
    for (const [nth, number] of numbers.split(",").entries()) await page.getByRole("textbox").nth(nth).fill(number);
    await press(page, notebook["save"]);
  };
  await fill("1,0,0,1,0,1,6,5,2,3,1,2,4");
  await expect(page.getByText(notebook["numbers.bad"]({ max: 5 }))).toBeVisible();
  await page.getByRole("textbox").nth(6).fill("3");
  await press(page, notebook["save"]);
  await headed(page, notebook["form.total"]({ total: 23, max: 43 }));
  await fill("1,0,0,0,0,0,2,4,2,3,1,2,2");
  await headed(page, notebook["form.total"]({ total: 17, max: 43 }));
  await expect(page.getByText(measure["change.noticed"])).toBeVisible();
  await expect(page.getByText(measure["change.placebo"])).toBeVisible();
});

test("the diary takes a visit, a drink, an urge and a leak, and gives back what was a slip", async ({ page }) => {
  await page.clock.install({ time: "2027-03-08T14:00:00+01:00" });
  await page.goto("/check-in");
  await keepPrivate(page);
  await visit(page, "/notebook/day");
  await press(page, notebook["day.void"]);
  await expect(page.getByRole("radio", { name: notebook["day.phase.day"] })).toBeChecked();
  await press(page, notebook["day.ml"]({ ml: 300 }));
  await expect(page.getByText("14:00 By day, 300 ml")).toBeVisible();
  await press(page, notebook["day.drink"]);
  await press(page, notebook["day.not-measured"]);
  await expect(page.getByText("14:00 Water")).toBeVisible();
  await press(page, notebook["day.urge"]);
  await expect(page.getByText(record["line.void.urge"])).toBeVisible();
  await press(page, notebook["day.leak"]);
  await expect(page.getByRole("button", { name: new RegExp(`^${notebook["day.undo"]}`) })).toHaveCount(4);
  await press(page, `${notebook["day.undo"]}: 14:00 By day, 300 ml`);
  await expect(page.getByText("14:00 By day, 300 ml")).toBeHidden();
});

test("more pain than usual: there before anything is kept; begun, and over", async ({ page }) => {
  await page.goto("/notebook/spell");
  await headed(page, notebook["spell.title"]);
  await expect(page.getByRole("link", { name: notebook["spell.urgent.go"] })).toBeVisible();
  await page.getByRole("link", { name: notebook["spell.begin"] }).click();
  await keepPrivate(page);
  await headed(page, notebook["spell.title"]);
  await press(page, notebook["spell.begin"]);
  await page.getByRole("radio", { name: "8", exact: true }).check();
  await page.getByLabel(notebook["spell.helped"]).fill("warm bath, lying down");
  await press(page, notebook["spell.over"]);
  await expect(page.getByText(`${notebook["spell.days"]({ days: 1 })}, warm bath, lying down`)).toBeVisible();
  for (const what of ["warm bath", "lying down"]) await expect(page.getByRole("listitem").getByText(what, { exact: true })).toBeVisible();
});

wide("two treatments that changed at once are said to be that", async ({ page }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  await visit(page, "/notebook/care");
  for (const kind of ["antibiotic", "physiotherapy"]) {
    await page.getByLabel(notebook["care.what"]).selectOption(kind);
    await press(page, notebook["save"]);
  }
  await expect(page.getByRole("heading", { name: notebook["care.together"] })).toBeVisible();
  await visit(page, "/notebook/around");
  await page.getByRole("radio", { name: notebook["around.sitting"] }).check();
  await page.getByLabel(notebook["around.hours"]).fill("30");
  await press(page, notebook["save"]);
  await expect(page.getByText(notebook["around.hours.bad"])).toBeVisible();
  await page.getByLabel(notebook["around.hours"]).fill("9");
  await press(page, notebook["save"]);
  await headed(page, notebook["title"]);
  await visit(page, "/history");
  await expect(page.getByText("Sitting, 9 hours")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(history["title"]);
});

test("every page of the notebook, looked at", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: welcome["sample"] }).click();
  await expect(page.getByRole("heading", { name: today["record.title"], exact: true })).toBeVisible();
  for (const [address, name] of [
    ["/notebook", "notebook"],
    ["/notebook/form/week", "a form"],
    ["/notebook/form/week/1", "a question"],
    ["/notebook/form/week/8", "a scale"],
    ["/notebook/form/week/all", "all questions"],
    ["/notebook/form/week/review", "answers"],
    ["/notebook/numbers", "which form"],
    ["/notebook/numbers/month", "numbers"],
    ["/notebook/clinic", "a clinic's form"],
    ["/notebook/compare", "compared"],
    ["/notebook/day", "diary"],
    ["/notebook/spell", "spell"],
    ["/notebook/around", "what else"],
    ["/notebook/care", "treatments"],
  ] as const) {
    await visit(page, address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await look(page, name);
  }
});
