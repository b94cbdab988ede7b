import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dateOf, type CalendarDate, type Instant } from "#base";
import { isRunning, project, type Entry, type TrialPlan } from "#record";
import { TestJournal } from "../testing/index.ts";

const day0 = "2026-03-01" as CalendarDate;
const later = "2027-06-01T09:00:00Z" as Instant;
const fingerprint = "0".repeat(64);

/** Four weeks in two pairs of weeks, from the day after it is drawn. */
const planFrom = (start: CalendarDate): TrialPlan => ({
  outcome: { of: "pain", range: [0, 10], better: "lower", mid: 2 },
  design: { kind: "pairs", periodDays: 7, washoutDays: 2, order: ["PC", "CP"], start, orderDrawnByApp: true },
  rules: "test",
});
const draw = (journal: TestJournal, on: string) =>
  journal.write("trial", `${on} 21:00`, { what: "drawn", plan: planFrom(addDays(on as CalendarDate, 1)), fingerprint });
const trialsIn = (entries: readonly Entry[]) => project(entries, later).trials;

describe("two devices drew a coin while neither knew of the other", () => {
  const both = () => {
    const journal = new TestJournal();
    const first = draw(journal, "2026-03-01");
    const second = draw(journal, "2026-03-03");
    return { journal, first, second };
  };

  test("the earlier by the journal's order stands, and names the other, which was not put away yet", () => {
    const { journal, first, second } = both();
    expect(trialsIn(journal.entries)).toMatchObject([
      { id: first.id, others: [{ id: second.id, from: "2026-03-03", until: "2026-03-31", isPutAway: false }] },
    ]);
  });

  test("the later one stays aside when the first is stopped, or taken back: nobody chooses between two coins", () => {
    const stopped = both();
    stopped.journal.write("trial", "2026-03-05 09:00", { what: "stopped", of: stopped.first.id });
    expect(trialsIn(stopped.journal.entries)).toMatchObject([{ id: stopped.first.id, stopped: { why: "own" } }]);
    const gone = both();
    gone.journal.write("removal", "2026-03-05 09:00", { of: gone.first.id });
    expect(trialsIn(gone.journal.entries)).toEqual([]);
  });

  test("one that was taken back, and brought back after another was drawn, does not come back beside it", () => {
    const journal = new TestJournal();
    const first = draw(journal, "2026-03-01");
    journal.write("removal", "2026-03-02 09:00", { of: first.id });
    const next = draw(journal, "2026-03-03");
    journal.write("removal", "2026-03-04 09:00", { of: first.id, undo: true });
    expect(trialsIn(journal.entries).map(({ id }) => id)).toEqual([next.id]);
  });

  test("put away by a word or taken back, the days in between are known to end", () => {
    const told = both();
    told.journal.write("trial", "2026-03-06 09:00", { what: "stopped", of: told.second.id, why: "two-plans" });
    told.journal.write("trial", "2026-03-08 09:00", { what: "stopped", of: told.second.id, why: "two-plans" });
    expect(trialsIn(told.journal.entries)[0]!.others).toMatchObject([{ until: "2026-03-06", isPutAway: true }]);
    const removed = both();
    removed.journal.write("removal", "2026-03-05 09:00", { of: removed.second.id });
    expect(trialsIn(removed.journal.entries)[0]!.others).toMatchObject([{ until: "2026-03-05", isPutAway: true }]);
  });

  test("a look at the one is a look at the days of the other", () => {
    const { journal, first, second } = both();
    journal.write("trial", "2026-03-10 09:00", { what: "looked", of: second.id });
    journal.write("trial", "2026-03-09 09:00", { what: "looked", of: first.id });
    expect(trialsIn(journal.entries)[0]!.looksOn).toEqual(["2026-03-09", "2026-03-10"]);
  });

  test.each<[string, (journal: TestJournal, first: Entry) => unknown, string]>([
    ["was over", () => undefined, "2026-03-30"],
    ["was stopped", (journal, { id }) => journal.write("trial", "2026-03-05 09:00", { what: "stopped", of: id }), "2026-03-05"],
    ["was ended by a sign", (journal) => journal.screening("2026-03-05 09:00", { "rf-haematuria": 4 }), "2026-03-09"],
    ["was taken back", (journal, { id }) => journal.write("removal", "2026-03-05 09:00", { of: id }), "2026-03-05"],
  ])("a new one after the first %s is no second plan", (_name, end, on) => {
    const journal = new TestJournal();
    const first = draw(journal, "2026-03-01");
    end(journal, first);
    const next = draw(journal, on);
    expect(trialsIn(journal.entries).at(-1)).toMatchObject({ id: next.id, others: [] });
  });
});

