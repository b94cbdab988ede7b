import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate, Instant } from "#base";
import { didWhats, project, type Did } from "#record";
import { trialBlocks } from "#schedule";
import { loadWords } from "#words";
import { evaluate } from "../evaluate.ts";
import { livedRecord, type Lived } from "../testing/lived.ts";
import { sentencesOf } from "../verdict/sentences.ts";
import { blocksDone, didOn } from "./did.ts";
import { trialOf } from "./trial-of.ts";

const day = (text: string) => text as CalendarDate;
const end = day("2027-01-01");
const names = { practice: "cycling", comparison: "no cycling" };
const words = await loadWords("en", "evaluate");

const lived = (did: NonNullable<Lived["did"]>, asked: Partial<Lived> = {}) => {
  const all = livedRecord({ seed: 1, benefit: 2, ...asked, choices: { names, ...asked.choices }, did });
  return { ...all, trial: trialOf(all.projection, all.record, end) };
};
const blocksOf = ({ projection, record }: ReturnType<typeof lived>, until = end) => blocksDone(projection, record, until);

describe("what he says he did, held against what was planned", () => {
  test.each<[string, NonNullable<Lived["did"]>, object]>([
    ["every day as planned", (_on, side) => side, { verdict: "strong", reasons: [] }],
    ["he never says", () => null, { verdict: "strong", reasons: [] }],
    ["two of three days as planned, the third not said", (_on, side, nth) => (nth % 3 === 0 ? null : side), { verdict: "strong" }],
    [
      "two of three days as planned, the third neither",
      (_on, side, nth) => (nth % 3 === 0 ? "neither" : side),
      { reasons: ["NOT_FOLLOWED"] },
    ],
    ["always a part of it", () => "part", { verdict: "refused", reasons: ["NOT_FOLLOWED"] }],
    ["the practice all the time", () => "practice", { verdict: "refused", reasons: ["NOT_FOLLOWED"] }],
    [
      "on every third comparison day a part of the practice",
      (_on, side, nth) => (side === "comparison" && nth % 3 === 0 ? "part" : side),
      { reasons: ["NOT_FOLLOWED"] },
    ],
    [
      "neither on comparison days: the practice was kept apart",
      (_on, side) => (side === "comparison" ? "neither" : side),
      { verdict: "strong" },
    ],
  ])("%s", (_name, did, answer) => expect(evaluate(lived(did).trial)).toMatchObject(answer));

  test("how much nobody noted is said beside the answer, and is not said where all is known", () => {
    const limitsOf = (did: NonNullable<Lived["did"]>) => {
      const { trial } = lived(did);
      return sentencesOf(words, trial, evaluate(trial)).limits;
    };
    expect(limitsOf(() => null)).toContain(words["limit.unknown"]({ days: 168 }));
    expect(limitsOf((_on, side, nth) => (nth === 5 ? null : side))).toContain(words["limit.unknown"]({ days: 1 }));
    expect(limitsOf((_on, side) => side).filter((limit) => limit.includes("nobody noted"))).toEqual([]);
  });

  test("the days of a block add up, whatever he says", () => {
    const what = fc.constantFrom<Did["what"] | null>(null, ...didWhats);
    fc.assert(
      fc.property(fc.array(what, { minLength: 5, maxLength: 5 }), (said) => {
        const all = lived((_on, _side, nth) => said[nth % 5]!);
        const blocks = blocksOf(all);
        expect(blocks.map(({ period }) => period)).toEqual(trialBlocks(all.record.plan).map(({ number }) => number));
        for (const { days, kept, part, other, neither, unknown } of blocks) expect(kept + part + other + neither + unknown).toBe(days);
        const told = blocks.reduce((sum, { days, unknown }) => sum + days - unknown, 0);
        expect(told).toBe(didOn(all.projection, all.record).size);
      }),
      { numRuns: 6 },
    );
  });

  test("saying more never turns a plan that was left into one that was followed", () => {
    const refused = (did: NonNullable<Lived["did"]>) => evaluate(lived(did).trial).reasons.includes("NOT_FOLLOWED");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 13 }), fc.constantFrom<Did["what"]>("part", "neither"), (silentBelow, what) => {
        const left = (_on: CalendarDate, _side: string, nth: number) => (nth % 14 < silentBelow ? null : what);
        if (refused(left)) expect(refused((on, side, nth) => left(on, side, nth) ?? "neither")).toBe(true);
      }),
      { numRuns: 6 },
    );
  });
});

describe("what counts as said", () => {
  const first = lived((_on, side) => side);
  const id = first.record.id;
  const after = (change: (journal: typeof first.journal) => void) => {
    const life = lived((_on, side) => side);
    change(life.journal);
    const projection = project(life.journal.entries, "2027-01-01T09:00:00Z" as Instant);
    return didOn(projection, projection.trials[0]!);
  };

  test("the last word of a day", () =>
    expect(
      after((journal) => void journal.write("rating", "2026-01-30 22:00", { did: { of: id, what: "neither" } })).get(day("2026-01-30")),
    ).toBe("neither"));

  test("what was said with the numbers of a check-in, and what was said later of that day", () =>
    expect(
      after((journal) => void journal.write("rating", "2026-01-31 20:00", { pain: 3, daysLate: 2, did: { of: id, what: "part" } })).get(
        day("2026-01-31"),
      ),
    ).toBe("part"));

  test("not what was said of another comparison", () =>
    expect(
      after((journal) => void journal.write("rating", "2026-01-31 22:00", { did: { of: journal.entries[0]!.id, what: "neither" } })).get(
        day("2026-01-31"),
      ),
    ).not.toBe("neither"));

  test("nor what was taken back", () => {
    const life = lived((_on, _side, nth) => (nth === 3 ? "part" : null));
    const said = life.journal.entries.find((entry) => entry.kind === "rating" && "did" in entry.body)!;
    expect(didOn(life.projection, life.record).size).toBe(1);
    life.journal.write("removal", "2026-08-01 09:00", { of: said.id });
    expect(didOn(project(life.journal.entries, "2027-01-01T09:00:00Z" as Instant), life.record).size).toBe(0);
  });

  test("and it is no check-in: the day is not rated by it", () => {
    const life = lived(() => "practice", { missing: 1 });
    expect(life.trial.days).toEqual([]);
    expect(life.projection.ratedDays.every((on) => on < life.record.startsOn)).toBe(true);
  });
});
