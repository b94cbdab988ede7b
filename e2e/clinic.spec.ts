import { clinicFormLike, visitForm } from "../src/measure/testing/index.ts";
import { expect, test, wide, type Page } from "./journey.ts";
import { clinicFile } from "./steps/clinic-file.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { openSample } from "./steps/record.ts";
import { words } from "./steps/words.ts";

const { app, clinic, history, measure, notebook, record } = words;

test.describe.configure({ timeout: 120_000 });

const headed = (page: Page, heading: string): Promise<void> => expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const choose = async (page: Page, json: unknown): Promise<void> => {
  await page.getByLabel(clinic["file"]).setInputFiles(clinicFile(json));
  await page.getByLabel(clinic["from"]).fill("Clinic Example");
  await press(page, clinic["look"]);
};

test("a clinic's file with a question that cannot be asked is named, and the right one is asked, added up and kept", async ({ page }) => {
  await openSample(page);
  await visit(page, "/notebook/clinic");
  const broken = clinicFormLike("ipss") as { item: { item: { type: string }[] }[] };
  broken.item[1]!.item[7]!.type = "slider";
  await choose(page, broken);
  await expect(page.getByText(clinic["bad.unknown-type"])).toContainText("item[1].item[7].type");
  await choose(page, clinicFormLike("ipss"));
  await headed(page, "Symptom form of the clinic");
  await page.getByRole("radio", { name: clinic["known.yes"]({ name: measure["instrument.ipss"] }) }).check();
  await press(page, clinic["add"]);
  await page.getByRole("link", { name: "Symptom form of the clinic" }).click();
  await page.getByRole("link", { name: clinic["begin"] }).click();
  for (let item = 1; item <= 8; item++) {
    await page.getByRole("radio").nth(1).check();
    await press(page, app["next"]);
  }
  await headed(page, notebook["form.review"]);
  await press(page, notebook["form.finish"]);
  await headed(page, notebook["form.done"]);
  await expect(page.getByText(clinic["done.score"]({ name: "Sum total", value: "7" }))).toBeVisible();
  await page.getByRole("link", { name: clinic["done.known"] }).click();
  await headed(page, notebook["form.total"]({ total: 7, max: 35 }));
});

wide(
  "a clinic's form on one page is not kept while a number in it does not fit: it says which, and what was typed stays",
  async ({ page }) => {
    await openSample(page);
    await visit(page, "/notebook/clinic");
    await choose(page, visitForm);
    await press(page, clinic["add"]);
    await page.getByRole("link", { name: "Before your visit" }).click();
    await page.getByRole("link", { name: notebook["form.all"] }).click();
    const cups = page.getByLabel("Cups of coffee a day");
    const medicine = page.getByLabel("A medicine you take");
    await medicine.fill("none");
    await cups.fill("1.5");
    await press(page, notebook["form.finish"]);
    await expect(cups).toBeFocused();
    await expect(page.getByText(clinic["whole.bad"])).toHaveCount(1);
    await expect(cups).toHaveValue("1.5");
    await expect(medicine).toHaveValue("none");
    await headed(page, "Before your visit");
    await cups.fill("2");
    await press(page, notebook["form.finish"]);
    await headed(page, notebook["form.done"]);
    await expect(page.getByText("none", { exact: true })).toBeVisible();
  },
);

wide(
  "a half-filled form of a clinic is still there after the app was closed, and the form can be taken away and brought back",
  async ({ page }) => {
    await page.goto("/notebook/clinic");
    await keepPrivate(page);
    await headed(page, clinic["title"]);
    await choose(page, visitForm);
    await expect(page.getByText(clinic["score.none"])).toBeVisible();
    await look(page, "what a clinic's file says about itself", { arrived: false });
    await press(page, clinic["add"]);
    await page.getByRole("link", { name: "Before your visit" }).click();
    await page.getByRole("link", { name: clinic["begin"] }).click();
    await page.getByRole("radio", { name: app["yes"], exact: true }).check();
    await press(page, app["next"]);
    await headed(page, "When was that?");

    await page.goto("/");
    await unlock(page);
    await visit(page, "/notebook/clinic");
    await page.getByRole("link", { name: "Before your visit" }).click();
    await page.getByRole("link", { name: notebook["form.go-on"] }).click();
    await headed(page, "When was that?");
    await press(page, notebook["form.skip"]);
    await page.getByLabel(clinic["answer"]).fill("two");
    await expect(page.getByText(clinic["whole.bad"])).toBeVisible();
    await page.getByLabel(clinic["answer"]).fill("2");
    await press(page, app["next"]);
    await page.getByLabel(clinic["answer"]).fill("7,5");
    await press(page, app["next"]);
    for (let left = 0; left < 2; left++) await press(page, notebook["form.skip"]);
    for (const side of ["left", "right"]) await page.getByRole("checkbox", { name: side }).check();
    await look(page, "several answers of a clinic's form", { arrived: false });
    await press(page, app["next"]);
    await headed(page, "Is it the same on both?");
    await page.getByRole("radio", { name: app["no"], exact: true }).check();
    await press(page, app["next"]);
    await press(page, notebook["form.finish"]);
    await headed(page, notebook["form.done"]);
    await expect(page.getByText("left and right")).toBeVisible();
    await expect(page.getByText(clinic["score.none"])).toHaveCount(0);

    await page.setViewportSize({ width: 1280, height: 900 });
    await visit(page, "/notebook/clinic");
    await page.getByRole("link", { name: "Before your visit" }).click();
    await page.getByRole("link", { name: notebook["form.all"] }).click();
    await headed(page, "Before your visit");
    await expect(page.getByRole("group", { name: "Is it the same on both?" })).toBeHidden();
    for (const side of ["left", "right"]) await page.getByRole("checkbox", { name: side }).check();
    await page.getByRole("group", { name: "Is it the same on both?" }).getByRole("radio", { name: app["yes"], exact: true }).check();
    await look(page, "a clinic's form as a whole", { arrived: false });
    await page.setViewportSize({ width: 390, height: 844 });
    await press(page, notebook["form.finish"]);
    await headed(page, notebook["form.done"]);
    await expect(page.getByText("left and right")).toBeVisible();

    await visit(page, "/history");
    await page.getByRole("link", { name: new RegExp(`^${record["kind.form"]}`) }).click();
    await press(page, record["remove"]);
    await page.getByRole("dialog").getByRole("button", { name: record["remove"] }).click();
    await expect(page.getByText(history["removed.now"])).toBeVisible();
    await visit(page, "/notebook/clinic");
    await expect(page.getByText("Before your visit")).toBeHidden();
    await visit(page, "/history");
    await page.getByText(history["removed.title"]({ count: 1 })).click();
    await press(page, record["undo"]);
    await visit(page, "/notebook/clinic");
    await expect(page.getByText("Before your visit")).toBeVisible();
  },
);
