import { describe, expect, test } from "vitest";
import { dayMetrics } from "#measure";
import type { Bodies, Draft, Kind } from "../entry.ts";
import {
  changedTogether,
  checkDraft,
  currentTreatments,
  diaryOf,
  flaresOf,
  formsOf,
  helpedBefore,
  impressionsOf,
  newestChange,
  project,
  treatmentsOf,
} from "../index.ts";
import { testId, testInstant, TestJournal } from "../testing/index.ts";

const at = testInstant("2026-03-10 09:00");
const verdictOn = (kind: Kind, body: unknown) => {
  const read = checkDraft({ kind, at, zone: "UTC", body } as Draft);
  return read.ok ? "kept" : `${read.error.path}: ${read.error.what}`;
};

describe("what is kept of forms, diary, flares and treatments is checked before it is sealed", () => {
  const cpsi = { instrument: "nih-cpsi", wording: "official", items: { "1a": 1, "4": 10 } };
  const gra = { instrument: "gra", label: "no change", since: "2026-02-01" };
  test.each([
    ["answers", cpsi, "kept"],
    ["answers", { ...cpsi, items: {} }, "kept"],
    ["answers", { ...cpsi, wording: "practice" }, "kept"],
    ["answers", { ...cpsi, items: { "3": 6 } }, "body.items.3: out-of-range"],
    ["answers", { ...cpsi, items: { "3": 1.5 } }, "body.items.3: not-whole"],
    ["answers", { ...cpsi, items: { "3": "1" } }, "body.items.3: wrong-type"],
    ["answers", { ...cpsi, items: { "3": null } }, "body.items.3: wrong-type"],
    ["answers", { ...cpsi, items: { "2c": 1 } }, "body.items.2c: not-allowed"],
    ["answers", { ...cpsi, items: [] }, "body.items: wrong-type"],
    ["answers", { ...cpsi, wording: "own" }, "body.wording: not-allowed"],
    ["answers", { ...cpsi, instrument: "phq-9" }, "body.instrument: wrong-type"],
    ["answers", gra, "kept"],
    ["answers", { ...gra, label: "much improved" }, "body.label: not-allowed"],
    ["answers", { ...gra, instrument: "pgic-a", label: "much improved" }, "kept"],
    ["answers", { ...gra, instrument: "pgic-b", label: "much improved" }, "body.label: not-allowed"],
    ["answers", { instrument: "clinic", form: testId(3), items: { q1: true } }, "kept"],
    ["answers", { ...cpsi, filling: "0f" }, "kept"],
    ["answers", { ...cpsi, filling: 15 }, "body.filling: wrong-type"],
    ["answers", { instrument: "clinic", form: "3", items: {} }, "body.form: bad-id"],
    ["answers", { instrument: "clinic", form: testId(3), items: {}, counts: { instrument: "ipss", items: { "1": 5 } } }, "kept"],
    [
      "answers",
      { instrument: "clinic", form: testId(3), items: {}, counts: { instrument: "ipss", items: { "1": 6 } } },
      "body.counts.items.1: out-of-range",
    ],
    ["form", { source: "Clinic Example", questionnaire: { resourceType: "Questionnaire", item: [] } }, "kept"],
    ["form", { source: " ", questionnaire: { resourceType: "Questionnaire" } }, "body.source: empty"],
    ["form", { source: "Clinic Example", questionnaire: { resourceType: "Patient" } }, "body.questionnaire.resourceType: not-allowed"],
    ["void", { phase: "night", ml: 250, urgency: 4, pain: 2, leak: true }, "kept"],
    ["void", { phase: "day" }, "kept"],
    ["void", { ml: 250 }, "body.phase: missing"],
    ["void", { phase: "day", ml: 0 }, "body.ml: out-of-range"],
    ["void", { phase: "day", urgency: 5 }, "body.urgency: out-of-range"],
    ["void", { phase: "day", urgeOnly: true }, "kept"],
    ["void", { phase: "day", urgeOnly: true, ml: 200 }, "body: not-allowed"],
    ["intake", { what: "water", ml: 200 }, "kept"],
    ["intake", { what: "soup" }, "body.what: not-allowed"],
    ["leak", {}, "kept"],
    ["leak", { urgency: -1 }, "body.urgency: out-of-range"],
    ["flare", { startedOn: "2026-03-08", endedOn: "2026-03-10", worst: 8, helped: ["warm bath"], note: "" }, "kept"],
    ["flare", { startedOn: "2026-03-08", endedOn: "2026-03-07" }, "body: ends-before-it-begins"],
    ["flare", { startedOn: "2026-03-11" }, "body.startedOn: in-the-future"],
    ["flare", {}, "body.startedOn: missing"],
    ["factor", { what: "sitting", hours: 9.5 }, "kept"],
    ["factor", { what: "sitting", hours: 25 }, "body.hours: out-of-range"],
    ["factor", { what: "weather" }, "body.what: not-allowed"],
    ["treatment", { what: "antibiotic", change: "started", on: "2026-03-09", name: "as on the box", dose: "1 a day" }, "kept"],
    ["treatment", { what: "antibiotic", change: "started", on: "2026-03-11" }, "body.on: in-the-future"],
    ["treatment", { what: "antibiotic", on: "2026-03-09" }, "body.change: missing"],
    ["rating", { pain: 3, daysLate: 7 }, "kept"],
    ["rating", { pain: 3, daysLate: 8 }, "body.daysLate: out-of-range"],
    ["rating", { pain: 3, daysLate: 0 }, "body.daysLate: out-of-range"],
  ] as const)("%s %j: %s", (kind, body, expected) => {
    expect(verdictOn(kind, body)).toBe(expected);
  });
});

