import { expect, wide } from "./journey.ts";
import { answerAll, begin } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

const { questions, verdict } = words;

wide("on paper stands what was open on the screen: no button, and no answer that was folded away", async ({ page }) => {
  await begin(page);
  await answerAll(page, { painNow: 7, painUsual: 4 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(verdict["not-today.heading"]);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(words.rules["td-pain-high.title"])).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveCount(0);
  const folded = page.getByText(questions["q-self-harm.short"]);
  await expect(folded).toHaveCount(1);
  await expect(folded).toBeHidden();
  const { background, ink } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { background: backgroundColor, ink: color };
  });
  expect([background, ink]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
});
