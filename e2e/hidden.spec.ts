import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, isWide, test } from "./journey.ts";
import { justCleared } from "./steps/cleared.ts";
import { visit } from "./steps/keep.ts";
import { newProfile, openBrowser } from "./steps/own-browser.ts";
import { prepareSession } from "./steps/prepare.ts";
import { openSample } from "./steps/record.ts";

// Playwright keeps every page visible. So it lets go of the browser here, and the page is watched by bare protocol messages.
const hiddenSeconds = 100;

/** Seconds of a session alone at half dose in which a tone sounds, while nobody answers: the last seconds of the map up to the session being held. */
const expected = [535, 540, 555, 565, 570, 574, 595, 600, 615, 625, 630, 634, 644];

interface Sounded {
  /** When it is heard, in milliseconds of the audio clock. */
  readonly when: number;
  /** How far the audio clock was ahead of the page's when it was scheduled. What is read of it is always a little old. */
  readonly ahead: number;
  readonly hidden: boolean;
}

if (isWide)
  test("a page that is really hidden misses no tone", async ({ baseURL }) => {
    test.setTimeout(300_000);
    const profile = newProfile();
    const { context, page, close } = await openBrowser(profile, baseURL!);
    try {
      await page.addInitScript(() => {
        const sounded: Sounded[] = [];
        Object.assign(globalThis, { sounded });
        // oxlint-disable-next-line typescript/unbound-method -- It is called on the node it belongs to.
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (when = 0) {
          if (when > 0) sounded.push({ when: when * 1000, ahead: this.context.currentTime * 1000 - Date.now(), hidden: document.hidden });
          start.call(this, when);
        };
      });
      await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
      await openSample(page, justCleared("external-self", "2027-03-08T16:55:00Z"), baseURL);
      await visit(page, "/prepare");
      await prepareSession(page);
      // The first cue sounds before the clock is moved on.
      await expect.poll(() => page.evaluate(() => (globalThis as unknown as { sounded: Sounded[] }).sounded.length)).toBeGreaterThan(0);
      await page.evaluate(() => void ((globalThis as unknown as { sounded: Sounded[] }).sounded.length = 0));
      await page.clock.fastForward("08:50");
      await context.browser()!.close();

      const browser = await talkTo(profile);
      const { targetInfos } = await browser<{ targetInfos: { targetId: string; type: string; url: string }[] }>("Target.getTargets");
      const { targetId } = targetInfos.find(({ type, url }) => type === "page" && url.includes("/session"))!;
      const other = await browser<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
      await browser("Target.activateTarget", other);
      const { sessionId } = await browser<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
      const look = <T>(expression: string) =>
        browser<{ result: { value: T } }>("Runtime.evaluate", { expression, returnByValue: true }, sessionId).then(
          ({ result }) => result.value,
        );
      expect(await look("document.visibilityState")).toBe("hidden");
      await new Promise((resolve) => setTimeout(resolve, hiddenSeconds * 1000));
      expect(await look("document.visibilityState")).toBe("hidden");
      const sounded = await look<Sounded[]>("sounded");
      expect(sounded.some(({ hidden }) => hidden)).toBe(true);
      // The newest reading of the audio clock is the truest one. The session began so long before the first of them.
      const ahead = Math.max(...sounded.map((each) => each.ahead));
      const heard = sounded.map(({ when }) => when - ahead);
      const began = Math.min(...heard) - expected[0]! * 1000;
      const errors = expected.map((second) => Math.min(...heard.map((at) => Math.abs(at - began - second * 1000)))).sort((a, b) => a - b);
      test.info().annotations.push({ type: "milliseconds from the moment", description: errors.map((ms) => ms.toFixed(1)).join(" ") });
      // How near each lies is measured by sample in bench/cues.ts; here it is that they come at all.
      expect(
        errors.filter((ms) => ms > 500),
        "missed",
      ).toEqual([]);
    } finally {
      await close();
      rmSync(profile, { recursive: true, force: true });
    }
  });

/** Messages of the browser's own protocol, one answer each. */
const talkTo = async (profile: string) => {
  const [port, path] = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n");
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  await new Promise((open) => socket.addEventListener("open", open, { once: true }));
  let last = 0;
  return <T>(method: string, params: object = {}, sessionId?: string): Promise<T> =>
    new Promise((answer, fail) => {
      const id = ++last;
      const hear = ({ data }: MessageEvent<string>) => {
        const message = JSON.parse(data) as { id?: number; result?: T; error?: { message: string } };
        if (message.id !== id) return;
        socket.removeEventListener("message", hear);
        if (message.error) fail(new Error(`${method}: ${message.error.message}`));
        else answer(message.result as T);
      };
      socket.addEventListener("message", hear);
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
};
