import { describe, expect, test } from "vitest";
import { addDays, type CalendarDate } from "#base";
import type { TrialRecord } from "#record";
import { trialBlocks } from "#schedule";
import { livedRecord, type Lived, type LivedRecord } from "../testing/lived.ts";
import { changesSince } from "./changes.ts";
import { blocksDone } from "./did.ts";
import { lastDayOf } from "./last-day.ts";
import { adherenceOf, allLeftOut, disturbedPairs, formTrialOf, isEnded, trialOf } from "./trial-of.ts";
import { pairsUnderTwoPlans } from "./two-plans.ts";

const day = (text: string) => text as CalendarDate;
/** Six pairs of 14 days. */
const start = day("2026-01-24");
const end = addDays(start, 167);
const over = day("2027-01-01");
const items = { "1a": 1, "1b": 0, "1c": 0, "1d": 1, "2a": 0, "2b": 1, "3": 3, "4": 5, "5": 2, "6": 3, "7": 1, "8": 2, "9": 4 };
const nth = (days: number) => addDays(start, days);
/** A trial in which nothing was rated, so that what a test writes is all there is. */
const silent: Lived = { seed: 1, missing: 1 };
const untouched = livedRecord(silent);
type More = Parameters<typeof livedRecord>[1];
const trialWith = (more: More, asked: Lived = silent) => {
  const { projection, record } = livedRecord(asked, more);
  return trialOf(projection, record, over);
};

describe("what lies in a trial begins with its first planned day and ends with its last", () => {
  const onEach = (write: (journal: LivedRecord["journal"], on: CalendarDate, i: number) => void): More => {
    const days = [nth(-1), start, end, nth(168)];
    return (journal) => days.forEach((on, i) => write(journal, on, i));
  };
  test("ratings", () =>
    expect(trialWith(onEach((journal, on, i) => journal.write("rating", `${on} 20:00`, { pain: i }))).days).toEqual([
      { day: 0, y: 1 },
      { day: 167, y: 2 },
    ]));
  test("treatments, infections and flares, each on its day", () => {
    const events = trialWith(
      onEach((journal, on) => {
        journal.write("treatment", `${nth(50)} 09:00`, { what: "antibiotic", change: "started", on });
        journal.write("factor", `${on} 09:00`, { what: "infection" });
        journal.write("factor", `${on} 09:00`, { what: "stress" });
        journal.write("flare", `${nth(51)} 09:00`, { startedOn: on });
      }),
    ).events;
    expect(events).toEqual([0, 167].flatMap((on) => ["treatment", "infection", "flare"].map((kind) => ({ day: on, kind }))));
  });
  test("forms", () => {
    const { projection, record } = livedRecord(
      silent,
      onEach((journal, on, i) =>
        journal.write("answers", `${on} 21:00`, { instrument: "nih-cpsi", wording: "official", items: { ...items, "4": i } }),
      ),
    );
    expect(formTrialOf(projection, record, over)?.trial.days).toEqual([
      { day: 0, y: 19 },
      { day: 167, y: 20 },
    ]);
  });
  test("looks, which may be later than its end", () =>
    expect(
      trialWith((journal, of) => [nth(-1), start].forEach((on) => journal.write("trial", `${on} 22:00`, { what: "looked", of }))).looks,
    ).toEqual([0]));

  test.each<[string, Partial<TrialRecord>, CalendarDate, CalendarDate]>([
    ["goes on: today", { stopped: null }, nth(9), nth(9)],
    ["is over: its last planned day", { stopped: null }, over, end],
    ["was stopped: that day", { stopped: { on: nth(30), why: "own" } }, over, nth(30)],
    ["was stopped, and today is before that", { stopped: { on: nth(30), why: "own" } }, nth(29), nth(29)],
    ["was stopped after its end: its last planned day", { stopped: { on: nth(200), why: "own" } }, over, end],
  ])("the last day of one that %s", (_name, change, until, last) =>
    expect(lastDayOf({ ...untouched.record, ...change }, until)).toBe(last),
  );

  test.each([
    [-2, false],
    [-1, false],
    [0, false],
    [167, false],
    [168, true],
  ])("it is over %i days after its first: %s", (days, ended) => expect(isEnded(untouched.record, nth(days))).toBe(ended));
  test("it is not over before it was drawn", () => expect(isEnded(untouched.record, nth(-3))).toBe(false));
});

