/**
 * How long ten years take to be drawn and read, in a real Chromium: 3,650 days within 100 ms, Today, Progress and History of 20,000 entries within
 * 300 ms of being asked for, and no letter typed into the search that is held up. Medians of some runs stand beside their limits; a limit that is
 * missed is marked, and the command then ends with 1. Run: npm run build && node tools/run.mjs bench/charts.ts
 */
import { cpus, loadavg } from "node:os";
import { chromium, type Page } from "@playwright/test";
import { addDays, type CalendarDate } from "#base";
import { TestJournal } from "../src/record/testing/index.ts";
import { serveBuilt } from "./serve-built.ts";

const runs = 7;
const days = 3650;
const lastDay = "2026-04-20" as CalendarDate;
const limits = {
  "ten years drawn (All)": 100,
  "one day pointed at": 50,
  "Progress, 20,000 entries": 300,
  "Today, 20,000 entries": 300,
  "History, 20,000 entries": 300,
  "a letter in the search": 100,
} as const;
type Name = keyof typeof limits;

/** Every tenth day has no check-in; a session a week, four visits of a diary a day, a note now and then. */
const tenYears = (): readonly unknown[] => {
  const journal = new TestJournal("Europe/Berlin");
  for (let i = 0; i < days; i++) {
    const day = addDays(lastDay, i - days + 1);
    if (i % 10 !== 9) journal.write("rating", `${day} 20:00`, { pain: (i * 7 + (i % 13)) % 11, urgency: i % 6 });
    for (let visit = 0; visit < 4; visit++)
      journal.write("void", `${day} 0${visit + 6}:30`, { phase: visit === 0 ? "first-morning" : "day", ml: 200 + (i % 9) * 20 });
    if (i % 7 === 0) journal.session(`${day} 19:00`);
    if (i % 5 === 0) journal.write("note", `${day} 21:00`, { text: `A note about day ${i}, with a few words in it.` });
  }
  return journal.entries;
};

const visit = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);

/** From the act to the frame after the one in which the page shows it. */
const timed = (
  page: Page,
  act: { readonly go?: string; readonly press?: string; readonly key?: string; readonly type?: string },
  until: string,
): Promise<number> =>
  page.evaluate(
    async ({ go, press, key, type, until: selector }) => {
      const start = performance.now();
      if (go !== undefined) {
        history.pushState(null, "", go);
        dispatchEvent(new PopStateEvent("popstate"));
      }
      if (press !== undefined) [...document.querySelectorAll("button")].find(({ textContent }) => textContent === press)?.click();
      const chart = document.querySelector<HTMLElement>('[role="slider"]');
      if (key !== undefined) chart?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      const field = document.querySelector<HTMLInputElement>("search input");
      if (type !== undefined && field !== null) {
        field.value += type;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      const frame = () => new Promise((next) => requestAnimationFrame(next));
      do await frame();
      while (document.querySelector(selector) === null);
      await frame();
      return performance.now() - start;
    },
    { ...act, until },
  );

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const server = await serveBuilt();
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const entries = tenYears();
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(`${lastDay}T21:00:00+02:00`);
  await page.route("**/assets/sample-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: `export const makeSample = () => (${JSON.stringify(entries)});` }),
  );
  await page.goto(server.address);
  await page.getByRole("button", { name: /sample/i }).click();
  await page.getByRole("heading", { name: "Your record" }).waitFor();
  // Once each, so that what is fetched is there.
  for (const address of ["/progress", "/history", "/"]) {
    await visit(page, address);
    await page.waitForLoadState("networkidle");
  }
  const all: { readonly [name in Name]: number[] } = {
    "ten years drawn (All)": [],
    "one day pointed at": [],
    "Progress, 20,000 entries": [],
    "Today, 20,000 entries": [],
    "History, 20,000 entries": [],
    "a letter in the search": [],
  };
  for (let run = 0; run < runs; run++) {
    all["Progress, 20,000 entries"].push(await timed(page, { go: "/progress" }, ".chart-data"));
    all["ten years drawn (All)"].push(await timed(page, { press: "All" }, ".chart-data"));
    all["one day pointed at"].push(await timed(page, { key: "ArrowLeft" }, ".chart-chosen"));
    all["History, 20,000 entries"].push(await timed(page, { go: "/history" }, "search input"));
    all["a letter in the search"].push(await timed(page, { type: "d" }, "search input"));
    all["Today, 20,000 entries"].push(await timed(page, { go: "/" }, 'a[href="/history"]'));
  }
  // Above one for each core, others were at work, and the times are theirs as much as ours.
  console.log(
    `${entries.length} entries, ${days} days, median of ${runs} (ms); load of this machine ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores`,
  );
  for (const [name, limit] of Object.entries(limits)) {
    const value = median(all[name as Name]);
    if (value > limit) process.exitCode = 1;
    console.log(`  ${name.padEnd(28)} ${String(Math.round(value)).padStart(5)}  limit ${limit}${value > limit ? "  MISSED" : ""}`);
  }
} finally {
  await browser.close();
  server.end();
}
