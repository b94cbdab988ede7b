import { describe, expect, test } from "vitest";
import { parseCase } from "./parse-case.ts";
import { clearAnswers, questionIds, questionOf } from "./questions.ts";
import clear from "./reference/clear.json" with { type: "json" };
import asked from "./reference/questions.json" with { type: "json" };
import vectors from "./reference/vectors.json" with { type: "json" };
import { screen } from "./screen.ts";

/** The reference cases came with the rule base; nobody here wrote them to fit. */
test.each(vectors)("$name", ({ expect: expected, name: _, ...rest }) => {
  const read = parseCase({ ...rest, answers: { ...clear, ...rest.answers } });
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.what}`);
  const verdict = screen(read.value);
  const fired = verdict.fired.map(({ rule }) => rule);
  expect(verdict.level).toBe(expected.level);
  expect(fired).toEqual(expect.arrayContaining(expected.fired));
  if (expected.level === 0) expect(fired).toEqual([]);
});

describe("questions", () => {
  test("are the same as in the contract, with the same answers", () => {
    const ours = questionIds.map((id) => {
      const question = questionOf(id);
      const answers = "options" in question ? { options: question.options } : "kinds" in question ? { kinds: question.kinds } : {};
      return { id, block: question.block, type: question.type, ...answers };
    });
    const theirs = asked.map(({ asks: _, ...question }) => question);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(ours.toSorted(byId)).toEqual(theirs.toSorted(byId));
  });

  test("have the clear answers of the contract", () => {
    expect(clearAnswers).toEqual(clear);
  });
});
