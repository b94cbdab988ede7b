import after from "../../src/words/compiled/en/after.ts";
import app from "../../src/words/compiled/en/app.ts";
import copy from "../../src/words/compiled/en/copy.ts";
import emergency from "../../src/words/compiled/en/emergency.ts";
import history from "../../src/words/compiled/en/history.ts";
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
  copy,
  emergency,
  history,
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
