import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, isWide, test, type Page } from "./journey.ts";
import type { CalendarDate, Instant } from "../src/base/index.ts";
import { livedTrial, type Lived } from "../src/evaluate/testing/index.ts";
import { writeExport, type Bodies } from "../src/record/index.ts";
import type { TestJournal } from "../src/record/testing/index.ts";
import { beforeTheCoin, eveningOfTheCoin } from "./steps/before-the-coin.ts";
import { keepPrivate, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { openSample } from "./steps/record.ts";
import { words } from "./steps/words.ts";

const { app, copy, trial, trialAnswer: answer, trialToday } = words;

// The sample's own file is replaced by the record of each journey.
test.describe.configure({ timeout: isWide ? 600_000 : 60_000 });

const headed = (page: Page, heading: string | RegExp): Promise<void> =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText(heading, { timeout: 15_000 });
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string): Promise<void> => page.getByRole("link", { name, exact: true }).click();

const afterTheEnd = "2026-07-20T18:00:00+02:00";

test("a comparison is planned on five pages, the coin falls, and Today knows the block", async ({ page }) => {
  await page.clock.install({ time: eveningOfTheCoin });
  await openSample(page, beforeTheCoin());
  await page.getByRole("link", { name: trialToday["row"] }).click();
  await headed(page, trial["offer.heading"]);
  await expect(page.getByText(trial["needs.done"])).toHaveCount(2);
  await follow(page, trial["offer.plan"]);
  await headed(page, trial["plan.what"]);
  await press(page, app["next"]);
  await headed(page, trial["plan.outcome"]);
  await expect(page.getByRole("radio", { name: trial["of.pain"] })).toBeChecked();
  await press(page, app["next"]);
  await headed(page, trial["plan.length"]);
  await expect(page.getByRole("radio", { name: trial["plan.pairs"]({ pairs: 6, weeks: 24 }) })).toBeChecked();
  await press(page, app["next"]);
  await headed(page, trial["plan.expect"]);
  for (const [name, value] of [
    [trial["practice"], "6"],
    [trial["breathing"], "3"],
  ] as const)
    await page
      .getByRole("group", { name: trial["plan.expect.practice"]({ name }) })
      .getByRole("radio", { name: value, exact: true })
      .check();
  await press(page, app["next"]);
  await headed(page, trial["plan.review"]);
  await expect(page.getByText(trial["plan.fact.expected.value"]({ practice: 6, comparison: 3 }))).toBeVisible();
  await expect(page.getByText(trial["plan.run-in"])).toBeVisible();
  await press(page, trial["plan.draw"]);
  await headed(page, /24/);
  await visit(page, "/trial/answer");
  await expect(page.getByText(answer["not-yet.text"])).toBeVisible();

  await page.clock.setFixedTime("2026-01-25T21:00:00+01:00");
  await visit(page, "/");
  const counts = { number: 1, of: 12, day: 2, days: 14 };
  const line = (["practice", "breathing"] as const).map((side) =>
    page.getByRole("link", { name: trialToday[`line.${side}`](counts), exact: true }),
  );
  await line[0]!.or(line[1]!).click();
  await expect(page.getByText(trial["now.washout"]({ days: 4 }))).toBeVisible();
});

test("what is missing is said, and a sign that is open comes first", async ({ page }) => {
  const entries = beforeTheCoin();
  await page.clock.install({ time: "2026-01-10T21:00:00+01:00" });
  await openSample(
    page,
    entries.filter(({ at }) => at < "2026-01-10"),
  );
  await visit(page, "/trial/plan/5");
  await headed(page, trial["plan.review"]);
  await expect(page.getByRole("button", { name: trial["plan.draw"] })).toHaveCount(0);
  await expect(page.getByText(trial["needs.sessions.note"]({ done: 2, of: 3 }))).toBeVisible();
  await expect(page.getByText(trial["plan.fact.dates.baseline"]({ of: 14 }))).toBeVisible();
});

/** The whole journeys through a comparison take a minute each. */
const inTheWideRun = (name: string, journey: (given: { readonly page: Page }) => Promise<void>): void => {
  if (isWide) test(name, journey);
};

