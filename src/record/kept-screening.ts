import type { Instant } from "#base";
import type { Mode, Verdict } from "#screen";
import type { Bodies } from "./entry.ts";
import { privateQuestion } from "./project/answers.ts";

/** A screening as it may be kept: what was answered and what the gate said, without the private answer and without the reason it gave. */
export const screeningBody = ({ mode, answers, answeredAt }: Screened, verdict: Verdict): Bodies["screening"] => ({
  mode,
  answers: keptAnswers(answers),
  ...(answeredAt ? { answeredAt } : {}),
  level: verdict.level,
  verdict: verdict.verdict,
  fired: verdict.fired.filter(({ rule }) => rule !== privateRule),
  ruleBase: verdict.ruleBase,
});

export interface Screened {
  readonly mode: Mode;
  readonly answers: { readonly [question: string]: unknown };
  readonly answeredAt?: { readonly [question: string]: Instant };
}

/** The private question ("are you free to say no?") leaves only whether a session could start, so that nobody who reads the record learns what was answered. */
export const keptAnswers = (answers: Screened["answers"]): Screened["answers"] =>
  answers[privateQuestion] === undefined
    ? answers
    : { ...answers, [privateQuestion]: answers[privateQuestion] === "yes" ? "ok" : "not-started" };

const privateRule = "td-coercion";
