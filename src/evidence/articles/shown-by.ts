interface TestName {
  /** From the root of the repository. */
  readonly file: string;
  /** As it stands in that file. */
  readonly name: string;
}

/** The tests that rows lean on. Each is looked up in its file (tools/docs-articles.test.ts). */
export const shownBy = {
  lists: {
    file: "src/prepare/prepare.test.ts",
    name: "an external session on oneself asks for place, hygiene, kit and position, and says what is done and what is not",
  },
  kitNeeded: { file: "src/prepare/prepare.test.ts", name: "what is only helpful never stands in the way; what is needed always does" },
  kitWords: { file: "src/prepare/words.test.ts", name: "every item has its sentence, and every sentence about an item belongs to one" },
  latex: { file: "src/prepare/prepare.test.ts", name: "avoiding $avoid shows $shown and not $hidden" },
  twoItems: { file: "src/prepare/prepare.test.ts", name: "%s is prepared for two, each item once, and either of them may stop" },
  agreed: {
    file: "src/prepare/agreement.test.ts",
    name: "an agreement holds that both agreed, words, signals and limits, and nothing else",
  },
  narrows: { file: "src/session/plan.test.ts", name: "what was agreed with a partner only narrows: minutes, pressure and places" },
  asked: { file: "src/session/hands-off.test.ts", name: "with a partner he is asked every 30 seconds of the holds" },
  pressure: { file: "src/session/hands-off.test.ts", name: "the pressure never rises without the receiver's word, whatever happens" },
  two: {
    file: "e2e/two.spec.ts",
    name: "two people on one device: both agree, he is asked, only he goes on, and stop is one press",
  },
  calm: { file: "src/session/session.test.ts", name: "who is not calm stays with settling, and goes on when he is" },
  eases: {
    file: "src/session/session.test.ts",
    name: "discomfort that does not ease ends the session 30 seconds after it was named, to the second",
  },
  lowerLimit: { file: "src/session/session.test.ts", name: "a lower limit from the gate is the one that counts" },
  leftAlone: {
    file: "src/session/plan.test.ts",
    name: "the middle line, the genitals and the anus are always left alone, whatever the gate says",
  },
  sides: { file: "src/session/plan.test.ts", name: "whatever the limits, a plan keeps them, alternates sides and rests after every hold" },
  full: { file: "src/session/plan.test.ts", name: "a full session takes 24 minutes, 8 of them contact, with four holds a side" },
  cap: { file: "src/session/promises.test.ts", name: "contact never exceeds the cap, whatever happens" },
  stop: { file: "src/session/promises.test.ts", name: "stop always stops, and nothing restarts it" },
  cues: { file: "src/session/cues.test.ts", name: "each moment of a session has its cue, at its second" },
  stopWords: { file: "src/words/screening.test.ts", name: "after %s it says what to do now and what it means for the next session" },
  followWords: {
    file: "src/words/screening.test.ts",
    name: "the check-in asks about %s, says what to do now and what it means for the next session",
  },
  vectors: { file: "src/screen/vectors.test.ts", name: "$name" },
  acute: { file: "scenarios/screen-rf-acute-prostatitis.json", name: "fever with pelvic-pain" },
  prostate: { file: "scenarios/screen-hx-cbp.json", name: "chronic-bacterial-prostatitis" },
  urine: { file: "scenarios/screen-rf-uti.json", name: "yes" },
  unevaluated: { file: "scenarios/screen-hx-unevaluated.json", name: "cleared" },
  noSymptoms: { file: "scenarios/screen-hx-no-symptoms.json", name: "none, external" },
  surgery: { file: "scenarios/screen-hx-surgery.json", name: "prostate-surgery 41 days ago" },
  tool: { file: "scenarios/screen-hx-implanted-device-tool.json", name: "yes" },
  untrained: { file: "scenarios/screen-td-untrained.json", name: "none" },
  partnerHands: { file: "scenarios/screen-td-partner-hands.json", name: "cuts" },
  swelling: { file: "scenarios/screen-fu-swelling.json", name: "fu-swelling, not seen" },
  weekly: { file: "scenarios/schedule-weekly.json", name: "an ordinary week" },
  neverNamed: {
    file: "src/record/project/project.test.ts",
    name: "a screening is kept without the private answer and without the reason it gave",
  },
  history: {
    file: "src/record/project/project.test.ts",
    name: "a session stands in the history with when it ended, how, and what was found since",
  },
  six: { file: "src/record/project/project.test.ts", name: "after six sessions without anything measured, the gate is told" },
  progress: {
    file: "e2e/progress.spec.ts",
    name: "progress by keyboard: one sentence, a day at a time, a gap said as a gap, and a file of exactly what is seen",
  },
  gate: { file: "src/schedule/gate.test.ts", name: "a minute before the earliest date the gate still says no" },
  followUps: { file: "src/schedule/follow-ups.test.ts", name: "the gate closes for want of an answer exactly when the schedule says so" },
  slot: {
    file: "src/schedule/slot.test.ts",
    name: "in every zone a slot lies on its day, never before its time, within eight days, and in no block",
  },
  planForm: { file: "src/app/schedule/plan-form.test.ts", name: "a plan that is opened and saved unchanged stays the same" },
  planGap: { file: "src/app/schedule/plan-form.test.ts", name: "a gap nobody is named for, or from a day to come, is refused" },
  told: { file: "tools/docs-articles.test.ts", name: "Walnut says it: %s" },
  citations: { file: "src/evidence/citations/citations.test.ts", name: "a list in %s is one file that can be read" },
  sharedPage: { file: "e2e/share.spec.ts", name: "a question, the page, a PDF and a table of it, and a list of what left" },
  journey: { file: "e2e/first-session.spec.ts", name: "from the first run to the date of the second session" },
} as const satisfies { readonly [key: string]: TestName };

export type TestKey = keyof typeof shownBy;
