import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "../journey.ts";
import { words } from "./words.ts";

const isWide = process.env["WALNUT_WIDE"] === "1";
const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Marks around text that is read from the other side are not seen.
const quietTitle = new RegExp(`^${words.app["name"]}(?:: [\\p{L}\\p{M}\u2067\u2069 ]+)?$`, "u");

/** What every page must be, whatever it shows: told apart by `name` where it fails. Failures are gathered, so that one run tells all. */
export const look = async (page: Page, name: string, { arrived = true } = {}): Promise<void> => {
  await expect.soft(page, `${name}: a title that says nothing to others`).toHaveTitle(quietTitle);
  const heading = expect.soft(page.getByRole("heading", { level: 1 }), `${name}: one heading, which takes the focus on arrival`);
  await (arrived ? heading.toBeFocused() : heading.toHaveCount(1));
  await noFindings(page, `${name}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  // Only colours differ in the dark.
  await noFindings(page, `${name}, dark`, ["color-contrast", "link-in-text-block"]);
  await page.emulateMedia({ colorScheme: "light" });
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

/** Colours of the reader's own, no motion, text from right to left, a wide screen. 320 pixels is also 200 % zoom on 640. */
const lookWide = async (page: Page, name: string): Promise<void> => {
  await page.emulateMedia({ forcedColors: "active" });
  await noFindings(page, `${name}, forced colours`);
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
  const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
  expect.soft(moving, `${name}: animations for who wants none`).toBe(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const turn = () => page.evaluate(() => (document.documentElement.dir = document.documentElement.dir === "rtl" ? "ltr" : "rtl"));
  await turn();
  await fits(page, `${name}, from the other side`, [320, 1280]);
  await turn();
  await fits(page, name, [1280]);
};
