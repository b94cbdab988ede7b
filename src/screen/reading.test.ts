import { describe, expect, test } from "vitest";
import type { CalendarDate, Instant } from "#base";
import { clearAnswers, questionIds, questionOf, type Answers, type QuestionId } from "./questions.ts";
import { givenIn, readingOf } from "./reading.ts";
import { screen } from "./screen.ts";

const at = "2026-11-22T09:00:00Z" as Instant;
const given = (answers: Answers) => givenIn({ mode: "external-self", at, answers });

describe("unsure is read twice", () => {
  /** Safety.md section 1, the last column. */
  test.each`
    question             | counts
    ${"q-symptoms"}      | ${"under-3-months"}
    ${"q-evaluated"}     | ${"no"}
    ${"q-retention"}     | ${"unable"}
    ${"q-stream"}        | ${"much-weaker-new"}
    ${"q-haematuria"}    | ${"pink-red"}
    ${"q-haemospermia"}  | ${"repeated"}
    ${"q-rectal-blood"}  | ${"new"}
    ${"q-psa"}           | ${"raised-under-work-up"}
    ${"q-free"}          | ${"no"}
    ${"q-partner-adult"} | ${"no"}
    ${"q-fever"}         | ${"yes"}
    ${"q-bleeding"}      | ${"yes"}
    ${"q-tool"}          | ${"yes"}
  `("$question: $counts, and as in the clear answers", ({ question, counts }) => {
    const id = question as QuestionId;
    const answers = { ...clearAnswers, [id]: "unsure" } as Answers;
    expect(readingOf(answers, "careful")[id]).toBe(counts);
    expect(readingOf(answers, "clear")[id]).toBe(clearAnswers[id]);
  });

  test("no reading holds an unsure", () => {
    const unsure = Object.fromEntries(
      questionIds.map((id) => {
        const question = questionOf(id);
        return [id, "options" in question && question.type === "one" && question.options.includes("unsure") ? "unsure" : question.clear];
      }),
    ) as Answers;
    for (const way of ["clear", "careful"] as const) expect(Object.values(readingOf(unsure, way))).not.toContain("unsure");
  });
});

test.each`
  question              | clear                | careful
  ${"q-fever-duration"} | ${"under-48h"}       | ${"48h-or-more"}
  ${"q-saddle-when"}    | ${"longer-assessed"} | ${"new-or-worse-14d"}
  ${"q-inr"}            | ${[]}                | ${["inr-above-range", "dose-changed-14d"]}
`("a follow-up left out, $question, is read as $clear and as $careful", ({ question, clear, careful }) => {
  const parents: Answers = { ...clearAnswers, "q-fever": "yes", "q-saddle": ["numb-saddle"], "q-blood-thinner": "anticoagulant" };
  expect(readingOf(parents, "clear")[question as QuestionId]).toEqual(clear);
  expect(readingOf(parents, "careful")[question as QuestionId]).toEqual(careful);
});

test("left out, the age counts as 50, and what is optional as rather not say", () => {
  const { "q-age": _age, "q-self-harm": _harm, "q-past-touch": _touch, ...rest } = clearAnswers;
  expect(readingOf(rest, "clear")).toMatchObject({
    "q-age": 50,
    "q-self-harm": "prefer-not-to-say",
    "q-past-touch": "prefer-not-to-say",
  });
  expect(given(rest).unanswered).toEqual(["q-age"]);
});

test("what is asked now and nobody answered is named in the order of the questions", () => {
  expect(given({}).unanswered).toEqual(
    questionIds.filter(
      (id) =>
        clearAnswers[id] !== undefined &&
        !["q-self-harm", "q-past-touch", "q-free", "q-partner-adult", "q-partner-hands", "q-trained"].includes(id),
    ),
  );
});

describe("a case that never went through the reader", () => {
  test("a PSA test that has gone by says nothing about the next one: left out", () => {
    const answers: Answers = { ...clearAnswers, "q-psa-test-on": "2026-11-21" as CalendarDate };
    expect(screen({ mode: "external-self", at, answers })).toMatchObject({ level: 3, unanswered: ["q-psa-test-on"] });
    expect(
      screen({ mode: "external-self", at, answers: { ...answers, "q-psa-test-on": "2026-11-22" as CalendarDate } }).unanswered,
    ).toEqual([]);
  });

  test("an operation still to come counts as just done", () => {
    const answers: Answers = { ...clearAnswers, "q-procedures": [{ kind: "vasectomy", on: "2026-12-24" as CalendarDate }] };
    expect(screen({ mode: "external-self", at, answers })).toMatchObject({ level: 3, fired: [{ rule: "hx-surgery", level: 3 }] });
  });

  test("a verdict without rules is our mistake, not a clear one", () => {
    expect(() => screen({ mode: "external-self", at, answers: clearAnswers }, [])).toThrow(/rules/);
  });

  test("a letter that nobody signed clears nothing", () => {
    const letter = { rule: "hx-bleeding", mode: "external-self", by: " ", on: "2026-11-20" as CalendarDate } as const;
    const c = { mode: "external-self", at, answers: { ...clearAnswers, "q-bleeding": "yes" } } as const;
    expect(screen({ ...c, clearances: [letter] }).level).toBe(2);
    expect(screen({ ...c, clearances: [{ ...letter, by: "GP" }] })).toMatchObject({ level: 1, fired: [{ cleared: true }] });
  });
});
