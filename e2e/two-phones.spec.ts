import type { Browser, Page, WebSocketRoute } from "@playwright/test";
import { expect, isWide, test, watch, wide } from "./journey.ts";
import { justCleared } from "./steps/cleared.ts";
import { keepOwn, unlock, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { openSample } from "./steps/record.ts";
import { agreeOnTheOther, fromPrepareToSevenWords, line, press, sevenOf, tryWordsAndBegin, untilSevenWords } from "./steps/two-phones.ts";
import { words } from "./steps/words.ts";

const { agree, room, session, verdict } = words;

// In the wide run each of some seven pages of a journey is looked at eight times.
test.describe.configure({ timeout: isWide ? 600_000 : 120_000 });

const lookWide = async (page: Page, name: string, options: Parameters<typeof look>[2] = {}) => {
  if (isWide) await look(page, name, options);
};

/** His phone shows the seven words, at a time that can be moved on. */
const sevenWords = async (his: Page): Promise<string> => {
  await his.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  return untilSevenWords(his, "2027-03-08T16:55:00Z", { before: lookWide });
};

/** Everything a browser keeps for this address. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`).sort(),
  }));

/** The app looks for a record once, and finds none: the empty place where it looked is there from then on. */
const keptOnceLooked = async (page: Page) => {
  await expect.poll(async () => (await kept(page)).databases).toEqual(["walnut 1"]);
  return kept(page);
};

/** Another browser, in which nobody has an account or a record. */
const otherPhone = async (browser: Browser, baseURL: string) => {
  const context = await browser.newContext({ baseURL, serviceWorkers: "block" });
  const seen = watch(context, baseURL);
  return { hers: await context.newPage(), seen, close: () => context.close() };
};

wide(
  "two phones: the other joins by seven words, agrees alone, and its not today is his, without a reason or a trace",
  async ({ page: his, browser, baseURL }) => {
    const { hers, seen, close } = await otherPhone(browser, baseURL!);
    const code = await sevenWords(his);
    await hers.goto("/two");
    const before = await keptOnceLooked(hers);
    await hers.getByLabel(room["enter.words"]).fill(code);
    await press(hers, room["enter.go"]);
    await agreeOnTheOther(hers);
    await expect(line(his)).toHaveText(agree["try.title"]);
    await press(hers, room["ready.leave"]);
    await expect(line(hers)).toHaveText(room["over.before"]);
    await expect(line(his)).toHaveText(room["no.title"]);
    expect(await kept(hers)).toEqual(before);
    expect(seen).toEqual([]);
    await close();
  },
);

wide(
  "two phones: a stop on the other one ends both, and after a session it keeps what it kept before: nothing",
  async ({ page: his, browser, baseURL }) => {
    const { hers, seen, close } = await otherPhone(browser, baseURL!);
    const code = await sevenWords(his);
    await hers.goto("/help-now");
    const before = await keptOnceLooked(hers);
    // As his phone's picture would open it: the words stand behind the # and are gone from the address at once.
    await hers.goto(`/two#${code}`);
    await agreeOnTheOther(hers);
    await tryWordsAndBegin(his);
    await expect(line(hers)).toHaveText(room["do.settle"]);
    await hers.getByRole("button", { name: room["stop"] }).click();
    await expect(line(hers)).toHaveText(room["over.stopped"]);
    await expect(line(his)).toHaveText(session["cue-ended-stopped"]);
    expect(await kept(hers)).toEqual(before);
    expect(seen).toEqual([]);
    await close();
  },
);

/** The line of a phone, with scissors: the relay is the real one. */
const lineOf = async (page: Page) => {
  const cut = { now: false };
  await page.routeWebSocket(/\/live$/, (phone: WebSocketRoute) => {
    const relay = phone.connectToServer();
    phone.onMessage((message) => {
      if (!cut.now) relay.send(message);
    });
    relay.onMessage((message) => {
      if (!cut.now) phone.send(message);
    });
  });
  return cut;
};

/** Looking at the other phone takes longer than a question on his waits. */
const whileHisClockStands = async (his: Page, work: () => Promise<void>): Promise<void> => {
  await his.clock.pauseAt((await his.evaluate(() => Date.now())) + 300);
  await work();
  await his.clock.resume();
};

/** His word to go on, heard by the other phone. His clock stands, so it is moved on a little: a phone that says nothing is cut off again. */
const goOn = (his: Page, hers: Page): Promise<void> =>
  expect(async () => {
    const resume = his.getByRole("button", { name: session["act-resume-receiver"] });
    if (await resume.isVisible()) await resume.click();
    await his.clock.runFor(250);
    await expect(line(hers)).not.toHaveText(room["off.title"], { timeout: 500 });
  }).toPass({ timeout: 15_000 });

wide(
  "two phones: his word is hers to see, a cut line pauses both within two seconds, and only he goes on",
  async ({ page: his, browser, baseURL }) => {
    const { hers, close } = await otherPhone(browser, baseURL!);
    const scissors = await lineOf(hers);
    const code = await sevenWords(his);
    await hers.goto("/two");
    await lookWide(hers, "join as the one who touches");
    await hers.getByLabel(room["enter.words"]).fill(code);
    await press(hers, room["enter.go"]);
    await agreeOnTheOther(hers, lookWide);
    await tryWordsAndBegin(his);

    // His clock stands, and goes on in jumps: then the line counts as cut, and hands are off on both until he says go on.
    await his.clock.pauseAt((await his.evaluate(() => Date.now())) + 300);
    for (let jumps = 0; jumps < 30 && (await line(hers).innerText()) !== room["do.map"]; jumps++) {
      const left = Number(/\d+/.exec(await hers.locator(".player-top span").innerText())?.[0]);
      await his.clock.fastForward(1000 * Math.max(1, left - 1));
      // Too short to be a cut: the next frames come in time.
      if (left <= 2) await hers.waitForTimeout(600);
      else {
        await expect(line(hers)).toHaveText(room["off.title"]);
        await goOn(his, hers);
      }
    }
    await his.clock.resume();
    await expect(line(hers)).toHaveText(room["do.map"]);
    await whileHisClockStands(his, () => lookWide(hers, "what the hand does", { arrived: false }));

    // Firmer is his word alone, up to what was agreed.
    await press(his, session["ask-firmer"]);
    await expect(hers.getByText(session["ask-firmer"])).toBeVisible();
    await expect(hers.getByText(room["firm"]({ now: 2, max: 2 }))).toBeVisible();
    await press(his, session["ask-softer"]);
    await expect(hers.getByText(room["firm"]({ now: 1, max: 2 }))).toBeVisible();
    await whileHisClockStands(his, () => lookWide(hers, "his last word", { arrived: false }));

    // The line is cut: both within two seconds, and a browser's own second of grace.
    scissors.now = true;
    const since = Date.now();
    await Promise.all([
      expect(line(his)).toHaveText(session["cue-held-cut-off"], { timeout: 3000 }),
      expect(line(hers)).toHaveText(room["off.title"], { timeout: 3000 }),
    ]);
    expect(Date.now() - since).toBeLessThan(3000);
    await expect(his.getByText(room["out-of-reach"])).toBeVisible();
    await expect(his.getByRole("button", { name: session["act-resume-receiver"] })).toBeHidden();
    // On his own page what looks needs his clock; a session that is held waits for two minutes.
    await lookWide(his, "held, the other phone is out of reach", { arrived: false });
    await lookWide(hers, "hands off", { arrived: false });
    scissors.now = false;
    await press(his, session["act-resume-receiver"]);
    await expect(line(hers)).toHaveText(room["do.hold"]);
    await expect(hers.getByText(room["firm"]({ now: 1, max: 2 }))).toBeVisible();

    // She may pause; she cannot go on.
    await press(hers, room["pause"]);
    await expect(line(his)).toHaveText(session["cue-paused"]);
    await expect(hers.getByText(room["off.paused"])).toBeVisible();
    await expect(hers.getByRole("button")).toHaveCount(1);
    await press(his, session["act-resume-receiver"]);
    await expect(line(hers)).toHaveText(room["do.hold"]);

    // Any key on his phone ends it on both.
    await his.keyboard.press("x");
    await expect(line(hers)).toHaveText(room["over.ended"]);
    await lookWide(hers, "it is over, on the other phone");
    await close();
  },
);

wide(
  "two phones: one that is reloaded comes in again with new words, agrees anew, and waits for his word",
  async ({ page: his, browser, baseURL }) => {
    const { hers, seen, close } = await otherPhone(browser, baseURL!);
    const code = await sevenWords(his);
    await hers.goto("/help-now");
    const before = await keptOnceLooked(hers);
    await hers.goto(`/two#${code}`);
    await agreeOnTheOther(hers);
    await tryWordsAndBegin(his);
    await expect(line(hers)).toHaveText(room["do.settle"]);

    // The words of before are worth nothing any more, and his phone is held.
    await hers.reload();
    await expect(line(his)).toHaveText(session["cue-paused"]);
    await expect(his.getByText(room["out-of-reach"])).toBeVisible({ timeout: 5000 });
    await hers.getByLabel(room["enter.words"]).fill(code);
    await press(hers, room["enter.go"]);
    await expect(hers.getByText(room["trouble.SeatTaken"])).toBeVisible({ timeout: 20_000 });

    await press(his, room["again.go"]);
    const fresh = (await sevenOf(his)).join("-");
    expect(fresh).not.toBe(code);
    await lookWide(his, "paused, new words for the other phone", { arrived: false });
    await hers.goto("/help-now");
    await hers.goto(`/two#${fresh}`);
    await expect(line(hers)).toHaveText(agree["giver.title"], { timeout: 20_000 });
    await expect(his.getByText(room["join.reading"])).toBeVisible();
    await expect(his.getByRole("button", { name: session["act-resume-receiver"] })).toBeHidden();
    await press(hers, agree["agree"]);
    await press(hers, agree["giver.none-go"]);
    await expect(line(hers)).toHaveText(room["off.title"]);
    await press(his, session["act-resume-receiver"]);
    await expect(line(hers)).toHaveText(room["do.settle"]);
    await hers.getByRole("button", { name: room["stop"] }).click();
    await expect(line(his)).toHaveText(session["cue-ended-stopped"]);
    expect(await kept(hers)).toEqual(before);
    // The server says that the words were used; the console notes every such answer.
    expect(seen.filter((trouble) => !trouble.includes("409"))).toEqual([]);
    await close();
  },
);

wide(
  "two phones: his own is reloaded: he stays paused, and new words bring the other one in again",
  async ({ page: his, browser, baseURL }) => {
    const { hers, seen, close } = await otherPhone(browser, baseURL!);
    await his.clock.install({ time: "2027-03-08T18:00:00+01:00" });
    await keepOwn(his, justCleared("external-partner", "2027-03-08T16:55:00Z"));
    const code = await fromPrepareToSevenWords(his);
    await hers.goto(`/two#${code}`);
    await agreeOnTheOther(hers);
    await tryWordsAndBegin(his);
    await expect(line(hers)).toHaveText(room["do.settle"]);

    await his.goto("/session");
    await expect(line(hers)).toHaveText(room["over.ended"]);
    await unlock(his);
    await lookWide(his, "a session for two was left open");
    await press(his, room["again.first"]);
    await expect(line(his)).toHaveText(session["cue-paused"]);
    await press(his, room["again.go"]);
    const fresh = (await sevenOf(his)).join("-");
    expect(fresh).not.toBe(code);
    await hers.goto("/help-now");
    await hers.goto(`/two#${fresh}`);
    await expect(line(hers)).toHaveText(agree["giver.title"], { timeout: 20_000 });
    await press(hers, agree["agree"]);
    await press(hers, agree["giver.none-go"]);
    await expect(line(hers)).toHaveText(room["off.title"]);
    await press(his, session["act-resume-receiver"]);
    await expect(line(hers)).toHaveText(room["do.settle"]);
    await his.keyboard.press("x");
    await expect(line(hers)).toHaveText(room["over.ended"]);
    expect(seen).toEqual([]);
    await close();
  },
);

wide("a no on either phone is the same quiet page on the other, and nothing is kept of it", async ({ page: his, browser, baseURL }) => {
  const { hers, close } = await otherPhone(browser, baseURL!);
  const code = await sevenWords(his);
  await hers.goto(`/two#${code}`);
  await expect(line(hers)).toHaveText(agree["giver.title"], { timeout: 20_000 });
  await press(hers, agree["agree"]);
  await hers.getByLabel(agree["giver.drink"]).check();
  await press(hers, agree["giver.one"]);
  await expect(line(hers)).toHaveText(room["over.before"]);
  await lookWide(hers, "not today, on the other phone");
  await expect(line(his)).toHaveText(room["no.title"]);
  await lookWide(his, "not today, said by the other phone");
  await close();
});

wide(
  "a no in the private check happens before there is a room: the other phone has nothing to see, and nothing to time",
  async ({ page: his }) => {
    const asked: string[] = [];
    his.on("request", (request) => asked.push(request.url()));
    await his.clock.install({ time: "2027-03-08T18:00:00+01:00" });
    await openSample(his, justCleared("external-partner", "2027-03-08T16:55:00Z"));
    await visit(his, "/prepare");
    await press(his, room["phones.two"]);
    await press(his, agree["agree"]);
    await press(his, agree["private.no"]);
    await expect(line(his)).toHaveText(verdict["not-today.heading"]);
    expect(asked.filter((url) => url.includes("/v1/rooms"))).toEqual([]);
  },
);
