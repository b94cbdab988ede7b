/**
 * Two phones: from the press on one until the other falls silent ("hands off"), in two browser contexts over the real relay on this
 * machine. A pause takes the same way as a stop, so one session gives many; the last is a stop. What the call that silences takes until it
 * is silent, bench/stop.ts measures. Limit: 95 % within 150 ms. Run: npm run build && node tools/run.mjs bench/two-stop.ts
 */
import { loadavg } from "node:os";
import { chromium, type Page } from "@playwright/test";
import { agreeOnTheOther, press, tryWordsAndBegin, untilSevenWords } from "../e2e/steps/two-phones.ts";
import { words } from "../e2e/steps/words.ts";
import { serveBuilt } from "./serve-built.ts";

const limitMs = 150;
const rounds = 12;
const { room, session } = words;

/** Notes when a button was pressed, and when the tones were silenced, on the clock that all pages of one machine have in common. */
const watch = (): void => {
  const seen = { pressedAt: 0, silencedAt: 0 };
  Object.assign(globalThis, { seen });
  const now = () => performance.timeOrigin + performance.now();
  addEventListener("click", () => (seen.pressedAt = now()), { capture: true });
  type Silence = (this: AudioParam, ...given: Parameters<AudioParam["setTargetAtTime"]>) => AudioParam;
  const silence = Object.getOwnPropertyDescriptor(AudioParam.prototype, "setTargetAtTime")!.value as Silence;
  AudioParam.prototype.setTargetAtTime = function (this: AudioParam, ...given) {
    seen.silencedAt = now();
    return silence.apply(this, given);
  };
};
interface Seen {
  readonly pressedAt: number;
  readonly silencedAt: number;
}
const seenOn = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { readonly seen: Seen }).seen);

const server = await serveBuilt();
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--autoplay-policy=no-user-gesture-required"],
});
const phone = async (): Promise<Page> => {
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: "block", viewport: { width: 390, height: 844 } });
  await context.addInitScript(watch);
  return context.newPage();
};

const [his, hers] = [await phone(), await phone()];
const code = await untilSevenWords(his, new Date(Date.now() - 300_000).toISOString());
await hers.goto(`/two#${code}`);
await agreeOnTheOther(hers);
await tryWordsAndBegin(his);

const measured: { readonly from: string; readonly ms: number }[] = [];
/** One press on one phone, until the other one is silent. */
const measure = async (from: Page, to: Page, go: () => Promise<void>): Promise<void> => {
  const before = (await seenOn(to)).silencedAt;
  await go();
  await to.waitForFunction((last) => (globalThis as unknown as { readonly seen: Seen }).seen.silencedAt > last, before);
  measured.push({ from: from === his ? "his" : "hers", ms: (await seenOn(to)).silencedAt - (await seenOn(from)).pressedAt });
};
for (let round = 0; round < rounds; round++) {
  await hers.getByRole("button", { name: room["pause"], exact: true }).waitFor();
  const [from, to] = round % 2 === 0 ? ([hers, his] as const) : ([his, hers] as const);
  await measure(from, to, () => press(from, from === hers ? room["pause"] : session["act-pause"]));
  await press(his, session["act-resume-receiver"]);
}
await hers.getByRole("button", { name: room["pause"], exact: true }).waitFor();
await measure(hers, his, () => hers.getByRole("button", { name: room["stop"] }).click());
await browser.close();
server.end();

const at95 = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
const all = measured.map(({ ms }) => ms);
const holds = at95(all) <= limitMs;
const each = (which: string) =>
  measured
    .filter(({ from }) => from === which)
    .map(({ ms }) => ms.toFixed(0))
    .join(" ");
process.stdout.write(
  `${holds ? "ok     " : "MISSED "} ${all.length} presses: 95 % silence the other phone within ${at95(all).toFixed(0)} ms (limit ${limitMs}); ` +
    `from hers ${each("hers")}, from his ${each("his")}; load ${loadavg()[0]!.toFixed(1)}\n`,
);
process.exitCode = holds ? 0 : 1;
