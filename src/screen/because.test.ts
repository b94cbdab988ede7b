import { expect, test } from "vitest";
import type { CalendarDate, Instant } from "#base";
import { loadWords } from "#words";
import { becauseOf } from "./because.ts";
import { clearAnswers, type Answers } from "./questions.ts";
import { screen } from "./screen.ts";

const words = await loadWords("en", "rules");
const at = "2026-03-08T18:00:00Z" as Instant;
const once: Answers = { ...clearAnswers, "q-haemospermia": "once", "q-age": 35 };
const biopsy = (on: string): Answers => ({ ...once, "q-procedures": [{ kind: "prostate-biopsy", on: on as CalendarDate }] });

test.each<readonly [string, Answers, number, string]>([
  ["35 years, once", once, 2, "It is usually harmless. As a precaution a clinician decides first."],
  [
    "35 years, once, 60 days after a biopsy",
    biopsy("2026-01-07"),
    2,
    "It is usually harmless, also in the weeks after a biopsy. As a precaution a clinician decides first.",
  ],
  ["35 years, once, a biopsy long ago", biopsy("2025-11-01"), 2, "It is usually harmless. As a precaution a clinician decides first."],
  [
    "35 years, once, 90 days after a biopsy",
    biopsy("2025-12-08"),
    2,
    "It is usually harmless, also in the weeks after a biopsy. As a precaution a clinician decides first.",
  ],
  ["35 years, once, 91 days after a biopsy", biopsy("2025-12-07"), 2, "It is usually harmless. As a precaution a clinician decides first."],
  [
    "35 years, once, an examination of the bladder two months ago",
    { ...once, "q-procedures": [{ kind: "cystoscopy", on: "2026-01-07" as CalendarDate }] },
    2,
    "It is usually harmless. As a precaution a clinician decides first.",
  ],
  ["40 years, once", { ...once, "q-age": 40 }, 4, "It is usually harmless. You are 40 or over. So a doctor should look for the cause."],
  [
    "35 years, more than once, not sure of other signs",
    { ...once, "q-haemospermia": "repeated", "q-haematuria": "unsure", "q-retention": "unsure", "q-stream": "unsure" },
    4,
    "It is usually harmless. It came more than once. So a doctor should look for the cause.",
  ],
  [
    "35 years, more than once, with a weak flow",
    { ...once, "q-haemospermia": "repeated", "q-stream": "much-weaker-new" },
    4,
    "It is usually harmless. It came more than once. There are other signs. So a doctor should look for the cause.",
  ],
  [
    "35 years, more than once, other signs not asked",
    { "q-age": 35, "q-haemospermia": "repeated" },
    4,
    "It is usually harmless. It came more than once. So a doctor should look for the cause.",
  ],
  ["42 years, once", { ...once, "q-age": 42 }, 4, "It is usually harmless. You are 40 or over. So a doctor should look for the cause."],
  [
    "35 years, more than once",
    { ...once, "q-haemospermia": "repeated" },
    4,
    "It is usually harmless. It came more than once. So a doctor should look for the cause.",
  ],
  [
    "35 years, once, with new burning",
    { ...once, "q-uti": "yes" },
    4,
    "It is usually harmless. There are other signs. So a doctor should look for the cause.",
  ],
  [
    "42 years, more than once, with weight loss",
    { ...once, "q-age": 42, "q-haemospermia": "repeated", "q-weight-bone": ["weight-loss"] },
    4,
    "It is usually harmless. You are 40 or over. It came more than once. There are other signs. So a doctor should look for the cause.",
  ],
  ["35 years, not sure: the general sentence", { ...once, "q-haemospermia": "unsure" }, 4, words["rf-haemospermia.why"]],
])("blood in semen, %s: only what is his own is said", (_, answers, level, said) => {
  const asked = { mode: "external-self", at, answers } as const;
  const fired = screen(asked).fired.find(({ rule }) => rule === "rf-haemospermia");
  expect(fired?.level).toBe(level);
  const general = words[level === 2 ? "rf-haemospermia@2.why" : "rf-haemospermia.why"];
  expect(
    becauseOf(fired!, asked)
      ?.map((id) => words[id])
      .join(" ") ?? general,
  ).toBe(said);
});

test("another rule has its one sentence", () => {
  expect(becauseOf({ rule: "rf-haematuria", level: 4 }, { mode: "external-self", at, answers: { ...once, "q-age": 42 } })).toBeNull();
});