const shownOf = (journal: TestJournal) => project(journal.entries, testInstant("2026-06-01 09:00")).shown;
const items = { "1a": 0, "1b": 0, "1c": 0, "1d": 0, "2a": 0, "2b": 0, "3": 2, "4": 5, "5": 2, "6": 2, "7": 1, "8": 1, "9": 3 };

describe("forms", () => {
  const journal = new TestJournal();
  const fill = (day: string, change: object, wording: "official" | "practice" = "official") =>
    journal.write("answers", `${day} 09:00`, { instrument: "nih-cpsi", wording, items: { ...items, ...change } });
  fill("2026-04-01", { "4": 0 });
  const late = fill("2026-03-01", { "9": 6 });
  fill("2026-03-05", {}, "practice");
  journal.write("answers", "2026-03-06 09:00", { instrument: "gupi", wording: "official", items: { "4": 9 } });
  journal.write("answers", "2026-04-02 09:00", {
    instrument: "gra",
    label: "slightly improved",
    since: "2026-03-01" as Bodies["flare"]["startedOn"],
  });

  test("stand in lists of their own, in the order they were filled in", () => {
    const shown = shownOf(journal);
    expect(formsOf(shown, "nih-cpsi", "official").map(({ scored }) => scored.scores.total)).toEqual([19, 11]);
    expect(formsOf(shown, "nih-cpsi", "practice").map(({ scored }) => scored.scores.total)).toEqual([16]);
    expect(formsOf(shown, "gupi", "official").map(({ scored }) => scored.scores.total)).toEqual([null]);
    expect(impressionsOf(shown).map(({ impression, since }) => [impression, since])).toEqual([
      [{ form: "gra", label: "slightly improved" }, "2026-03-01"],
    ]);
  });

  test("are compared with the one before, when both are whole", () => {
    const shown = shownOf(journal);
    expect(newestChange(formsOf(shown, "nih-cpsi", "official"))).toMatchObject({
      since: testInstant("2026-03-01 09:00"),
      change: { from: 19, to: 11, points: -8, size: "noticed" },
    });
    expect(newestChange(formsOf(shown, "nih-cpsi", "practice"))).toBeNull();
    expect(newestChange(formsOf(shown, "gupi", "official"))).toBeNull();
  });

  test("count as they were corrected, and not at all when removed", () => {
    const other = new TestJournal();
    for (const entry of journal.entries) other.write(entry.kind, entry.at, entry.body);
    other.write("correction", "2026-04-03 09:00", { of: late.id, body: { ...late.body, items } });
    expect(formsOf(shownOf(other), "nih-cpsi", "official")[0]?.scored.scores.total).toBe(16);
    other.write("removal", "2026-04-04 09:00", { of: late.id });
    expect(formsOf(shownOf(other), "nih-cpsi", "official")).toHaveLength(1);
  });
});

test("a clinic's form counts as the official one when the person said which it is, and not before", () => {
  const journal = new TestJournal();
  const { id } = journal.write("form", "2026-03-01 09:00", { source: "Clinic Example", questionnaire: { resourceType: "Questionnaire" } });
  const clinic = { instrument: "clinic", form: id, items: {} } as const;
  journal.write("answers", "2026-03-02 09:00", clinic);
  journal.write("answers", "2026-03-03 09:00", { ...clinic, counts: { instrument: "nih-cpsi", items } });
  expect(formsOf(shownOf(journal), "nih-cpsi", "official").map(({ scored }) => scored.scores.total)).toEqual([16]);
  expect(formsOf(shownOf(journal), "nih-cpsi", "practice")).toEqual([]);
});

