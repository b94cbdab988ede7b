/**
 * How long somebody with a cheap phone and a poor connection waits, in a real Chromium: the processor four times slower, slow 4G
 * (1.6 Mbit/s down, 0.75 up, 150 ms). Medians of some runs stand beside their limits; a limit that is missed is marked, and the
 * command then ends with 1. Run: npm run build && node tools/run.mjs bench/first-load.ts
 */
import { cpus, loadavg } from "node:os";
import { chromium, type Browser, type BrowserContext, type CDPSession, type Locator, type Page } from "@playwright/test";
import { serveBuilt } from "./serve-built.ts";

const runs = 5;
const cpuTimesSlower = 4;
const slow4g = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };

const limits = {
  "first paint": 900,
  "largest paint": 1800,
  "layout shift, first load (thousandths)": 0,
  "offline: first paint": 500,
  "offline: largest paint": 500,
  "tap to seen, the slowest": 100,
  "tap to next page drawn, the slowest": null,
  "layout shift, questions (thousandths)": 0,
} as const;
type Measured = { readonly [name in keyof typeof limits]: number };

/** Keeps what the browser tells about paints, shifts and slow events, from the very first. */
const watch = (): void => {
  const seen = { first: 0, largest: 0, shift: 0, slowest: 0, turn: 0 };
  Object.assign(globalThis, { seen });
  const on = (type: string, take: (entry: PerformanceEntry) => void, options: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  on("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.first = entry.startTime;
  });
  on("largest-contentful-paint", (entry) => {
    seen.largest = entry.startTime;
  });
  on("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
    if (!hadRecentInput) seen.shift += value;
  });
  on(
    "event",
    (entry) => {
      if ((entry as PerformanceEventTiming).interactionId > 0) seen.slowest = Math.max(seen.slowest, entry.duration);
    },
    { durationThreshold: 16 },
  );
  // A page is turned when the address changes, and drawn a frame later.
  let tappedAt = 0;
  addEventListener("click", ({ timeStamp }) => (tappedAt = timeStamp), true);
  const push = history.pushState.bind(history);
  history.pushState = (...to) => {
    push(...to);
    requestAnimationFrame(() => setTimeout(() => (seen.turn = Math.max(seen.turn, performance.now() - tappedAt))));
  };
};
interface Seen {
  readonly first: number;
  readonly largest: number;
  readonly shift: number;
  readonly slowest: number;
  readonly turn: number;
}
const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

const slowDown = async (context: BrowserContext, page: Page): Promise<CDPSession> => {
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuTimesSlower });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow4g);
  return session;
};

/** A finger on it, and nothing else: what Playwright checks before its own taps takes the page's time too. */
const tap = async (target: Locator): Promise<void> => {
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  await target.page().waitForTimeout(300);
  await target.page().touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
};

/** Waits without looking: to look for a link by its name costs a slow processor as much as the page does. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
  await page.getByRole("link", { name: /^Start/ }).waitFor();
};

const measure = async (browser: Browser, address: string): Promise<Measured> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: "en-GB" });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await slowDown(context, page);
  await page.goto(address);
  await settled(page);
  const first = await seenBy(page);

  // A walk of taps: into the questions, and through the first pages.
  await tap(page.getByRole("link", { name: /^Start/ }));
  await tap(page.getByRole("button", { name: "Begin" }));
  for (let pages = 0; pages < 4; pages++) {
    await page.waitForURL(new RegExp(`/questions/${pages + 1}$`));
    await tap(page.getByRole("button", { name: /^No to everything/ }));
    await page.waitForTimeout(300);
  }
  const walked = await seenBy(page);

  // Once the worker keeps the files, no network is needed, and none is there.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  await page.goto(address);
  await settled(page);
  const offline = await seenBy(page);
  await context.close();
  return {
    "first paint": first.first,
    "largest paint": first.largest,
    "layout shift, first load (thousandths)": first.shift * 1000,
    "offline: first paint": offline.first,
    "offline: largest paint": offline.largest,
    "tap to seen, the slowest": walked.slowest,
    "tap to next page drawn, the slowest": walked.turn,
    "layout shift, questions (thousandths)": (walked.shift - first.shift) * 1000,
  };
};

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const server = await serveBuilt();
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const all: Measured[] = [];
  for (let run = 0; run < runs; run++) all.push(await measure(browser, server.address));
  // Above one for each core, others were at work, and the times are theirs as much as ours.
  console.log(
    `4x slower processor, slow 4G, median of ${runs} (ms); load of this machine ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores`,
  );
  for (const [name, limit] of Object.entries(limits)) {
    const value = median(all.map((one) => one[name as keyof Measured]));
    const isMissed = limit !== null && value > limit;
    if (isMissed) process.exitCode = 1;
    console.log(
      `  ${name.padEnd(40)} ${String(Math.round(value)).padStart(5)}${limit === null ? "" : `  limit ${limit}`}${isMissed ? "  MISSED" : ""}`,
    );
  }
} finally {
  await browser.close();
  server.end();
}
