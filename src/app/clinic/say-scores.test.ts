import { expect, test } from "vitest";
import { readQuestionnaire, type ClinicQuestionnaire, type ClinicScore } from "#measure";
import { clinicFormLike, keyOf, visitForm } from "#measure/testing";
import { loadWords } from "#words";
import { sayScores, sayWhatAdds } from "./say-scores.ts";

const words = await loadWords("en", "clinic");
const formOf = (json: Parameters<typeof readQuestionnaire>[0]): ClinicQuestionnaire => {
  const read = readQuestionnaire(json);
  if (!read.ok) throw new Error("a form of the tests");
  return read.value;
};
const notFollowed = (text: string): ClinicScore => ({ linkId: text, text, codes: [], sum: null });

test("a form without sums says so when it is loaded, and not again when it was filled in", () => {
  const form = formOf(visitForm);
  expect(sayWhatAdds(words, form)).toEqual([words["score.none"]]);
  expect(sayScores(words, form, { visited: true })).toEqual([]);
});

test("sums that are followed are named one by one, those that are not in one sentence", () => {
  const { scores, ...form } = formOf(clinicFormLike("ipss"));
  const more = { ...form, scores: [...scores, notFollowed("Mean"), notFollowed("Mean"), notFollowed("")] };
  const said = sayWhatAdds(words, more);
  expect(said.slice(0, scores.length)).toEqual(scores.map(({ text, sum }) => words["score.follows"]({ name: text, count: sum!.length })));
  expect(said.slice(scores.length)).toEqual([words["score.not-followed"]({ names: "Mean and Number of the form" })]);
  expect(sayScores(words, more, {}).at(-1)).toBe(said.at(-1));
});

test("a sum stands with its number, or open where an answer is missing", () => {
  const form = formOf(clinicFormLike("ipss"));
  const answers = Object.fromEntries(["1", "2", "3", "4", "5", "6", "7", "qol"].map((id) => [id, keyOf("ordinal", 1)]));
  expect(sayScores(words, form, answers)).toContain("Sum total: 7");
  const { "1": _, ...rest } = answers;
  expect(sayScores(words, form, rest)).toContain(words["done.open"]({ name: "Sum total" }));
});
