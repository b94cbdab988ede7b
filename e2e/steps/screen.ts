import { expect, type Page } from "../journey.ts";
import { words } from "./words.ts";

const { questions: q, screening } = words;

/** A man of 44 with pelvic pain for a year, examined by a urologist, well today. He ticks nothing on any list. */
export interface Man {
  readonly age?: number;
  readonly painNow?: number;
  readonly painUsual?: number;
}

/** What is on screen at one page of the questions, for who counts words and taps. */
export type OnPage = (page: Page) => Promise<void>;

/** The headings of one page of each layout and control. */
export const oneOfEachKind: ReadonlySet<string> = new Set([
  q["theme.fever.title"],
  q["q-self-harm.ask"],
  q["theme.pain.title"],
  q["theme.today.title"],
  q["theme.about-you.title"],
  q["theme.evaluated.title"],
  q["theme.procedures.title"],
]);

/** From the first run to the first question. */
export const begin = async (page: Page, baseURL = ""): Promise<void> => {
  await page.goto(`${baseURL}/`);
  await page.getByRole("link", { name: words.welcome["start"] }).click();
  await beginQuestions(page);
};

export const beginQuestions = async (page: Page): Promise<void> => {
  await page.getByRole("radio", { name: screening["mode.external-self"] }).check();
  await page.getByRole("button", { name: screening["mode.begin"] }).click();
  await expect(page).toHaveURL(/\/questions\/1$/);
};

/** Answers page after page until the verdict stands there. `before` looks at each page first. */
export const answerAll = async (page: Page, man: Man = {}, before?: OnPage): Promise<void> => {
  // No screening has more pages; a loop that does not end is a fault of the app.
  for (let pages = 0; pages < 40; pages++) {
    if (new URL(page.url()).pathname === "/answer") return;
    await before?.(page);
    await answerPage(page, man);
  }
  throw new Error("the questions do not end");
};

/** Answers one page as this man would, and goes on. */
export const answerPage = async (page: Page, man: Man = {}): Promise<void> => {
  const heading = page.getByRole("heading", { level: 1 });
  const was = page.url();
  await expect(heading).toBeVisible();
  const title = await heading.innerText();
  const none = page.getByRole("button", { name: screening["none-of-page"] });
  // By key: taps on one spot, page after page, faster than anybody reads, are not taken.
  if (await none.isVisible()) await none.press("Enter");
  else {
    await answerSingle(page, title, man);
    await page
      .getByRole("button", { name: words.app["next"], exact: true })
      .or(page.getByRole("button", { name: screening["confirm.yes"] }))
      .press("Enter");
  }
  await expect(page).not.toHaveURL(was);
};

const answerSingle = async (page: Page, title: string, man: Man): Promise<void> => {
  const { age = 44, painNow = 2, painUsual = 3 } = man;
  const choose = (name: string) => page.getByRole("radio", { name, exact: true }).check();
  const rate = (ask: string, n: number) =>
    page
      .getByRole("group", { name: ask })
      .getByRole("radio", { name: String(n), exact: true })
      .check();
  switch (title) {
    case q["theme.pain.title"]:
      await rate(q["q-pain-now.ask"], painNow);
      return rate(q["q-pain-usual.ask"], painUsual);
    case q["theme.about-you.title"]:
      return page.getByLabel(q["q-age.ask"]).fill(String(age));
    case q["theme.evaluated.title"]:
      await choose(q["q-symptoms.3-months-or-more"]);
      return choose(q["yes"]);
    case q["q-self-harm.ask"]:
    case q["q-past-touch.ask"]:
      return choose(q["no"]);
    case q["theme.confirm.title"]:
      return;
    default:
      throw new Error(`no answer is known for the page “${title}”`);
  }
};
