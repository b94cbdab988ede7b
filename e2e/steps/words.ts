import after from "../../src/words/compiled/en/after.ts";
import app from "../../src/words/compiled/en/app.ts";
import articles from "../../src/words/compiled/en/articles.ts";
import claims from "../../src/words/compiled/en/claims.ts";
import claimsAnatomy from "../../src/words/compiled/en/claims-anatomy.ts";
import claimsArticles from "../../src/words/compiled/en/claims-articles.ts";
import claimsBenefit from "../../src/words/compiled/en/claims-benefit.ts";
import claimsIllness from "../../src/words/compiled/en/claims-illness.ts";
import claimsSafety from "../../src/words/compiled/en/claims-safety.ts";
import claimsTechnique from "../../src/words/compiled/en/claims-technique.ts";
import disagree from "../../src/words/compiled/en/disagree.ts";
import emergency from "../../src/words/compiled/en/emergency.ts";
import history from "../../src/words/compiled/en/history.ts";
import learnAnatomy from "../../src/words/compiled/en/learn-anatomy.ts";
import learnFaq from "../../src/words/compiled/en/learn-faq.ts";
import learnGlossary from "../../src/words/compiled/en/learn-glossary.ts";
import learnMethod from "../../src/words/compiled/en/learn-method.ts";
import learn from "../../src/words/compiled/en/learn.ts";
import instruments from "../../src/words/compiled/en/instruments.ts";
import measure from "../../src/words/compiled/en/measure.ts";
import notebook from "../../src/words/compiled/en/notebook.ts";
import player from "../../src/words/compiled/en/player.ts";
import prepare from "../../src/words/compiled/en/prepare.ts";
import questions from "../../src/words/compiled/en/questions.ts";
import record from "../../src/words/compiled/en/record.ts";
import rules from "../../src/words/compiled/en/rules.ts";
import schedule from "../../src/words/compiled/en/schedule.ts";
import screening from "../../src/words/compiled/en/screening.ts";
import session from "../../src/words/compiled/en/session.ts";
import settings from "../../src/words/compiled/en/settings.ts";
import stops from "../../src/words/compiled/en/stops.ts";
import today from "../../src/words/compiled/en/today.ts";
import vault from "../../src/words/compiled/en/vault.ts";
import verdict from "../../src/words/compiled/en/verdict.ts";
import welcome from "../../src/words/compiled/en/welcome.ts";

/** What the app says, from its own catalogue, so that a better sentence breaks no journey. */
export const words = {
  after,
  app,
  articles,
  claims,
  disagree,
  emergency,
  history,
  learn,
  learnAnatomy,
  learnFaq,
  learnGlossary,
  learnMethod,
  instruments,
  measure,
  notebook,
  player,
  prepare,
  questions,
  record,
  rules,
  schedule,
  screening,
  session,
  settings,
  stops,
  today,
  vault,
  verdict,
  welcome,
} as const;

/** The sentences of every evidence card. */
export const claimWords = {
  ...claimsAnatomy,
  ...claimsIllness,
  ...claimsBenefit,
  ...claimsSafety,
  ...claimsTechnique,
  ...claimsArticles,
} as const;
