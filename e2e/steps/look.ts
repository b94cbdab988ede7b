import AxeBuilder from "@axe-core/playwright";
import { expect, isWide, type Page } from "../journey.ts";
import { words } from "./words.ts";

/** In the dark, and with colours of the reader's own, only colours differ. */
const ofColour = ["color-contrast", "link-in-text-block"];
const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Marks around text that is read from the other side are not seen.
const quietTitle = new RegExp(`^${words.app["name"]}(?:: [\\p{L}\\p{M}\u2067\u2069 ]+)?$`, "u");

/** What every page must be, whatever it shows: told apart by `name` where it fails. Failures are gathered, so that one run tells all. */
export const look = async (page: Page, name: string, { arrived = true } = {}): Promise<void> => {
  await expect.soft(page, `${name}: a title that says nothing to others`).toHaveTitle(quietTitle);
  const heading = expect.soft(page.getByRole("heading", { level: 1 }), `${name}: one heading, which takes the focus on arrival`);
  await (arrived ? heading.toBeFocused() : heading.toHaveCount(1));
  await wear(page, { colorScheme: "light" });
  await unrolled(page, () => noFindings(page, `${name}, light`));
  await wear(page, { colorScheme: "dark" });
  await noFindings(page, `${name}, dark`, ofColour);
  await wear(page, { colorScheme: "light" });
  await fits(page, name, [320, 360]);
  if (isWide) await lookWide(page, name);
};

const noFindings = async (page: Page, name: string, rules?: string[]): Promise<void> => {
  // The app has no frames; looking for some costs a second a page.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(everyRule)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect.soft(found, `${name}: what axe finds`).toEqual([]);
};

/** The whole page at once, so that nothing lies under the bar of tabs, as it never does for who can scroll. */
const unrolled = async (page: Page, work: () => Promise<void>): Promise<void> => {
  const before = page.viewportSize()!;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: before.width, height: Math.max(before.height, height) });
  await work();
  await page.setViewportSize(before);
};

/** Nothing makes the page wider than the screen. */
const fits = async (page: Page, name: string, widths: readonly number[]): Promise<void> => {
  const before = page.viewportSize()!;
  for (const width of widths) {
    await page.setViewportSize({ width, height: before.height });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(over, `${name}: pixels wider than a screen of ${width}`).toBe(0);
  }
  await page.setViewportSize(before);
};

/** Changes what the page is shown in, and lets colours that are on their way arrive at once. */
const wear = async (page: Page, media: Parameters<Page["emulateMedia"]>[0]): Promise<void> => {
  await page.emulateMedia(media);
  await page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
};

const animations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === "running")
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 120) ?? ""),
  );

/** Colours of the reader's own, no motion, text from right to left, a wide screen. 320 pixels is also 200 % zoom on 640. */
const lookWide = async (page: Page, name: string): Promise<void> => {
  await wear(page, { forcedColors: "active" });
  await noFindings(page, `${name}, forced colours`, ofColour);
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
  // What began while motion was wanted may end.
  await expect
    .configure({ soft: true })
    .poll(() => animations(page), { message: `${name}: animations for who wants none`, timeout: 2000 })
    .toEqual([]);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const turn = () => page.evaluate(() => (document.documentElement.dir = document.documentElement.dir === "rtl" ? "ltr" : "rtl"));
  await turn();
  await fits(page, `${name}, from the other side`, [320, 1280]);
  await turn();
  await fits(page, name, [1280]);
};
