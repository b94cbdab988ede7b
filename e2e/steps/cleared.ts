import { TestJournal } from "../../src/record/testing/index.ts";
import type { Bodies } from "../../src/record/index.ts";
import { clearAnswers, questionIds, type Mode } from "../../src/screen/index.ts";
import type { CalendarDate } from "../../src/base/index.ts";

/** A record in which the questions were just answered for this kind of session, and nothing spoke against it. */
export const justCleared = (mode: Mode, at: string): readonly unknown[] => {
  const journal = new TestJournal();
  const training = { by: "A clinic", on: "2027-01-10" as CalendarDate };
  if (mode === "internal")
    journal.write("clearance", at, { rule: "internal-mode", mode, by: "A clinic", on: "2027-03-01" as CalendarDate });
  const answers = Object.fromEntries(questionIds.map((id) => [id, clearAnswers[id]]));
  const body: Bodies["screening"] = {
    mode,
    answers: { ...answers, "q-trained": mode === "internal" ? training : "none", "q-free": "ok" },
    level: 0,
    verdict: "proceed",
    fired: [],
    ruleBase: "test",
  };
  journal.write("screening", at, body);
  return journal.entries;
};
