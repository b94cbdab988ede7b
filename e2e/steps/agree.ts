import { expect, type Page } from "../journey.ts";
import { words } from "./words.ts";

const { agree, app, room } = words;

/** Both read and agree, the receiver answers alone, words and limits are chosen, and both words are tried. `before` looks at each page first. */
export const agreeForTwo = async (page: Page, before: (name: string) => Promise<void> = async () => undefined): Promise<void> => {
  const at = (heading: string) => expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const pick = (group: string, name: string) => page.getByRole("group", { name: group }).getByRole("radio", { name, exact: true }).check();
  // Internal work is on one phone; it asks nothing.
  await expect(page.getByRole("heading", { level: 1, name: room["phones.title"] }).or(page.getByText(agree["promise"]))).toBeVisible();
  if (await page.getByRole("heading", { level: 1, name: room["phones.title"] }).isVisible()) {
    await before("one phone or two");
    await press(room["phones.one"]);
  }
  await at(agree["receiver.title"]);
  await before("consent");
  await press(agree["agree"]);
  await at(agree["private.title"]);
  await before("private check");
  await press(agree["private.yes"]);
  await at(agree["giver.title"]);
  await press(agree["agree"]);
  await at(agree["giver.none"]);
  await before("giver's health");
  await press(agree["giver.none-go"]);
  await at(agree["words.title"]);
  await before("words and signs");
  await pick(agree["area"], agree["area.pelvic-floor"]);
  await pick(agree["spoken"], agree["spoken.colours"]);
  await pick(agree["silent"], agree["silent.tap-twice"]);
  await press(app["next"]);
  await at(agree["limits.title"]);
  await before("limits for two");
  await pick(agree["minutes"], "3");
  // Internal work has no pressure to choose.
  if (await page.getByRole("group", { name: agree["pressure"] }).isVisible()) await pick(agree["pressure"], agree["pressure.2"]);
  await press(app["next"]);
  await at(agree["try.title"]);
  await before("trying the words");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await press(app["next"]);
};