describe("a rating is what was rated", () => {
  test("of the number that is compared, and of no other", () => {
    const more: More = (journal) => {
      journal.write("rating", `${nth(1)} 20:00`, { pain: 7 });
      journal.write("rating", `${nth(2)} 20:00`, { pain: 7, urgency: 3 });
    };
    const urgency = trialWith(more, { ...silent, choices: { outcome: "urgency" } });
    expect([urgency.days, urgency.outcome.measures]).toEqual([[{ day: 2, y: 3 }], "other"]);
    expect(trialWith(more).outcome.measures).toBe("pain");
  });
  test("as late as the earliest of its day", () =>
    expect(
      trialWith((journal) => {
        journal.write("rating", `${nth(5)} 20:00`, { pain: 2, daysLate: 5 });
        journal.write("rating", `${nth(5)} 21:00`, { pain: 6, daysLate: 3 });
        journal.write("rating", `${nth(5)} 22:00`, { pain: 7, daysLate: 4 });
      }).days,
    ).toEqual([{ day: 5, y: 5, daysLate: 3 }]));
  test("in the order of days, whenever it was written", () =>
    expect(
      trialWith((journal) => [9, 3, 30, 1].forEach((on) => journal.write("rating", `${nth(on)} 20:00`, { pain: 1 }))).days.map(
        (each) => each.day,
      ),
    ).toEqual([1, 3, 9, 30]));
});

describe("pairs that do not count", () => {
  test("are named in order, and where there are none the design has no such list", () => {
    const some = trialWith((journal, of) => journal.write("trial", "2026-08-01 09:00", { what: "left-out", of, pairs: [5, 2] }));
    expect(some.design.droppedPairs).toEqual([2, 5]);
    expect("droppedPairs" in trialWith(() => undefined).design).toBe(false);
    expect(
      "droppedPairs" in trialWith((journal, of) => journal.write("trial", "2026-08-01 09:00", { what: "left-out", of, pairs: [] })).design,
    ).toBe(false);
  });

  const blocks = trialBlocks(untouched.record.plan);
  test.each<[string, readonly (readonly [number, "treatment" | "infection"])[], readonly { pair: number; on: readonly CalendarDate[] }[]]>([
    ["a treatment on the first day", [[0, "treatment"]], [{ pair: 1, on: [start] }]],
    ["an infection on the last", [[167, "infection"]], [{ pair: 6, on: [end] }]],
    [
      "the last day of a pair, and the first of the next",
      [
        [27, "infection"],
        [28, "infection"],
      ],
      [
        { pair: 1, on: [nth(27)] },
        { pair: 2, on: [nth(28)] },
      ],
    ],
    [
      "a later pair first, and one twice",
      [
        [70, "infection"],
        [1, "treatment"],
        [80, "treatment"],
      ],
      [
        { pair: 1, on: [nth(1)] },
        { pair: 3, on: [nth(70), nth(80)] },
      ],
    ],
    [
      "the last day of a block and the first of its other",
      [
        [13, "treatment"],
        [14, "treatment"],
      ],
      [{ pair: 1, on: [nth(13), nth(14)] }],
    ],
  ])("may be those with %s", (_name, events, pairs) => {
    const { projection, record } = livedRecord(silent, (journal) => {
      for (const [on, kind] of events)
        if (kind === "treatment") journal.write("treatment", `${nth(on)} 09:00`, { what: "antibiotic", change: "started", on: nth(on) });
        else journal.write("factor", `${nth(on)} 09:00`, { what: "infection" });
    });
    expect(disturbedPairs(projection, record, over)).toEqual(pairs);
    const single = { ...record, plan: { ...record.plan, design: { ...record.plan.design, kind: "phases" as const } } };
    expect(disturbedPairs(projection, single, over)).toEqual([]);
  });

  const other = (from: CalendarDate, until: CalendarDate) => ({ others: [{ ...({} as TrialRecord["others"][number]), from, until }] });
  test.each<[string, number, number, readonly number[]]>([
    ["until the day before the first block", -2, -1, []],
    ["until the first day", -2, 0, [1]],
    ["on the last day of the first pair", 27, 27, [1]],
    ["from the first day of the second", 28, 29, [2]],
    ["after the last day", 168, 170, []],
  ])("are those that were lived under two plans, %s", (_name, from, until, pairs) => {
    const record = { ...untouched.record, ...other(nth(from), nth(until)) };
    expect([pairsUnderTwoPlans(record), allLeftOut(record)]).toEqual([pairs, pairs]);
    expect(blocks).toHaveLength(12);
  });
  test("and nobody is asked about a pair that does not count anyway", () => {
    const { projection, record } = livedRecord(silent, (journal) => journal.write("factor", `${nth(3)} 09:00`, { what: "infection" }));
    expect(disturbedPairs(projection, record, over)).toHaveLength(1);
    expect(disturbedPairs(projection, { ...record, ...other(nth(0), nth(5)) }, over)).toEqual([]);
  });
});

