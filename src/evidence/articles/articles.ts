import type { ArticleAnswer } from "./row.ts";
import { firstEnd } from "./first-end.ts";
import { firstHopes } from "./first-hopes.ts";
import { firstKeeping } from "./first-keeping.ts";
import { firstQuestions } from "./first-questions.ts";
import { firstSettingUp } from "./first-setting-up.ts";
import { firstSteps } from "./first-steps.ts";
import { second } from "./second.ts";

/** Everything the two articles tell, claim, list or ask, in their order, and what became of it here. */
export const articleSections = [
  ...firstHopes,
  ...firstSettingUp,
  ...firstSteps,
  ...firstKeeping,
  ...firstQuestions,
  ...firstEnd,
  ...second,
] as const;

export type ArticleSection = (typeof articleSections)[number];
export type ArticleRow = ArticleSection["rows"][number];
/** A row that does not lean on another. */
export type AnsweredRow = Extract<ArticleRow, { readonly answer: ArticleAnswer }>;
/** A page of the app that a row leads to. */
export type ArticlePage = Extract<AnsweredRow, { readonly page: string }>["page"];

const rows: readonly ArticleRow[] = articleSections.flatMap((section) => section.rows as readonly ArticleRow[]);

/** The row that says what became of this one: itself, or the one it repeats. */
export const answeredBy = (row: ArticleRow): AnsweredRow => {
  if ("answer" in row) return row;
  const found = rows.find(({ id }) => id === row.as);
  if (found === undefined || !("answer" in found))
    throw new Error(`${row.id} repeats ${row.as}, which has no answer of its own. Name the first of them.`);
  return found;
};