/** Brought in from a file, as from another device, on the day on which it is looked at. */
const bring = async (page: Page, asked: Lived, { time = afterTheEnd, more }: { time?: string; more?: More } = {}): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "walnut-trial-"));
  try {
    const journal = livedTrial(asked);
    more?.(journal, journal.entries.find(({ kind }) => kind === "trial")!.id);
    const path = join(folder, "journal.jsonl");
    writeFileSync(path, writeExport(journal.entries, time as Instant));
    await page.clock.install({ time });
    await page.goto("/bring");
    await page.getByLabel(copy["file"]).setInputFiles(path);
    await press(page, copy["open"]);
    await press(page, copy["holds.keep"]);
    await keepPrivate(page);
    await expect(page.getByRole("heading", { name: words.today["record.title"], exact: true })).toBeVisible({ timeout: 20_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
type More = (journal: TestJournal, id: TestJournal["entries"][number]["id"]) => void;

for (const [name, asked, heading] of [
  ["a true effect", { seed: 1, benefit: 2 }, answer["heading.strong"]({ of: "pain" })],
  ["no effect", { seed: 2 }, answer["heading.too-small"]],
  ["thin data", { seed: 1, benefit: 2, missing: 0.6 }, answer["heading.refused"]],
  ["not randomised", { seed: 1, benefit: 2, choices: { shape: "phases" } }, answer["heading.changed"]],
  ["worse", { seed: 4, benefit: -2 }, answer["heading.worse"]],
] as const satisfies readonly (readonly [string, Lived, string])[])
  inTheWideRun(`the answer, from a copy: ${name}`, async ({ page }) => {
    await bring(page, asked);
    await visit(page, "/trial/answer");
    await headed(page, heading);
    await look(page, `answer: ${name}`, { arrived: false });
    for (const summary of await page.locator("summary").all()) await summary.click();
    await look(page, `answer, unfolded: ${name}`, { arrived: false });
    if (name === "thin data") await expect(page.getByText(answer["do.MISSING"])).toBeVisible();
    if (name !== "a true effect") return;
    await follow(page, answer["give.link"]);
    await headed(page, answer["give.title"]);
    await look(page, "two numbers", { arrived: false });
    const downloading = page.waitForEvent("download");
    await press(page, answer["give.save"]);
    const shown = await page.locator("pre").innerText();
    expect(shown.trim()).toMatch(/^\[\{"y":-?[\d.]+,"v":[\d.]+\}\]$/);
    expect((await downloading).suggestedFilename()).toBe("walnut-two-numbers.json");
    await visit(page, "/share");
    await expect(page.locator(".share-log li").first()).toContainText(words.share["made.two-numbers"]);
    await visit(page, "/history");
    await expect(page.getByText(/walnut-two-numbers\.json/)).toBeVisible();
  });

inTheWideRun("a look has its price, and stopping has none", async ({ page }) => {
  await bring(page, { seed: 1, benefit: 2, until: "2026-05-06" as CalendarDate }, { time: "2026-05-06T22:00:00+02:00" });
  await visit(page, "/trial");
  await look(page, "the block of today", { arrived: false });
  await follow(page, trial["now.look"]);
  await headed(page, trial["look.title"]);
  await look(page, "may I look");
  await press(page, trial["look.go"]);
  await headed(page, /[0-9]/);
  await expect(page.getByText(trial["look.from"]({ pairs: 3 }))).toBeVisible();
  await visit(page, "/trial/stop");
  await headed(page, trial["stop.title"]);
  await look(page, "stop the comparison");
  await press(page, trial["stop.go"]);
  await headed(page, trial["ended.own"]);
  await look(page, "stopped", { arrived: false });
  await follow(page, trial["ended.what-there-is"]);
  await headed(page, answer["heading.refused"]);
  await expect(page.getByText(answer["do.TOO_FEW_PAIRS"])).toBeVisible();
});

inTheWideRun("a new treatment is decided upon before the answer is seen", async ({ page }) => {
  await bring(
    page,
    { seed: 1, benefit: 2 },
    {
      more: (journal) =>
        void journal.write("treatment", "2026-04-01 09:00", { what: "antibiotic", change: "started", on: "2026-04-01" as CalendarDate }),
    },
  );
  await visit(page, "/trial/answer");
  await headed(page, answer["before.heading"]);
  await look(page, "pairs to leave out", { arrived: false });
  await press(page, answer["before.go"]);
  await headed(page, answer["heading.strong"]({ of: "pain" }));
  await page.getByText(answer["done.title"]).click();
  await expect(page.getByText(answer["done.change.design.droppedPairs"], { exact: true })).toBeVisible();
});

inTheWideRun("a warning sign ends it, and Today says what comes first", async ({ page }) => {
  await bring(
    page,
    { seed: 1, benefit: 2, until: "2026-05-06" as CalendarDate },
    { time: "2026-05-07T09:00:00+02:00", more: (journal) => void journal.screening("2026-05-06 22:00", { "rf-haematuria": 4 }) },
  );
  await headed(page, words.today["seen-due.heading"]);
  await visit(page, "/trial");
  await headed(page, trial["ended.sign"]);
  await look(page, "ended by a sign", { arrived: false });
  await visit(page, "/trial/plan/1");
  await expect(page.getByText(trial["needs.care.note"])).toBeVisible();
  await visit(page, "/trial/answer");
  await headed(page, answer["heading.sign"]);
});

const ownPair = { practice: "cycling", comparison: "no cycling" };

inTheWideRun("with a pair of his own, one tap a day says what he did, and what he did not say stays unknown", async ({ page }) => {
  await page.clock.install({ time: "2026-02-20T21:00:00+01:00" });
  const asked = { seed: 1, choices: { names: ownPair }, until: "2026-02-19" as CalendarDate };
  await openSample(page, livedTrial({ ...asked, did: (_on, side, nth) => (nth % 5 === 0 ? null : side) }).entries);
  const tap = (name: string) => page.getByRole("button", { name, exact: true });
  for (const name of [ownPair.practice, ownPair.comparison, trialToday["did.part"], trialToday["did.neither"]])
    await expect(tap(name)).toHaveAttribute("aria-pressed", "false");
  await look(page, "Today with a pair of his own");
  await tap(trialToday["did.part"]).click();
  await expect(tap(trialToday["did.part"])).toHaveAttribute("aria-pressed", "true");
  await tap(trialToday["did.neither"]).click();
  await expect(tap(trialToday["did.neither"])).toHaveAttribute("aria-pressed", "true");
  await expect(tap(trialToday["did.part"])).toHaveAttribute("aria-pressed", "false");
  await visit(page, "/check-in");
  await expect(page.getByRole("radio", { name: trialToday["did.neither"] })).toBeChecked();
  await look(page, "check-in with a pair of his own");
  await page.getByRole("radio", { name: ownPair.practice, exact: true }).check();
  await press(page, words.today["check-in.save"]);
  await expect(tap(ownPair.practice)).toHaveAttribute("aria-pressed", "true");
  await visit(page, "/history");
  await expect(page.getByText(words.record["line.rating.did"]({ what: ownPair.practice }), { exact: true }).first()).toBeVisible();
  await visit(page, "/trial");
  await page.getByText(trial["table.title"]).click();
  await expect(page.getByRole("columnheader", { name: trial["table.kept"] })).toBeVisible();
  await look(page, "block by block, with a pair of his own", { arrived: false });
});

inTheWideRun("two devices drew a coin: Today says which stands, and the other is put away for good", async ({ page }) => {
  await page.clock.install({ time: "2026-01-28T21:00:00+01:00" });
  const journal = livedTrial({ seed: 1, until: "2026-01-27" as CalendarDate });
  const drawn = journal.entries.find(({ kind }) => kind === "trial")!;
  journal.write("trial", "2026-01-26 21:00", structuredClone(drawn.body) as Bodies["trial"]);
  await openSample(page, journal.entries);
  await expect(page.getByText(trialToday["two.title"])).toBeVisible();
  await look(page, "two plans");
  await press(page, trialToday["two.go"]);
  await expect(page.getByText(trialToday["two.title"])).toHaveCount(0);
  await visit(page, "/history");
  await expect(page.getByText(words.record["line.trial.put-away"])).toBeVisible();
});
