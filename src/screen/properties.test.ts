import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { addDays, unreachable, type CalendarDate, type Instant } from "#base";
import { modes, type Case, type Clearance, type Mode, type SeekCare } from "./case.ts";
import { clearAnswers, isOptional, parentAsks, questionIds, questionOf, type Answers, type QuestionId } from "./questions.ts";
import type { Question } from "./questions/question.ts";
import { rules } from "./rules/all.ts";
import { screen } from "./screen.ts";

/** What must hold for any answers, not only for those somebody thought of. */
// A busy machine must not turn a promise red.
vi.setConfig({ testTimeout: 30_000 });

const at = "2026-11-22T09:00:00Z" as Instant;
const today = "2026-11-22" as CalendarDate;
const trained = { by: "physiotherapist", on: "2026-10-01" };
const runs = { numRuns: 200 };

const past = fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, -days));
const answerTo = (question: Question): fc.Arbitrary<unknown> => {
  switch (question.type) {
    case "one":
      return fc.constantFrom(...question.options);
    case "any":
      return fc.subarray([...question.options]);
    case "dated":
      return fc.array(fc.record({ kind: fc.constantFrom(...question.kinds), on: past }), { maxLength: 3 });
    case "date-or-none":
      return question.block === "history"
        ? fc.oneof(fc.constant("none"), past)
        : fc.oneof(
            fc.constant("none"),
            fc.nat(20).map((days) => addDays(today, days)),
          );
    case "years":
      return fc.integer({ min: 0, max: 120 });
    case "0-10":
      return fc.integer({ min: 0, max: 10 });
    case "training":
      return fc.constantFrom("none", trained);
    default:
      return unreachable(question);
  }
};

/** Mostly a person for whom nothing fires, with a few answers changed or left out: what a rule adds must not drown in everything else. */
const someAnswers: fc.Arbitrary<Answers> = fc
  .uniqueArray(fc.constantFrom(...questionIds), { maxLength: 8 })
  .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, fc.option(answerTo(questionOf(id)), { freq: 8 })]))))
  .map((changed) => Object.assign({}, clearAnswers, { "q-trained": trained }, changed) as Answers);
const someMode = fc.constantFrom(...modes);
const someCase: fc.Arbitrary<Case> = fc.record({ mode: someMode, at: fc.constant(at), answers: someAnswers });

const careOrder: readonly SeekCare[] = ["none", "routine", "days", "today", "now"];
/** C12: only "routine" may give way to a 3. */
const urgency = (care: SeekCare) => Math.max(1, careOrder.indexOf(care));
const judge = (c: Case) => screen(c);
const expectNoMilder = (riskier: Case, safer: Case) => {
  const [worse, better] = [judge(riskier), judge(safer)];
  expect(worse.level).toBeGreaterThanOrEqual(better.level);
  expect(urgency(worse.seekCare)).toBeGreaterThanOrEqual(urgency(better.seekCare));
};
const with_ = (c: Case, id: QuestionId, answer: unknown): Case => ({ ...c, answers: { ...c.answers, [id]: answer } });

function clearOf(id: QuestionId): unknown {
  return questionOf(id).clear;
}

/** From safe to risky, as a clinician would order them. Symptoms, usual pain and age below 18 have no such order (C12). */
const ladders: { readonly [Q in QuestionId]?: readonly unknown[] } = {
  "q-age": [18, 39, 40, 49, 50, 80],
  "q-evaluated": ["yes", "no"],
  "q-fever-duration": ["under-48h", "48h-or-more"],
  "q-retention": ["no", "drips-only", "unable"],
  "q-stream": ["usual", "much-weaker-new", "bedwetting-tight-belly"],
  "q-haematuria": ["none", "explained", "pink-red", "clots"],
  "q-haemospermia": ["none", "once", "repeated"],
  "q-rectal-blood": ["none", "known-cause", "new", "heavy"],
  "q-saddle-when": ["longer-assessed", "longer-never-assessed", "new-or-worse-14d"],
  "q-antibiotics": ["none", "ended-within-6-weeks", "now", "now-not-improving"],
  "q-self-harm": ["no", "prefer-not-to-say", "thoughts", "intent-now"],
  "q-catheter": ["none", "self-catheterises", "in-place"],
  "q-psa": ["never-or-normal", "raised-followed-up", "raised-under-work-up", "raised-not-followed-up"],
  "q-psa-test-on": ["none", addDays(today, 8), addDays(today, 7), addDays(today, 3), addDays(today, 2), today],
  "q-blood-thinner": ["none", "aspirin", "dual-antiplatelet", "anticoagulant"],
  "q-numb-after": ["none", "over-30-min", "over-48-h"],
  "q-ibd": ["none", "quiet", "flare"],
  "q-diabetes": ["none", "controlled", "poorly-controlled-or-numb-feet"],
  "q-clot-on": ["none", addDays(today, -90), addDays(today, -89), today],
  "q-latex": ["none", "rash", "severe"],
  "q-past-touch": ["no", "prefer-not-to-say", "yes"],
  "q-pain-now": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  "q-free": ["yes", "no"],
  "q-partner-adult": ["yes", "no"],
  "q-trained": [trained, "none"],
};
const yesNo = questionIds.filter((id) => clearOf(id) === "no" && "careful" in questionOf(id) && !(id in ladders));
const lists = questionIds.filter((id) => questionOf(id).type === "any");
const notOrdered: readonly QuestionId[] = ["q-symptoms", "q-pain-usual", "q-procedures"];

