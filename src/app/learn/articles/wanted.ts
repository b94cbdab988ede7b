import { signal } from "@preact/signals";
import { answeredBy, type ArticleAnswer, type ArticleRow, type ArticleSection } from "#evidence";

/** Which lines are shown. */
export type Wanted = ArticleAnswer | "all";

/** Stays while the app is open, so that the way back from a card leads to the same list. */
export const wanted = signal<Wanted>("all");
export const opened = new Set<ArticleSection["id"]>();

/** The rows of a section that the choice lets through. */
export const linesIn = ({ rows }: ArticleSection, choice: Wanted): readonly ArticleRow[] =>
  [...rows].filter((row) => choice === "all" || answeredBy(row).answer === choice);
