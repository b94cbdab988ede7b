import { existsSync } from "node:fs";
import { expect, type Page } from "../journey.ts";

/** Beside Chromium on every Debian; with other fonts the pictures would differ on every machine. */
const font = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf";
const phoneWidthMax = 600;
/** A year of history is one row after another. */
export const heightMax = 2400;
const pixelsThatMayDiffer = 0.004;

interface PictureOptions {
  /** What differs from run to run, as CSS selectors. */
  readonly hidden?: readonly string[];
  /** It looks the same in light and dark: the session, and the emergency pages. */
  readonly oneTheme?: boolean;
  /** Its layout on a desk is that of another page here. */
  readonly phoneOnly?: boolean;
  /** What a screen reader is given is compared too, with its baseline in spoken/. */
  readonly spoken?: boolean;
}

/** The whole page as it is seen, compared with its baseline in snapshots/: on a phone light and dark, on a desk light. */
export const picture = async (
  page: Page,
  name: string,
  { hidden = [], oneTheme, phoneOnly, spoken }: PictureOptions = {},
): Promise<void> => {
  expect(existsSync(font), "fonts-dejavu-core is there (apt-get install fonts-dejavu-core)").toBe(true);
  await page.evaluate(() => document.fonts.ready);
  const before = page.viewportSize()!;
  const isPhone = before.width < phoneWidthMax;
  if (phoneOnly && !isPhone) return;
  if (spoken && isPhone) await expect.soft(page.locator("body")).toMatchAriaSnapshot({ name: `${name}.yml` });
  for (const colorScheme of isPhone && !oneTheme ? (["light", "dark"] as const) : (["light"] as const)) {
    await page.emulateMedia({ colorScheme });
    // What sticks to the foot of the screen stands at the foot of the picture.
    const height = await steadyHeight(page);
    await page.setViewportSize({ ...before, height: Math.min(heightMax, Math.max(before.height, height)) });
    await page.mouse.move(0, 0);
    await expect.soft(page).toHaveScreenshot(`${name}-${isPhone ? "phone" : "desk"}-${colorScheme}.webp`, {
      maxDiffPixelRatio: pixelsThatMayDiffer,
      mask: hidden.map((selector) => page.locator(selector)),
      maskColor: "#888888",
    });
    await page.setViewportSize(before);
  }
  await page.emulateMedia({ colorScheme: "light" });
};

/** The height of the page once its last part has come: the same twice, with a moment between. */
const steadyHeight = async (page: Page): Promise<number> => {
  let height = -1;
  await expect
    .poll(
      async () => {
        const before = height;
        height = await page.evaluate(() => document.documentElement.scrollHeight);
        return height === before;
      },
      { intervals: [100, 150, 250] },
    )
    .toBe(true);
  return height;
};
