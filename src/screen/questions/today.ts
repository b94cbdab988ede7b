import { withPartner, yesNoUnsure, type Question } from "./question.ts";

const yesIsRisk = { block: "today", type: "one", options: yesNoUnsure, clear: "no", careful: "yes" } as const;

/** Today's state, asked before every session. */
export const today = {
  "q-antibiotics": {
    block: "today",
    type: "one",
    options: ["none", "now", "now-not-improving", "ended-within-6-weeks"],
    clear: "none",
  },
  "q-self-harm": {
    block: "today",
    type: "one",
    options: ["no", "thoughts", "intent-now", "prefer-not-to-say"],
    clear: "no",
    optional: "prefer-not-to-say",
  },
  "q-skin": yesIsRisk,
  "q-catheter": { block: "today", type: "one", options: ["none", "in-place", "self-catheterises"], clear: "none" },
  "q-psa-test-on": { block: "today", type: "date-or-none", clear: "none" },
  "q-inr": {
    block: "today",
    type: "any",
    options: ["inr-above-range", "dose-changed-14d"],
    clear: [],
    careful: ["inr-above-range", "dose-changed-14d"],
    after: { question: "q-blood-thinner", answers: ["anticoagulant"] },
  },
  "q-anal": {
    block: "today",
    type: "any",
    options: ["fissure-active", "haemorrhoids-painful", "haemorrhoids-quiet", "fistula-or-perianal-crohns"],
    clear: [],
  },
  "q-numb-after": { block: "today", type: "one", options: ["none", "over-30-min", "over-48-h"], clear: "none" },
  "q-pain-now": { block: "today", type: "0-10", clear: 3 },
  "q-pain-usual": { block: "today", type: "0-10", clear: 3 },
  "q-unwilling": yesIsRisk,
  "q-free": { block: "today", type: "one", options: yesNoUnsure, clear: "yes", careful: "no", modes: withPartner },
  "q-intoxicated": yesIsRisk,
  "q-numbing": yesIsRisk,
  "q-bladder-full": yesIsRisk,
  "q-partner-hands": {
    block: "today",
    type: "any",
    options: ["cuts", "infection", "long-nails", "diarrhoea"],
    clear: [],
    modes: withPartner,
  },
  "q-tool": yesIsRisk,
} as const satisfies Record<string, Question>;
