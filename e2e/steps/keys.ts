import { expect, type Page } from "../journey.ts";
import type { Locator } from "@playwright/test";

const tabsMax = 120;

/** Moves the focus with Tab alone until it is on this control. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < tabsMax; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not reach it");
};

/** Reaches a control and presses it. */
export const pressOn = async (page: Page, control: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> => {
  await tabTo(page, control);
  await page.keyboard.press(key);
};

/** Chooses in a group of radios: Tab to the group, arrows to the answer. */
export const choose = async (page: Page, group: Locator, name: string | RegExp): Promise<void> => {
  const first = group.getByRole("radio").first();
  const checked = group.getByRole("radio", { checked: true });
  await tabTo(page, (await checked.count()) > 0 ? checked : first);
  const wanted = group.getByRole("radio", { name, exact: true });
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 12 && !(await wanted.isChecked()); presses++) await page.keyboard.press("ArrowRight");
  await expect(wanted).toBeChecked();
};
