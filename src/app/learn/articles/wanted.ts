import { answeredBy, type ArticleAnswer, type ArticleRow, type ArticleSection } from "#evidence";

/** Which lines are shown. */
export type Wanted = ArticleAnswer | "all";

/** The rows of a section that the choice lets through. */
export const linesIn = ({ rows }: ArticleSection, wanted: Wanted): readonly ArticleRow[] =>
  [...rows].filter((row) => wanted === "all" || answeredBy(row).answer === wanted);
