import type { QuestionId } from "./questions.ts";
import type { Block } from "./questions/question.ts";

/** A page's worth of questions that belong together. Its heading stands in words area "questions" under `theme.<id>`. */
export interface Theme {
  readonly id: ThemeId;
  readonly block: Block;
  /** On a `group` page one "none of these" can answer all; on a `single` page every answer is given on its own. */
  readonly layout: "group" | "single";
  readonly questions: readonly QuestionId[];
}

export const themeIds = [
  // Red signs. What needs help within minutes or hours stands first: breath, heart and throat, stays infection, testicle, nerves, urine.
  "chest-legs",
  "unwell",
  "fever",
  "genitals",
  "nerves",
  "urine",
  "skin",
  "injury",
  "blood",
  "infection",
  "body",
  // Today. What is private comes before anything that two people might look at together.
  "private",
  "mood",
  "pain",
  "lately",
  "bowel",
  "today",
  "hands",
  // History, confirmed every 30 days.
  "confirm",
  "about-you",
  "evaluated",
  "cancer-psa",
  "procedures",
  "urology",
  "medicines",
  "immune",
  "heart",
  "nerve-history",
  "faint-allergy",
  "partner",
  "training",
  "touch",
] as const;
export type ThemeId = (typeof themeIds)[number];

const group = (block: Block, id: ThemeId, ...questions: readonly QuestionId[]): Theme => ({ id, block, layout: "group", questions });
const single = (block: Block, id: ThemeId, ...questions: readonly QuestionId[]): Theme => ({ id, block, layout: "single", questions });

/** A follow-up named in two themes is shown behind its parent, or, when the parent is not asked this time, in the other one. */
export const themes: readonly Theme[] = [
  group("red", "chest-legs", "q-leg-chest"),
  group("red", "unwell", "q-unwell"),
  group("red", "fever", "q-sepsis", "q-fever", "q-fever-duration", "q-fever-with"),
  group("red", "genitals", "q-testis", "q-priapism"),
  group("red", "nerves", "q-saddle", "q-saddle-when"),
  group("red", "urine", "q-retention", "q-stream"),
  group("red", "skin", "q-spreading-skin", "q-abscess"),
  group("red", "injury", "q-injury"),
  group("red", "blood", "q-rectal-blood", "q-haematuria", "q-haematuria-with", "q-haemospermia"),
  group("red", "infection", "q-uti", "q-sti"),
  group("red", "body", "q-weight-bone", "q-bowel"),
  single("today", "private", "q-free"),
  single("today", "mood", "q-self-harm"),
  single("today", "pain", "q-pain-now", "q-pain-usual"),
  group("today", "lately", "q-antibiotics", "q-numb-after", "q-catheter", "q-psa-test-on", "q-inr"),
  group("today", "bowel", "q-anal"),
  group("today", "today", "q-bladder-full", "q-intoxicated", "q-numbing", "q-skin", "q-unwilling", "q-tool"),
  group("today", "hands", "q-partner-hands"),
  single("history", "about-you", "q-age"),
  single("history", "evaluated", "q-symptoms", "q-evaluated"),
  group("history", "cancer-psa", "q-testis-lump", "q-cancer", "q-psa"),
  group("history", "procedures", "q-procedures"),
  group("history", "urology", "q-urology", "q-implants"),
  group("history", "medicines", "q-blood-thinner", "q-inr", "q-bleeding"),
  group("history", "immune", "q-immune", "q-diabetes", "q-ibd"),
  group("history", "heart", "q-heart", "q-clot-on"),
  group("history", "nerve-history", "q-spinal-cord", "q-sensation", "q-pudendal"),
  group("history", "faint-allergy", "q-syncope", "q-latex"),
  single("history", "partner", "q-partner-adult"),
  single("history", "training", "q-trained"),
  single("history", "touch", "q-past-touch"),
];
