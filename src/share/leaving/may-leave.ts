import { isNamed, redactFired, type Bodies } from "#record";
import { questions, type Level, type QuestionId, type VerdictName } from "#screen";
import type { Choices } from "../choices.ts";

type Screening = Bodies["screening"];

/** Rules that speak of another person, who was not asked whether this may leave. */
const aboutPartner: ReadonlySet<string> = new Set(["hx-partner-minor", "td-partner-hands"]);
const selfHarmRule = "rf-suicide";
const selfHarmQuestion = "q-self-harm";

/** False for what could put a person in danger or to shame when somebody else reads it, and for what tells of his partner. */
export const mayLeave = (rule: string, { selfHarm }: Pick<Choices, "selfHarm">): boolean =>
  rule === selfHarmRule ? selfHarm : isNamed(rule) && !aboutPartner.has(rule);

/** Danger signs, which every man is asked alike. Answers about today, the past and a partner stay where they are. */
export const leavingAnswers = (
  answers: Screening["answers"],
  { selfHarm }: Pick<Choices, "selfHarm">,
): { readonly [question: string]: string | readonly string[] } => {
  const leaving: { [question: string]: string | readonly string[] } = {};
  for (const question of Object.keys(questions) as QuestionId[]) {
    const answer = answers[question];
    const mayGo = questions[question].block === "red" || (selfHarm && question === selfHarmQuestion);
    if (mayGo && isAnswer(question, answer)) leaving[question] = answer;
  }
  return leaving;
};

/** Only an answer the question offers: whatever else stands there was never asked. */
const isAnswer = (id: QuestionId, answer: unknown): answer is string | readonly string[] => {
  const question: { readonly options?: readonly string[] } = questions[id] as object;
  const isOption = (one: unknown) => typeof one === "string" && question.options?.includes(one) === true;
  return isOption(answer) || (Array.isArray(answer) && answer.every(isOption));
};

const namesByLevel: readonly VerdictName[] = [
  "proceed",
  "proceed-with-care",
  "ask-a-clinician-first",
  "not-today",
  "see-a-doctor-within-days",
  "same-day-urgent",
  "emergency",
];

/** When something that may not leave took part, the verdict is what the rest would have given, and at least "not today": any other "not today" looks alike. */
export const leavingVerdict = (
  { fired, level }: Screening,
  choices: Pick<Choices, "selfHarm">,
): {
  readonly level: Level;
  readonly verdict: VerdictName;
  readonly fired: readonly { readonly rule: string; readonly level: Level }[];
} => {
  const leaving = (choices.selfHarm ? fired : redactFired(fired))
    .filter(({ rule }) => mayLeave(rule, choices))
    .map(({ rule, level: of }) => ({ rule, level: of }));
  const shown = leaving.length === fired.length ? level : (Math.max(3, ...leaving.map((one) => one.level)) as Level);
  return { level: shown, verdict: namesByLevel[shown]!, fired: leaving };
};
