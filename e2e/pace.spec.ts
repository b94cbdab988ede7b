import { expect, wide } from "./journey.ts";
import { visit } from "./steps/keep.ts";
import { words } from "./steps/words.ts";

const breathe = words.breathe;

wide("the pace of the breath is chosen once, and remembered on this device", async ({ page }) => {
  const pace = (inSeconds: number, outSeconds: number) =>
    page.getByRole("group", { name: breathe["pace"]({ in: inSeconds, out: outSeconds }) });
  await page.goto("/breathe");
  await expect(pace(4, 6)).toBeVisible();
  await page.getByRole("button", { name: breathe["slower"] }).click();
  await page.getByRole("button", { name: breathe["slower"] }).click();
  await expect(pace(5, 9)).toBeVisible();
  await expect(page.getByRole("button", { name: breathe["slower"] })).toBeDisabled();
  await page.goto("/");
  await visit(page, "/breathe");
  await expect(pace(5, 9)).toBeVisible();
});
