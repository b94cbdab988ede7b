import { expect, isWide, test, watch, type Page, wide } from "./journey.ts";
import { look } from "./steps/look.ts";
import { agreeOnTheOther, line, press, sevenOf, tryWordsAndBegin, untilSevenWords } from "./steps/two-phones.ts";
import { words } from "./steps/words.ts";

const { agree, room, session } = words;

test.describe.configure({ timeout: isWide ? 600_000 : 120_000 });

const lookWide = async (page: Page, name: string) => {
  if (isWide) await look(page, name);
};

wide(
  "two phones: one that is reloaded before the session has not said not today, and comes in again with new words",
  async ({ page: his, browser, baseURL }) => {
    const elsewhere = await browser.newContext({ baseURL: baseURL!, serviceWorkers: "block" });
    const seen = watch(elsewhere, baseURL!);
    const hers = await elsewhere.newPage();
    await his.clock.install({ time: "2027-03-08T18:00:00+01:00" });
    const code = await untilSevenWords(his, "2027-03-08T16:55:00Z");
    // While it reads.
    await hers.goto(`/two#${code}`);
    await expect(line(hers)).toHaveText(agree["giver.title"], { timeout: 20_000 });
    await hers.reload();
    await expect(his.getByText(room["join.lost"])).toBeVisible({ timeout: 5000 });
    await lookWide(his, "the other phone is gone before it agreed");
    await press(his, room["join.again"]);
    const second = (await sevenOf(his)).join("-");
    expect(second).not.toBe(code);
    await hers.goto("/help-now");
    await hers.goto(`/two#${second}`);
    await agreeOnTheOther(hers);
    // After its yes, while the words are tried.
    await expect(line(his)).toHaveText(agree["try.title"]);
    await hers.goto("/help-now");
    await expect(his.getByText(room["out-of-reach"])).toBeVisible({ timeout: 5000 });
    await lookWide(his, "the other phone is gone after it agreed");
    await press(his, room["again.go"]);
    const third = (await sevenOf(his)).join("-");
    await hers.goto(`/two#${third}`);
    await agreeOnTheOther(hers);
    await tryWordsAndBegin(his);
    await expect(line(hers)).toHaveText(room["do.settle"]);
    await hers.getByRole("button", { name: room["stop"] }).click();
    await expect(line(his)).toHaveText(session["cue-ended-stopped"]);
    expect(seen).toEqual([]);
    await elsewhere.close();
  },
);

wide(
  "two phones: where his is gone for good, the other one says so after a while, and takes other words",
  async ({ page: his, browser, baseURL }) => {
    const elsewhere = await browser.newContext({ baseURL: baseURL!, serviceWorkers: "block" });
    const hers = await elsewhere.newPage();
    await his.clock.install({ time: "2027-03-08T18:00:00+01:00" });
    const code = await untilSevenWords(his, "2027-03-08T16:55:00Z");
    // As when its battery is empty: nothing is said.
    await his.context().setOffline(true);
    await hers.goto(`/two#${code}`);
    await expect(line(hers)).toHaveText(room["joining.title"], { timeout: 20_000 });
    await expect(hers.getByText(room["joining.long"])).toBeVisible({ timeout: 15_000 });
    await lookWide(hers, "nothing is heard of the other phone");
    await press(hers, room["joining.others"]);
    await expect(hers.getByLabel(room["enter.words"])).toHaveValue("");
    await his.context().setOffline(false);
    await elsewhere.close();
  },
);