/** What two people's hands may do on two devices, in the order of the stamps: some days apart, each about the how-manieth trial. */
const acts = fc.array(
  fc.record({ act: fc.constantFrom("draw", "draw", "stop", "take-back", "bring-back"), gap: fc.nat(20), of: fc.nat(5) }),
  { minLength: 1, maxLength: 9 },
);
type Acts = typeof acts extends fc.Arbitrary<infer T> ? T : never;

const lived = (story: Acts) => {
  const journal = new TestJournal();
  const drawn: Entry<"trial">[] = [];
  let on = day0;
  for (const { act, gap, of } of story) {
    on = addDays(on, gap);
    const about = drawn[of % Math.max(1, drawn.length)];
    if (act === "draw") drawn.push(draw(journal, on));
    else if (about === undefined) continue;
    else if (act === "stop") journal.write("trial", `${on} 22:00`, { what: "stopped", of: about.id });
    else journal.write("removal", `${on} 22:00`, { of: about.id, ...(act === "bring-back" ? { undo: true } : {}) });
  }
  return { journal, drawn, last: on };
};

describe("whatever two devices did", () => {
  test("every device, in whatever order the entries came, reads the same bytes", () =>
    fc.assert(
      fc.property(acts, fc.infiniteStream(fc.nat(1_000)), (story, keys) => {
        const { journal } = lived(story);
        const shuffled = journal.entries
          .map((entry) => ({ entry, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(JSON.stringify(trialsIn(shuffled))).toBe(JSON.stringify(trialsIn(journal.entries)));
      }),
      { numRuns: 100 },
    ));

  test("no two plans run on one day, and the first that was drawn stands unless it was ever taken back", () =>
    fc.assert(
      fc.property(acts, (story) => {
        const { journal, drawn, last } = lived(story);
        const trials = trialsIn(journal.entries);
        for (let on = day0; on <= addDays(last, 30); on = addDays(on, 1))
          expect(trials.filter((trial) => isRunning(trial, on)).length).toBeLessThanOrEqual(1);
        if (drawn[0] && !journal.entries.some(({ kind, body }) => kind === "removal" && "of" in body && body.of === drawn[0]!.id))
          expect(trials[0]!.id).toBe(drawn[0].id);
        // Nothing is lost: where none was ever taken back, each stands or is named by one that stands.
        const named = trials.flatMap(({ id, others }) => [id, ...others.map((other) => other.id)]);
        expect(new Set(named).size).toBe(named.length);
        if (story.every(({ act }) => act !== "take-back")) expect(named.toSorted()).toEqual(drawn.map(({ id }) => id).toSorted());
      }),
      { numRuns: 100 },
    ));

  test("what came later never changes which of two stands", () =>
    fc.assert(
      fc.property(acts, (story) => {
        const { journal } = lived(story);
        const asides = (entries: readonly Entry[]) => trialsIn(entries).flatMap(({ others }) => others.map(({ id }) => id));
        const half = journal.entries.slice(0, Math.ceil(journal.entries.length / 2));
        const standing = trialsIn(journal.entries).map(({ id }) => id);
        for (const id of asides(half)) expect(standing).not.toContain(id);
      }),
      { numRuns: 100 },
    ));
});

test("the day a plan is drawn belongs to both", () => {
  const journal = new TestJournal();
  const first = draw(journal, "2026-03-01");
  draw(journal, "2026-03-01");
  expect(trialsIn(journal.entries)).toMatchObject([{ id: first.id, others: [{ from: dateOf(first.at) }] }]);
});
