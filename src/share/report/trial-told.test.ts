import { expect, test } from "vitest";
import type { CalendarDate, Instant } from "#base";
import { livedTrial, type Lived } from "#evaluate/testing";
import { whatLeaves } from "../leaving/what-leaves.ts";
import { writePage } from "../page/write-page.ts";
import { everything, sayIn, textOf } from "../testing/index.ts";
import { reportOf } from "./report.ts";
import { trialTold } from "./trial-told.ts";

const say = await sayIn("en");
const at = "2026-08-01T09:00:00Z" as Instant;
const from = "2026-01-01" as CalendarDate;
const choices = everything(from, "2026-08-01");

const pageOf = (asked: Partial<Lived>) => {
  const { entries } = livedTrial({ seed: 1, benefit: 2, ...asked });
  const told = trialTold(entries, { at, from });
  return { told, text: textOf(writePage(reportOf(whatLeaves(entries, choices, at), told), choices, say)) };
};
const names = { practice: "cycling", comparison: "no cycling" };

test("with a pair of his own, the page says how many days were as planned, and how many nobody noted", () => {
  const { told, text } = pageOf({ choices: { names }, did: (_on, side, nth) => (nth % 4 === 0 ? null : side) });
  expect(told!.done).toHaveLength(12);
  expect(text).toContain(say.report["trial.days"]({ kept: 126, days: 168, unknown: 42 }));
  expect(text).toContain(say.evaluate["limit.unknown"]({ days: 42 }));
});

test("where sessions were compared, it says nothing of such days", () => {
  const { told, text } = pageOf({});
  expect(told!.done).toEqual([]);
  expect(text).not.toContain("Days as planned");
});

test("a comparison that runs is not told", () =>
  expect(trialTold(livedTrial({ seed: 1 }).entries, { at: "2026-05-01T09:00:00Z" as Instant, from })).toBeUndefined());
