import { expect, test } from "./journey.ts";
import { keepPrivate, unlock } from "./steps/keep.ts";
import { prepareSession } from "./steps/prepare.ts";
import { answerAll, begin } from "./steps/screen.ts";
import { words } from "./steps/words.ts";

const { after, prepare, session, today, verdict } = words;

test("from the first run to the date of the second session", async ({ page }) => {
  // A Monday evening. From here on the page's clock runs at its own pace, and is moved on only from outside.
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });

  await begin(page);
  await answerAll(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(verdict["proceed.heading"]);
  await page.getByRole("button", { name: verdict["do.prepare"] }).click();

  await keepPrivate(page);
  // Reading the words took a while: what follows is counted from here.
  await page.clock.setSystemTime("2027-03-08T18:05:00+01:00");
  await prepareSession(page);

  const line = page.getByRole("heading", { level: 1 });
  await expect(line).toHaveText(session["cue-settle"]);
  await page.clock.fastForward("05:00");
  await expect(line).toHaveText(session["cue-warm"]);
  await page.clock.fastForward("02:00");
  await expect(line).toHaveText(session["cue-map-left"]);
  await page.clock.fastForward("02:00");
  await expect(line).toHaveText(session["cue-hold-left"]);
  // Two holds a side. In each rest, hands off, it asks whether it is still fine.
  for (let rest = 0; rest < 4; rest++) {
    await page.clock.fastForward("00:36");
    await page.getByRole("button", { name: session["ask-fine"], exact: true }).click();
    await page.clock.fastForward("00:24");
  }
  await expect(line).toHaveText(session["cue-close"]);
  await page.clock.fastForward("05:00");
  await expect(line).toHaveText(session["cue-ended-finished"]);
  await page.getByRole("button", { name: words.player["on"] }).click();

  for (const scale of [prepare["baseline-pain-now"], prepare["baseline-urgency"]])
    await page.getByRole("group", { name: scale, exact: true }).getByRole("radio", { name: "1", exact: true }).check();
  await page.getByRole("button", { name: after["save"] }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(after["saved.heading"]);
  await page.getByRole("link", { name: after["today"] }).click();

  await page.reload();
  await unlock(page);
  // One of the first three sessions: 18 minutes. Then the precaution of seven days, to the minute.
  const date = "Monday 15 March";
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(today["waiting.heading.time"]({ date, time: "18:23" }));
  await expect(page.getByText(words.schedule["reason.td-interval"]({ date: `${date}, 18:23` })).first()).toBeVisible();

  await page.getByRole("link", { name: today["record.history"] }).click();
  await expect(page.getByRole("link", { name: new RegExp(`^${words.record["kind.session"]}`) })).toHaveCount(1);
  await expect(page.getByRole("link", { name: new RegExp(`^${words.record["kind.screening"]}`) })).toHaveCount(1);
});
