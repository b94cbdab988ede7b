import type { Instant } from "#base";
import type { Mode } from "./case.ts";
import { isStale } from "./fresh.ts";
import { askedQuestions, clearAnswers, questionOf, type Answers, type QuestionId } from "./questions.ts";
import type { Block } from "./questions/question.ts";
import { themes, type Theme, type ThemeId } from "./themes.ts";

/** One page of the screening, with the questions on it in their order. `confirm` asks whether older history is still so. */
export interface Page {
  readonly id: ThemeId;
  readonly block: Block;
  readonly questions: readonly QuestionId[];
  readonly layout: "group" | "single" | "confirm";
}

/** What has to be asked now and what only has to be confirmed. Fixed when a screening begins, so that pages do not vanish while answering. */
export interface Due {
  readonly ask: readonly QuestionId[];
  readonly confirm: readonly QuestionId[];
}

/** Red signs and today's state are asked at every screening, history when it was never answered, and confirmed when it is over 30 days old (C6). */
export const dueQuestions = ({ mode, at, answers, answeredAt = {} }: Known): Due => {
  // With every answer left out nothing is a follow-up that is asked: those come by themselves while answering.
  const asked = askedQuestions(mode, {});
  const isHistory = (id: QuestionId) => questionOf(id).block === "history";
  const isKnown = (id: QuestionId) => answers[id] !== undefined && answers[id] !== null;
  return {
    ask: asked.filter((id) => !isHistory(id) || !isKnown(id)),
    confirm: asked.filter((id) => isHistory(id) && isKnown(id) && isStale(id, answeredAt[id], at)),
  };
};
export interface Known {
  readonly mode: Mode;
  readonly at: Instant;
  readonly answers: Answers;
  readonly answeredAt?: { readonly [Q in QuestionId]?: Instant };
}

/** The pages in the order they are shown: what cannot wait first, so that an emergency ends the questions early. */
export const screeningPages = ({ mode, answers, due }: Screening): readonly Page[] => {
  const asked = askedQuestions(mode, answers);
  const shown = asked.filter((id) => due.ask.includes(id) || isFollowUp(id));
  const pages = themes.flatMap((theme) => pageOf(theme, shown));
  if (due.confirm.length === 0) return pages;
  const confirm: Page = { id: "confirm", block: "history", questions: due.confirm, layout: "confirm" };
  return [...pages.filter(({ block }) => block !== "history"), confirm, ...pages.filter(({ block }) => block === "history")];
};
export interface Screening {
  readonly mode: Mode;
  readonly answers: Answers;
  readonly due: Due;
}

/** "None of these": the clear answer to every question of a group page. Null where each answer has to be given on its own. */
export const noneOfThese = (page: Page): Answers | null =>
  page.layout === "group" ? Object.fromEntries(page.questions.filter((id) => !isFollowUp(id)).map((id) => [id, clearAnswers[id]])) : null;

const pageOf = ({ id, block, layout, questions }: Theme, shown: readonly QuestionId[]): readonly Page[] => {
  const here = questions.filter((q) => shown.includes(q) && standsHere(q, questions, shown));
  return here.length === 0 ? [] : [{ id, block, questions: here, layout }];
};

/** A follow-up stands behind its parent when that is shown, and else in the theme without its parent. */
const standsHere = (id: QuestionId, theme: readonly QuestionId[], shown: readonly QuestionId[]) => {
  const parent = questionOf(id).after?.question as QuestionId | undefined;
  return parent === undefined || theme.includes(parent) === shown.includes(parent);
};

const isFollowUp = (id: QuestionId) => questionOf(id).after !== undefined;
