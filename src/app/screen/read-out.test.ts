import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { emergencySoFar, screen, type Answers } from "#screen";
import type { Instant } from "#base";
import { loadWords } from "#words";
import { readOut } from "./read-out.ts";

vi.stubGlobal("navigator", { languages: ["en-GB"] });
const words = await loadWords("en", "emergency");
const at = "2027-03-08T18:00:00+01:00" as Instant;

const said = (answers: Answers) => {
  const urgent = screen({ mode: "external-self", at, answers }).fired.filter(({ level }) => level >= 5);
  return readOut(words, urgent, answers).join(" ");
};

test.each<readonly [string, Answers, string]>([
  [
    "chest pain alone",
    { "q-leg-chest": ["chest-pain"] },
    "I have chest pain. It could be a blood clot in the lung, or trouble with the heart.",
  ],
  [
    "a swollen leg and no breath",
    { "q-leg-chest": ["one-leg-swelling", "breathless"] },
    "I have swelling, pain or a colour change in one leg or groin and sudden breathlessness. It could be a blood clot in the lung, or trouble with the heart.",
  ],
  [
    "a swollen leg alone",
    { "q-leg-chest": ["one-leg-swelling"] },
    "I have swelling, pain or a colour change in one leg or groin. It could be a blood clot. How fast do I need to be seen, and where do I go?",
  ],
  [
    "new weakness in a leg",
    { "q-saddle": ["leg-weakness"], "q-saddle-when": "new-or-worse-14d" },
    "I have weakness in a leg. It could be cauda equina syndrome.",
  ],
  [
    "blood in urine with clots",
    { "q-haematuria": "clots", "q-haematuria-with": [] },
    "There is blood in my urine, with clots. How fast do I need to be seen, and where do I go?",
  ],
  [
    "blood in urine, and none comes",
    { "q-haematuria": "pink-red", "q-haematuria-with": ["cannot-pass-urine"] },
    "There is blood in my urine. I cannot pass urine.",
  ],
  ["heavy bleeding, not faint", { "q-rectal-blood": "heavy", "q-unwell": [] }, "I bleed heavily from the back passage."],
  ["no urine at all", { "q-retention": "unable" }, "I cannot pass urine."],
  [
    "not sure about passing urine: the sentence leaves it open",
    { "q-retention": "unsure" },
    "I cannot pass urine, or I am not sure that my bladder empties. How fast do I need to be seen, and where do I go?",
  ],
  ["with his age", { "q-age": 44, "q-retention": "unable" }, "I am 44 years old. I cannot pass urine."],
])("%s", (_, answers, sentence) => expect(said(answers)).toBe(sentence));

test("of chest and legs, no sign is named that was not ticked", () => {
  const signs = ["one-leg-swelling", "breathless", "chest-pain"] as const;
  fc.assert(
    fc.property(fc.subarray([...signs], { minLength: 1 }), (ticked) => {
      const text = said({ "q-leg-chest": ticked });
      for (const sign of signs) expect(text.includes(words[`rf-dvt.sign.${sign}`])).toBe(ticked.includes(sign));
    }),
  );
});

test("a page that comes up between two questions reads out the same", () => {
  const answers: Answers = { "q-leg-chest": ["chest-pain"] };
  expect(readOut(words, emergencySoFar("external-self", answers, at), answers)).toEqual([
    "I have chest pain. It could be a blood clot in the lung, or trouble with the heart.",
  ]);
});
