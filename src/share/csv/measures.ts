/** Every measure of the table: what it means, in English and for programs as well as people. */
export const measures = {
  pain: measure("pain", "0-10", "{score}", "lower", "the day, or the moment that context names"),
  urgency: measure("urge to pass water", "0-10", "{score}", "lower", "the day, or the moment that context names"),
  calm: measure("calm", "0-10", "{score}", "higher", "the day, or the moment that context names"),
  worst: measure("worst pain", "0-10", "{score}", "lower", "the day, or the flare"),
  mood: measure("mood", "0-10", "{score}", "higher", "the day"),
  did: measure(
    "what was done on a day of a comparison with the person's own words: practice, comparison, part or neither; no row is unknown",
    "",
    "",
    "",
    "the day",
  ),
  "contact-minutes": measure("time with hands on in a session", "0 or more", "min", "", "the session"),
  "discomfort-most": measure("highest discomfort named in a session", "0-10", "{score}", "lower", "the session"),
  ended: measure("finished, stopped, or the stop rule that ended a session", "", "", "", "the session"),
  finding: measure("what was told after a session, by its id in docs/rules.md", "", "", "", "since the session"),
  item: measure("the answer to one item of a form, as the form numbers it", "as the form says", "{score}", "lower", "as the form says"),
  score: measure("a sum of items of a form; empty when one is missing", "as the form says", "{score}", "lower", "as the form says"),
  impression: measure("compared with before, by the label of the form", "", "", "", "since the day that context names"),
  void: measure(
    "a visit to the toilet: day, night or first-morning; context says urge-only when nothing was passed",
    "",
    "",
    "",
    "the moment",
  ),
  "void-volume": measure("volume of one visit", "1-5000", "mL", "", "the moment"),
  "void-urgency": measure("urgency of one visit", "0-4", "{score}", "lower", "the moment"),
  leak: measure("whether some leaked", "", "", "", "the moment"),
  intake: measure("a drink: water, caffeine, alcohol or other", "", "", "", "the moment"),
  "intake-volume": measure("volume of one drink", "1-5000", "mL", "", "the moment"),
  "flare-started": measure("first day of a spell of more pain than usual", "", "", "", ""),
  "flare-ended": measure("its last day", "", "", "", ""),
  factor: measure("what else there was on a day; it explains nothing by itself", "", "", "", "the day"),
  "factor-hours": measure("for how long", "0-24", "h", "", "the day"),
  note: measure("a note in the person's own words", "", "", "", ""),
  verdict: measure("what the safety questions said: level 0-6 and its name", "0-6", "1", "lower", "the moment"),
  sign: measure("a rule that fired, with its level; docs/rules.md", "0-6", "1", "lower", "the moment"),
  seen: measure("a clinician who saw the person", "", "", "", ""),
  treatment: measure("a medicine or therapy that began, changed or ended, as the person wrote it", "", "", "", ""),
} as const;

export type Measure = keyof typeof measures;

function measure(meaning: string, range: string, unit: string, better: "lower" | "higher" | "", recall: string) {
  return { meaning, range, unit, better, recall };
}
