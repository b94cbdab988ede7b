import { expect, type Page } from "../journey.ts";
import { justCleared } from "./cleared.ts";
import { visit } from "./keep.ts";
import { prepareSession } from "./prepare.ts";
import { openSample } from "./record.ts";
import { words } from "./words.ts";

const { agree, app, room } = words;

type Before = (page: Page, name: string) => Promise<void>;
const notLooked: Before = async () => undefined;

export const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
export const line = (page: Page) => page.getByRole("heading", { level: 1 });

/**
 * On the phone of the one who is touched: his consent, the private check, words and limits, then the seven words for the other phone.
 * `screenedAt` is a moment in the last hour.
 */
export const untilSevenWords = async (
  his: Page,
  screenedAt: string,
  { before = notLooked, baseURL = "" }: { readonly before?: Before; readonly baseURL?: string } = {},
): Promise<string> => {
  await openSample(his, justCleared("external-partner", screenedAt), baseURL);
  return fromPrepareToSevenWords(his, before);
};

/** The same from a record that is there and allows a session of two. */
export const fromPrepareToSevenWords = async (his: Page, before: Before = notLooked): Promise<string> => {
  await visit(his, "/prepare");
  await expect(line(his)).toHaveText(room["phones.title"]);
  await before(his, "one phone or two");
  await press(his, room["phones.two"]);
  await press(his, agree["agree"]);
  await press(his, agree["private.yes"]);
  const pick = (group: string, name: string) => his.getByRole("group", { name: group }).getByRole("radio", { name, exact: true }).check();
  await pick(agree["area"], agree["area.pelvic-floor"]);
  await pick(agree["spoken"], agree["spoken.plain"]);
  await pick(agree["silent"], agree["silent.tap-twice"]);
  await press(his, app["next"]);
  await pick(agree["minutes"], "3");
  await pick(agree["pressure"], agree["pressure.2"]);
  await press(his, app["next"]);
  const seven = await sevenOf(his);
  await before(his, "seven words for the other phone");
  return seven.join("-");
};

/** The words that his phone shows, once it does. */
export const sevenOf = async (his: Page): Promise<string[]> => {
  const seven = his.getByRole("list", { name: room["join.words"] }).getByRole("strong");
  await expect(seven).toHaveCount(7, { timeout: 20_000 });
  return seven.allInnerTexts();
};

/** Whoever touches reads and agrees on the other phone, and has none of the signs that bar it. */
export const agreeOnTheOther = async (hers: Page, before: Before = notLooked): Promise<void> => {
  await expect(line(hers)).toHaveText(agree["giver.title"], { timeout: 20_000 });
  expect(hers.url()).not.toContain("#");
  await before(hers, "consent on the other phone");
  await press(hers, agree["agree"]);
  await press(hers, agree["giver.none-go"]);
  await expect(line(hers)).toHaveText(room["ready.title"]);
  await before(hers, "agreed on the other phone");
};

export const tryWordsAndBegin = async (his: Page): Promise<void> => {
  await expect(line(his)).toHaveText(agree["try.title"]);
  for (const box of await his.getByRole("checkbox").all()) await box.check();
  await press(his, app["next"]);
  await prepareSession(his);
};
