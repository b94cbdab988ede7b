import { dateOf, type Instant } from "#base";
import type { Fired, Mode, OpenFinding, Verdict } from "./case.ts";
import type { Answers } from "./questions.ts";
import { rules } from "./rules/all.ts";
import { screen } from "./screen.ts";

/** The emergencies that the answers given so far already make. What is not answered yet is not held against anyone. */
export const emergencySoFar = (mode: Mode, answers: Answers, at: Instant): readonly Fired[] => {
  const isPainRated = typeof answers["q-pain-now"] === "number" && typeof answers["q-pain-usual"] === "number";
  // One of the two pain ratings alone would be compared with a number that nobody gave.
  const sofar: Answers = isPainRated ? answers : { ...answers, "q-pain-now": null, "q-pain-usual": null };
  return screen({ mode, at, answers: sofar }, canBeEmergency(mode)).fired.filter(({ level }) => level === 6);
};

/** Asked at every page, so the rules that never go so far are left out: nobody should wait for them. */
const canBeEmergency = (mode: Mode) => rules.filter(({ levels }) => levels[mode].includes(6));

/** What a verdict leaves open until a clinician has seen the person: every rule at 4-6. */
export const openedBy = (verdict: Verdict, at: Instant): readonly OpenFinding[] =>
  verdict.fired.filter(({ level }) => level >= 4).map(({ rule, level }) => ({ rule, level, since: dateOf(at), seenOn: null }));
