import { describe, expect, test } from "vitest";
import { parseCase } from "./parse-case.ts";
import { clearAnswers, questionIds, questionOf, type QuestionId } from "./questions.ts";
import clear from "./reference/clear.json" with { type: "json" };
import asked from "./reference/questions.json" with { type: "json" };
import vectors from "./reference/vectors.json" with { type: "json" };
import { screen } from "./screen.ts";

/** The reference cases came with the rule base; nobody here wrote them to fit. */
test.each(vectors)("$name", ({ expect: expected, mode, at, answers, ...more }) => {
  const { clearances, lastSessionAt } = more as { clearances?: unknown; lastSessionAt?: unknown };
  const read = parseCase({ mode, at, answers: { ...clear, ...answers }, clearances, lastSessionAt });
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.what}`);
  const verdict = screen(read.value);
  const fired = verdict.fired.map(({ rule }) => rule);
  expect(verdict.level).toBe(expected.level);
  expect(fired).toEqual(expect.arrayContaining(expected.fired));
  if (expected.level === 0) expect(fired).toEqual([]);
});

describe("questions", () => {
  test("are the same as in the contract, with the same answers", () => {
    expect(questionIds).toHaveLength(64);
    for (const { id, block, type, ...answers } of asked) {
      const ours = questionOf(id as QuestionId);
      const given = "options" in answers ? { options: answers.options } : "kinds" in answers ? { kinds: answers.kinds } : {};
      expect(ours, id).toMatchObject({ block, type, ...given });
    }
  });

  test("have the clear answers of the contract", () => {
    expect(clearAnswers).toEqual(clear);
  });
});
