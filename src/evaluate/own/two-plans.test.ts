import { expect, test } from "vitest";
import { addDays, type CalendarDate } from "#base";
import { testRandom } from "#base/testing";
import { evaluate } from "../evaluate.ts";
import { freezeTrial } from "../plan/choices.ts";
import { livedRecord, usualChoices, type Lived } from "../testing/lived.ts";
import { changesSince } from "./changes.ts";
import { pairMeansOf } from "./pair-means.ts";
import { trialOf } from "./trial-of.ts";

const end = "2027-01-01" as CalendarDate;
const start = "2026-01-24" as CalendarDate;

/** A trial, and a second coin on another device after so many days of it; put away so many days later, or never. */
const lived = (drawnAfter: number, putAwayAfter: number | null, asked: Partial<Lived> = {}) => {
  const { projection, record } = livedRecord({ seed: 1, benefit: 2, ...asked }, (journal) => {
    const on = addDays(start, drawnAfter);
    const second = freezeTrial(testRandom(9), usualChoices, addDays(on, 1));
    const { id } = journal.write("trial", `${on} 23:00`, { what: "drawn", ...second });
    if (putAwayAfter !== null) journal.write("trial", `${addDays(on, putAwayAfter)} 23:30`, { what: "stopped", of: id, why: "two-plans" });
  });
  expect(projection.trials).toHaveLength(1);
  return { record, trial: trialOf(projection, record, end) };
};

test.each<[string, number, number | null, readonly number[], object]>([
  ["told before the first block: nothing is lost", -2, 1, [], { verdict: "strong", completePairs: 6 }],
  ["told within the first pair: that pair does not count", 3, 4, [1], { verdict: "strong", completePairs: 5 }],
  ["told across two pairs", 26, 4, [1, 2], { completePairs: 4 }],
  ["never told: no answer", 3, null, [1, 2, 3, 4, 5, 6], { verdict: "refused" }],
])("%s", (_name, drawnAfter, putAwayAfter, pairs, answer) => {
  const { record, trial } = lived(drawnAfter, putAwayAfter);
  expect(trial.design.droppedPairs ?? []).toEqual(pairs);
  expect(evaluate(trial)).toMatchObject(answer);
  expect(changesSince(record).changes).toContain("other-plan");
  expect(pairMeansOf(trial).flatMap(({ leftOut }, i) => (leftOut ? [i + 1] : []))).toEqual(pairs);
});

test("one change alone has no pair to leave out: lived under two plans, no coin drew it", () => {
  const asked: Partial<Lived> = { seed: 5, benefit: 6, base: 8, sd: 0.7, phi: 0.2, choices: { shape: "start-point" } };
  expect(evaluate(lived(-2, 1, asked).trial)).toMatchObject({ verdict: "probable" });
  expect(evaluate(lived(3, 4, asked).trial)).toMatchObject({ verdict: "refused", reasons: ["NOT_RANDOMISED"] });
});
