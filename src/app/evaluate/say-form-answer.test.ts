import { expect, test } from "vitest";
import { addDays, type CalendarDate, type Instant } from "#base";
import { evaluate, formTrialOf } from "#evaluate";
import { livedTrial } from "#evaluate/testing";
import { project, type Bodies, type Entry } from "#record";
import { loadWords } from "#words";
import { sayFormAnswer } from "./say-form-answer.ts";

const words = await loadWords("en", "trial-answer");
const evaluateWords = await loadWords("en", "evaluate");
const until = "2027-01-01" as CalendarDate;
const items = { "1a": 1, "1b": 0, "1c": 0, "1d": 1, "2a": 0, "2b": 1, "3": 3, "4": 5, "5": 2, "6": 3, "7": 1, "8": 2, "9": 4 };

/** On the last day of each block he fills in a form; in the blocks of sessions he feels better. */
const saidOf = (formOf: (numbers: typeof items) => Bodies["answers"], blocks = 12): readonly string[] => {
  const journal = livedTrial({ seed: 1, benefit: 2 });
  const { plan } = (journal.entries.find(({ kind }) => kind === "trial") as Entry<"trial">).body as { plan: { design: Design } };
  const letters = Array.from(plan.design.order.join("")).slice(0, blocks);
  for (const [block, letter] of letters.entries()) {
    const worst = letter === "P" ? 2 + (block % 2) : 7 + (block % 3);
    journal.write("answers", `${addDays(plan.design.start, 14 * block + 13)} 21:00`, formOf({ ...items, "4": worst }));
  }
  const projection = project(journal.entries, "2027-01-01T09:00:00Z" as Instant);
  const form = formTrialOf(projection, projection.trials[0]!, until)!;
  return sayFormAnswer(words, evaluateWords, form.trial, evaluate(form.trial));
};
type Design = { readonly start: CalendarDate; readonly order: readonly string[] };

test.each<[string, (numbers: typeof items) => Bodies["answers"]]>([
  [
    "a clinic's own form that is the NIH-CPSI",
    (numbers) => ({
      instrument: "clinic",
      form: "01900000-0000-7000-8000-00000000ffff" as Entry["id"],
      items: {},
      source: "Clinic Example",
      counts: { instrument: "nih-cpsi", items: numbers },
    }),
  ],
  ["numbers of the official form", (numbers) => ({ instrument: "nih-cpsi", wording: "official", items: numbers })],
  ["our own form", (numbers) => ({ instrument: "nih-cpsi", wording: "practice", items: numbers })],
])("%s: beside its number stands that fewer points are better", (_name, formOf) => {
  const withNumber = saidOf(formOf).filter((sentence) => sentence.startsWith("Best guess"));
  expect(withNumber).toHaveLength(1);
  expect(withNumber[0]).toContain("On this form, fewer points are better.");
});

test("where too few were filled in, no number is said, and no direction", () =>
  expect(saidOf((numbers) => ({ instrument: "nih-cpsi", wording: "official", items: numbers }), 2)).toEqual([words["form.few"]]));