test("every question has its place in the order of risk, or is named as having none", () => {
  const ordered = [...Object.keys(ladders), ...yesNo, ...lists, ...notOrdered];
  expect(ordered.toSorted()).toEqual([...questionIds].toSorted());
});

describe("more risk never gives a milder verdict (C12)", () => {
  test("a riskier answer", () => {
    const steps = [...Object.entries(ladders), ...yesNo.map((id) => [id, ["no", "yes"]] as const)].flatMap(([id, ladder]) =>
      ladder.slice(1).map((risky, step) => ({ id: id as QuestionId, safe: ladder[step], risky })),
    );
    const run = fc.property(someCase, fc.constantFrom(...steps), (c, { id, safe, risky }) =>
      expectNoMilder(with_(c, id, risky), with_(c, id, safe)),
    );
    fc.assert(run, { numRuns: 700 });
  });

  test("one more item in a list", () => {
    const items = lists.flatMap((id) => (questionOf(id) as { options: readonly string[] }).options.map((item) => ({ id, item })));
    const run = fc.property(someCase, fc.constantFrom(...items), (c, { id, item }) => {
      const before = (c.answers[id] ?? []) as readonly string[];
      expectNoMilder(with_(c, id, [...before, item]), with_(c, id, before));
    });
    fc.assert(run, { numRuns: 300 });
  });

  // Safety.md itself lets a biopsy explain blood in semen, so a more recent biopsy may be the milder story there.
  const withoutSemenBlood = someCase.filter(({ answers }) => answers["q-haemospermia"] === "none");
  const someKind = fc.constantFrom(...(questionOf("q-procedures") as { kinds: readonly string[] }).kinds);
  const known = (c: Case) => c.answers["q-procedures"] ?? [];

  test("one more procedure", () => {
    const run = fc.property(withoutSemenBlood, someKind, past, (c, kind, on) =>
      expectNoMilder(with_(c, "q-procedures", [...known(c), { kind, on }]), with_(c, "q-procedures", known(c))),
    );
    fc.assert(run, runs);
  });

  test("a more recent procedure", () => {
    const run = fc.property(withoutSemenBlood, someKind, past, fc.nat(100), (c, kind, on, sooner) => {
      const recently = addDays(on, sooner) > today ? today : addDays(on, sooner);
      const withOne = (day: CalendarDate) => with_(c, "q-procedures", [...known(c), { kind, on: day }]);
      expectNoMilder(withOne(recently), withOne(on));
    });
    fc.assert(run, { numRuns: 300 });
  });
});

