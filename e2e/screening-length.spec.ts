import { expect, wide, type Page } from "./journey.ts";
import { keepPrivate, visit } from "./steps/keep.ts";
import { answerAll, beginQuestions } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

/**
 * How long a man sits at the questions, counted and not guessed: the words that ask, and the taps that answer. A clock would only time
 * this robot. The pace is our assumption, for somebody who scans lists of signs that he knows or does not know: ten words and one tap
 * a second. Whoever reads each word aloud takes more than twice as long.
 */
const wordsASecond = 10;
const tapsASecond = 1;

interface Sitting {
  readonly pages: number;
  readonly words: number;
  readonly taps: number;
}
const secondsOf = (sitting: Sitting): number => sitting.words / wordsASecond + sitting.taps / tapsASecond;

wide("a man with no sign needs under three minutes for the first questions, and under 90 seconds for the next ones", async ({ page }) => {
  await page.goto("/check-in");
  await keepPrivate(page);
  await countTaps(page);

  const first = await sitting(page);
  expect.soft(secondsOf(first), `the first time: ${JSON.stringify(first)}`).toBeLessThan(180);

  // The answers about himself stand in the record now; only what can change is asked again.
  await visit(page, "/history");
  await expect(page.getByRole("link", { name: new RegExp(`^${words.record["kind.screening"]}`) })).toHaveCount(1);
  const next = await sitting(page);
  expect.soft(secondsOf(next), `a week later: ${JSON.stringify(next)}`).toBeLessThan(90);
  expect.soft(next.pages).toBeLessThan(first.pages);
});

const sitting = async (page: Page): Promise<Sitting> => {
  await visit(page, "/questions");
  await beginQuestions(page);
  await tapsSoFar(page);
  let pages = 0;
  let asked = 0;
  await answerAll(page, {}, async () => {
    pages++;
    asked += await wordsThatAsk(page);
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.verdict["proceed.heading"]);
  return { pages, words: asked, taps: await tapsSoFar(page) };
};

/** Headings, questions and the lines of lists; not the help below them, nor "No", "Yes" and "Not sure", which are the same every time. */
const wordsThatAsk = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const asking = [...document.querySelectorAll<HTMLElement>("main h1, main legend, main label:has(input[type=checkbox])")];
    const shown = asking.filter((element) => element.checkVisibility());
    const textOf = (element: HTMLElement) => {
      const help = element.querySelector<HTMLElement>(".legend-help")?.innerText ?? "";
      return element.innerText.replace(help, "");
    };
    return shown.flatMap((element) => textOf(element).split(/\s+/)).filter((word) => /\p{L}/u.test(word)).length;
  });

declare global {
  interface Window {
    taps?: number;
  }
}

const countTaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.taps = 0;
    // A click on a label clicks its control as well: only what a finger did is counted.
    addEventListener("pointerdown", () => (window.taps = (window.taps ?? 0) + 1), true);
  });

/** Since the last call. */
const tapsSoFar = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const taps = window.taps ?? 0;
    window.taps = 0;
    return taps;
  });