describe("the diary", () => {
  const diary = (...voids: readonly (readonly [when: string, phase: "day" | "night" | "first-morning", ml?: number])[]) => {
    const journal = new TestJournal();
    for (const [when, phase, ml] of voids) journal.write("void", `2026-03-${when}`, { phase, ...(ml === undefined ? {} : { ml }) });
    return journal;
  };
  const volumes = (journal: TestJournal) => diaryOf(shownOf(journal)).map(({ day }) => dayMetrics(day).volumeMl);

  test("a day runs from after one first-morning void to and with the next, across midnight", () => {
    const journal = diary(
      ["01 07:00", "first-morning", 999],
      ["01 12:00", "day", 300],
      ["01 23:50", "day", 200],
      ["02 03:00", "night", 250],
      ["02 07:10", "first-morning", 350],
      ["02 12:00", "day", 100],
    );
    expect(volumes(journal)).toEqual([1100]);
    expect(diaryOf(shownOf(journal))[0]).toMatchObject({ after: testInstant("2026-03-01 07:00"), until: testInstant("2026-03-02 07:10") });
  });

  test("days need not follow each other, and a gap is no day", () => {
    const day = (date: number) =>
      [
        [`0${date} 07:00`, "first-morning", 300],
        [`0${date} 12:00`, "day", 200],
        [`0${date + 1} 07:00`, "first-morning", 400],
      ] as const;
    expect(volumes(diary(...day(1), ...day(5)))).toEqual([600, 600]);
  });

  test("without a first-morning void there is no day", () => {
    expect(volumes(diary(["01 12:00", "day", 300], ["01 18:00", "day", 300]))).toEqual([]);
  });

  test("what is written later takes its place by its time, and an urge with nothing passed is no visit", () => {
    const journal = diary(["01 07:00", "first-morning", 300], ["02 07:00", "first-morning", 400], ["01 15:00", "day", 100]);
    journal.write("void", "2026-03-01 16:00", { phase: "day", urgeOnly: true, urgency: 3 });
    expect(volumes(journal)).toEqual([500]);
    expect(dayMetrics(diaryOf(shownOf(journal))[0]!.day).voids).toBe(2);
  });
});

describe("treatments", () => {
  const journal = (
    ...changes: readonly (readonly [on: string, what: "antibiotic" | "alpha-blocker", change: "started" | "stopped", name?: string])[]
  ) => {
    const written = new TestJournal();
    for (const [on, what, change, name] of changes)
      written.write("treatment", "2026-05-01 09:00", {
        what,
        change,
        on: on as Bodies["flare"]["startedOn"],
        ...(name === undefined ? {} : { name }),
      });
    return treatmentsOf(shownOf(written));
  };

  test.each([
    ["nothing", [], 0, 0],
    ["one start", [["2026-03-01", "antibiotic", "started"]], 1, 0],
    [
      "started and stopped",
      [
        ["2026-03-01", "antibiotic", "started"],
        ["2026-03-10", "antibiotic", "stopped"],
      ],
      0,
      0,
    ],
    [
      "two, 13 days apart",
      [
        ["2026-03-01", "antibiotic", "started"],
        ["2026-03-14", "alpha-blocker", "started"],
      ],
      2,
      2,
    ],
    [
      "two, 14 days apart",
      [
        ["2026-03-01", "antibiotic", "started"],
        ["2026-03-15", "alpha-blocker", "started"],
      ],
      2,
      0,
    ],
    [
      "written in the wrong order",
      [
        ["2026-03-10", "antibiotic", "stopped"],
        ["2026-03-01", "antibiotic", "started"],
      ],
      0,
      0,
    ],
    [
      "the same kind by two names",
      [
        ["2026-03-01", "antibiotic", "started", "one"],
        ["2026-03-05", "antibiotic", "started", "two"],
      ],
      2,
      2,
    ],
    [
      "the same name in other letters",
      [
        ["2026-03-01", "antibiotic", "started", "One"],
        ["2026-03-05", "antibiotic", "stopped", "one "],
      ],
      0,
      0,
    ],
  ] as const)("%s: %j, going on %i, changed together %i", (_what, changes, current, together) => {
    const treatments = journal(...changes);
    expect([currentTreatments(treatments).length, changedTogether(treatments).length]).toEqual([current, together]);
  });
});

test("a flare that lasts for days is ended by a correction written later", () => {
  const journal = new TestJournal();
  const startedOn = "2026-03-01" as Bodies["flare"]["startedOn"];
  const flare = journal.write("flare", "2026-03-01 09:00", { startedOn });
  journal.write("correction", "2026-03-05 09:00", { of: flare.id, body: { startedOn, endedOn: "2026-03-05" } });
  expect(flaresOf(shownOf(journal))).toMatchObject([{ startedOn, endedOn: "2026-03-05" }]);
});

test("flares are told from the first to the last, and what was named most often as a help comes first", () => {
  const journal = new TestJournal();
  const flare = (startedOn: string, ...helped: readonly string[]) =>
    journal.write("flare", "2026-05-01 09:00", { startedOn: startedOn as Bodies["flare"]["startedOn"], helped });
  flare("2026-04-01", "rest", "warm bath");
  flare("2026-03-01", "warm bath");
  const flares = flaresOf(shownOf(journal));
  expect(flares.map(({ startedOn }) => startedOn)).toEqual(["2026-03-01", "2026-04-01"]);
  expect(helpedBefore(flares)).toEqual(["warm bath", "rest"]);
  expect(flares.every(({ id }) => journal.entries.some((entry) => entry.id === id))).toBe(true);
});
