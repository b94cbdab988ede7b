import { expect, type Page } from "../journey.ts";
import { words } from "./words.ts";

/** Opens the sample, or a record of the test's own in its place. A worker's files could not be replaced; it is blocked anyway. */
export const openSample = async (page: Page, entries?: readonly unknown[], baseURL = ""): Promise<void> => {
  if (entries)
    await page.route("**/assets/sample-*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: `export const makeSample = () => (${JSON.stringify(entries)});` }),
    );
  await page.goto(`${baseURL}/`);
  const look = page.getByRole("button", { name: words.welcome["sample"] });
  // A tab that was in the sample before is in it again.
  const leave = page.getByRole("button", { name: words.app["sample.leave"] });
  await expect(look.or(leave)).toBeVisible();
  if (await leave.isVisible()) await leave.click();
  await look.click();
  await expect(page.getByRole("heading", { name: words.today["record.title"], exact: true })).toBeVisible();
};