describe("what was done, up to a day", () => {
  const { projection, record } = livedRecord({ seed: 1, missing: 1 });
  const blocks = trialBlocks(record.plan);
  const practice = blocks.find(({ kind, number }) => kind === "practice" && number > 2)!;
  const done = (until: CalendarDate) => adherenceOf(projection, record, until).find(({ period }) => period === practice.number);

  test.each<[string, CalendarDate, object | undefined]>([
    ["the day before a block", addDays(practice.from, -1), undefined],
    ["its first day, with a session", practice.from, { planned: 0, done: 1 }],
    ["its sixth day", addDays(practice.from, 5), { planned: 0, done: 1 }],
    ["its seventh", addDays(practice.from, 6), { planned: 1, done: 1 }],
    ["its eighth, with another session", addDays(practice.from, 7), { planned: 1, done: 2 }],
    ["its last day", practice.to, { planned: 2, done: 2 }],
    ["any day after it", addDays(practice.to, 40), { planned: 2, done: 2 }],
  ])("%s", (_name, until, adherence) => expect(done(until)).toEqual(adherence && { period: practice.number, ...adherence }));

  test("a session on the last day of a block is done in it, and one without touch is none", () => {
    const more = livedRecord({ seed: 1, missing: 1 }, (journal) => {
      journal.session(`${practice.to} 19:00`);
      journal.session(`${practice.to} 20:00`, { contactSeconds: 0 });
    });
    const all = adherenceOf(more.projection, more.record, over);
    expect(all.find(({ period }) => period === practice.number)).toMatchObject({ done: 3 });
  });

  test("nothing is said of it before the first block", () => expect("adherence" in trialOf(projection, record, nth(-1))).toBe(false));

  test("with sessions nobody is asked for days; with words of his own they are counted up to today", () => {
    expect(blocksDone(projection, record, over)).toEqual([]);
    const own = livedRecord({ ...silent, choices: { names: { practice: "cycling", comparison: "no cycling" } }, did: (_on, side) => side });
    const days = (until: CalendarDate) => blocksDone(own.projection, own.record, until).map((block) => [block.days, block.kept]);
    expect(days(nth(-1))).toEqual([]);
    expect(days(nth(0))).toEqual([[1, 1]]);
    expect(days(nth(13))).toEqual([[14, 14]]);
    expect(days(nth(14))).toEqual([
      [14, 14],
      [1, 1],
    ]);
    expect(days(over)).toHaveLength(12);
  });
});

describe("which symptom form", () => {
  const formWith = (...filled: readonly (readonly [number, "official" | "practice", object])[]) => {
    const { projection, record } = livedRecord(silent, (journal) => {
      for (const [on, wording, change] of filled)
        journal.write("answers", `${nth(on)} 21:00`, { instrument: "nih-cpsi", wording, items: { ...items, ...change } });
    });
    return formTrialOf(projection, record, over);
  };
  test("the one that was filled in more often, and of two as often the official one", () => {
    expect(formWith([1, "practice", {}])?.wording).toBe("practice");
    expect(formWith([1, "practice", {}], [2, "practice", {}], [3, "official", {}])?.wording).toBe("practice");
    expect(formWith([1, "practice", {}], [3, "official", {}])?.wording).toBe("official");
  });
  test("the last of a day", () =>
    expect(formWith([1, "official", { "4": 0 }], [1, "official", { "4": 9 }])?.trial.days).toEqual([{ day: 1, y: 27 }]));
  test("never one with an answer left open", () => {
    const { "9": _, ...open } = items;
    const { projection, record } = livedRecord(silent, (journal) =>
      journal.write("answers", `${nth(1)} 21:00`, { instrument: "nih-cpsi", wording: "official", items: open }),
    );
    expect(formTrialOf(projection, record, over)).toBeNull();
  });
});

describe("a warning sign stops a trial on its day, and one before its first day on that", () =>
  test.each([
    [-1, 0],
    [0, 0],
    [1, 1],
    [100, 100],
  ])("a sign on day %i counts on day %i", (on, counts) => {
    const { projection, record } = livedRecord(silent, (journal) => journal.screening(`${nth(on)} 18:00`, { "rf-haematuria": 4 }));
    expect(trialOf(projection, record, over).events).toEqual([{ day: counts, kind: "red-flag" }]);
  }));

test.each<[string, (plan: TrialRecord["plan"]) => TrialRecord["plan"], readonly string[]]>([
  ["nothing", (plan) => plan, []],
  ["the difference that matters", (plan) => ({ ...plan, outcome: { ...plan.outcome, mid: 1 } }), ["outcome"]],
  ["the days left out", (plan) => ({ ...plan, design: { ...plan.design, washoutDays: 7 } }), ["design"]],
  ["the words", (plan) => ({ ...plan, names: { practice: "a", comparison: "b" } }), ["other"]],
  ["two things of the design", (plan) => ({ ...plan, design: { ...plan.design, washoutDays: 7, periodDays: 7 } }), ["design"]],
])("changed after the coin: %s", (_name, change, changes) => {
  const { record } = livedRecord(silent);
  expect(changesSince({ ...record, plan: change(record.plan), leftOut: [] }).changes).toEqual(changes);
});
