import type { Area, Words } from "../../src/words/index.ts";

/** The language these journeys are walked in: English, unless the wide run asks for another (playwright.config.ts). */
export const language = process.env["WALNUT_LANGUAGE"] ?? "en";
const folder = language === "ar-XB" ? "../../.cache/pseudo-words" : "../../src/words/compiled";

/** The words of an area as the app has them, in this or another language. */
export const wordsOf = async <A extends Area>(area: A, inLanguage = language): Promise<Words<A>> =>
  ((await import(`${folder}/${inLanguage}/${area}.ts`)) as { readonly default: Words<A> }).default;

/** What the app says, from its own catalogue, so that a better sentence breaks no journey. */
export const words = {
  after: await wordsOf("after"),
  agree: await wordsOf("agree"),
  app: await wordsOf("app"),
  articles: await wordsOf("articles"),
  breathe: await wordsOf("breathe"),
  bring: await wordsOf("bring"),
  claims: await wordsOf("claims"),
  clinic: await wordsOf("clinic"),
  copy: await wordsOf("copy"),
  cues: await wordsOf("cues"),
  disagree: await wordsOf("disagree"),
  emergency: await wordsOf("emergency"),
  history: await wordsOf("history"),
  instruments: await wordsOf("instruments"),
  learn: await wordsOf("learn"),
  learnAnatomy: await wordsOf("learn-anatomy"),
  learnFaq: await wordsOf("learn-faq"),
  learnGlossary: await wordsOf("learn-glossary"),
  learnMethod: await wordsOf("learn-method"),
  link: await wordsOf("link"),
  measure: await wordsOf("measure"),
  notebook: await wordsOf("notebook"),
  passkeys: await wordsOf("passkeys"),
  player: await wordsOf("player"),
  prepare: await wordsOf("prepare"),
  progress: await wordsOf("progress"),
  questions: await wordsOf("questions"),
  record: await wordsOf("record"),
  report: await wordsOf("report"),
  room: await wordsOf("room"),
  rules: await wordsOf("rules"),
  schedule: await wordsOf("schedule"),
  screening: await wordsOf("screening"),
  session: await wordsOf("session"),
  settings: await wordsOf("settings"),
  share: await wordsOf("share"),
  stops: await wordsOf("stops"),
  sync: await wordsOf("sync"),
  today: await wordsOf("today"),
  trial: await wordsOf("trial"),
  trialAnswer: await wordsOf("trial-answer"),
  trialToday: await wordsOf("trial-today"),
  vault: await wordsOf("vault"),
  verdict: await wordsOf("verdict"),
  welcome: await wordsOf("welcome"),
  wipe: await wordsOf("wipe"),
} as const;

/** The sentences of every evidence card. */
export const claimWords = {
  ...(await wordsOf("claims-anatomy")),
  ...(await wordsOf("claims-illness")),
  ...(await wordsOf("claims-benefit")),
  ...(await wordsOf("claims-safety")),
  ...(await wordsOf("claims-technique")),
  ...(await wordsOf("claims-articles")),
} as const;
