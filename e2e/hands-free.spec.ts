import { expect, isWide, test, type Page } from "./journey.ts";
import { justCleared } from "./steps/cleared.ts";
import { visit } from "./steps/keep.ts";
import { prepareSession } from "./steps/prepare.ts";
import { openSample } from "./steps/record.ts";
import { words } from "./steps/words.ts";

const { session } = words;
const silentMsMax = 200;
const beginAlone = async (page: Page): Promise<void> => {
  await watchSilence(page);
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await openSample(page, justCleared("external-self", "2027-03-08T16:55:00Z"));
  await visit(page, "/prepare");
  await prepareSession(page);
};

/** Notes, in the browser's own time, when a key came and when the tones were cut off, and catches what a headset would press. */
const watchSilence = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const now = performance.now.bind(performance);
    const seen = { key: 0, silent: 0, headset: () => undefined as void };
    Object.assign(globalThis, { seen });
    addEventListener("keydown", () => (seen.key = now()), { capture: true });
    // oxlint-disable-next-line typescript/unbound-method -- It is called on the parameter it belongs to.
    const fade = AudioParam.prototype.setTargetAtTime;
    AudioParam.prototype.setTargetAtTime = function (...given) {
      seen.silent = now();
      return fade.apply(this, given);
    };
    navigator.mediaSession.setActionHandler = (action, handler) => {
      if (action === "pause" && handler) seen.headset = () => handler({ action });
    };
  });

test("two quick presses in a rest offer to stop, one says fine, and a key stops within 200 ms", async ({ page }) => {
  await beginAlone(page);
  const line = page.getByRole("heading", { level: 1 });
  await page.clock.fastForward("09:36");
  await expect(line).toHaveText(session["cue-check"]);
  await page.keyboard.press("k");
  await expect(line).toHaveText(session["cue-rest"]);
  await page.clock.fastForward("01:00");
  await expect(line).toHaveText(session["cue-check"]);
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(line).toHaveText(session["cue-held-offered"]);
  await page.getByRole("button", { name: session["act-resume"], exact: true }).click();
  await page.clock.fastForward("00:30");
  await page.keyboard.press("k");
  await expect(line).toHaveText(session["cue-ended-stopped"]);
  const { key, silent } = await page.evaluate(() => (globalThis as unknown as { seen: { key: number; silent: number } }).seen);
  expect(silent - key).toBeGreaterThanOrEqual(0);
  expect(silent - key).toBeLessThan(silentMsMax);
});

if (isWide)
  test("the button of a headset stops, where it was chosen", async ({ page }) => {
    await watchSilence(page);
    await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
    await openSample(page, [...justCleared("external-self", "2027-03-08T16:55:00Z")]);
    await visit(page, "/prepare");
    await prepareSession(page, ["headset"]);
    await page.clock.fastForward("09:10");
    await page.evaluate(() => (globalThis as unknown as { seen: { headset: () => void } }).seen.headset());
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(session["cue-ended-stopped"]);
  });