describe("not knowing is never a reason to say yes (C4)", () => {
  const isSafest = (id: QuestionId) => id !== "q-symptoms" && id !== "q-pain-usual";
  test("a missing answer is never milder than the safe one, and never starts a session unless it is optional", () => {
    const run = fc.property(someCase, fc.constantFrom(...questionIds.filter(isSafest)), (c, id) => {
      expectNoMilder(with_(c, id, null), with_(c, id, clearOf(id)));
      const { modes: only } = questionOf(id);
      const isAsked = (only === undefined || only.includes(c.mode)) && parentAsks(id, c.answers) && !isOptional(id);
      if (isAsked) expect(judge(with_(c, id, null))).toMatchObject({ mayStart: false, unanswered: expect.arrayContaining([id]) });
    });
    fc.assert(run, { numRuns: 300 });
  });

  test("unsure is never milder than the safe answer, and a red sign that is unsure never starts a session", () => {
    const unsure = questionIds.filter((id) => (questionOf(id) as { options?: readonly string[] }).options?.includes("unsure"));
    const run = fc.property(someCase, fc.constantFrom(...unsure.filter(isSafest)), (c, id) => {
      expectNoMilder(with_(c, id, "unsure"), with_(c, id, clearOf(id)));
      if (questionOf(id).block === "red") expect(judge(with_(c, id, "unsure")).mayStart).toBe(false);
    });
    fc.assert(run, { numRuns: 300 });
  });

  test("what is unsure alone never makes an emergency", () => {
    const run = fc.property(someMode, fc.subarray([...questionIds]), (mode, ids) => {
      const unsure = ids.filter((id) => (questionOf(id) as { options?: readonly string[] }).options?.includes("unsure"));
      const answers = { ...clearAnswers, ...Object.fromEntries(unsure.map((id) => [id, "unsure"])) } as Answers;
      expect(judge({ mode, at, answers }).level).toBeLessThanOrEqual(5);
    });
    fc.assert(run, runs);
  });
});

test("no clearance lowers a 3 or more, whatever it says (C5)", () => {
  const everything: readonly Clearance[] = rules.flatMap(({ id }) => modes.map((mode) => ({ rule: id, mode, by: "GP", on: today })));
  const run = fc.property(someCase, (c) => {
    const [before, after] = [judge(c), judge({ ...c, clearances: everything })];
    expect(after.fired.filter(({ level }) => level >= 3)).toEqual(before.fired.filter(({ level }) => level >= 3));
    expect(after.fired.map(({ rule }) => rule).toSorted()).toEqual(before.fired.map(({ rule }) => rule).toSorted());
    if (before.level === 2) expect(after.level).toBe(1);
    if (before.level < 2) expect(after.level).toBe(before.level);
  });
  fc.assert(run, runs);
});

test("internal is never milder than with a partner, and that never milder than alone (C9)", () => {
  const run = fc.property(someAnswers, (answers) => {
    const level = (mode: Mode) => judge({ mode, at, answers }).level;
    expect(level("external-partner")).toBeGreaterThanOrEqual(level("external-self"));
    expect(level("internal")).toBeGreaterThanOrEqual(Math.max(2, level("external-partner")));
  });
  fc.assert(run, runs);
});

test("the order in which questions were answered changes nothing", () => {
  const run = fc.property(someCase, fc.infiniteStream(fc.nat()), (c, chance) => {
    const shuffled = Object.entries(c.answers)
      .map((entry) => ({ entry, key: chance.next().value }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ entry }) => entry);
    expect(judge({ ...c, answers: Object.fromEntries(shuffled) })).toEqual(judge(c));
  });
  fc.assert(run, runs);
});

test("a rule never stands at a level that its table does not name", () => {
  const run = fc.property(someCase, (c) => {
    for (const { rule, level } of judge(c).fired) {
      const declared = rules.find(({ id }) => id === rule)?.levels[c.mode] ?? [];
      // A 6 that is unsure is capped at 5.
      expect([...declared, ...(declared.includes(6) ? [5] : [])], `${rule} in ${c.mode}`).toContain(level);
    }
  });
  fc.assert(run, runs);
});

test("levels, names, start, care and order of what is shown belong together (C1, C3)", () => {
  const run = fc.property(someCase, (c) => {
    const verdict = judge(c);
    const levels = verdict.fired.map(({ level }) => level);
    expect(verdict.level).toBe(Math.max(0, ...levels));
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    expect(verdict.mayStart).toBe(verdict.level <= 1);
    expect(verdict.seekCare === "none").toBe(!levels.some((level) => level === 2 || level >= 4));
    const order = rules.map(({ id }) => id as string);
    const ties = verdict.fired.slice(1).filter((one, i) => one.level === levels[i]);
    for (const one of ties) {
      const before = verdict.fired[verdict.fired.indexOf(one) - 1]!;
      expect(order.indexOf(before.rule)).toBeLessThan(order.indexOf(one.rule));
    }
  });
  fc.assert(run, runs);
});
