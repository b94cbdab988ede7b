import type { ClaimId } from "../claims/addresses.ts";
import type { TestKey } from "./shown-by.ts";

/** What became of one thing an article says. later: this version does not do it, and says so. */
export const articleAnswers = ["done", "changed", "refused", "later"] as const;
export type ArticleAnswer = (typeof articleAnswers)[number];

export type Kind = "instruction" | "item" | "claim" | "question";

interface Said {
  /** Names its sentence, in our own words: words area "articles". What became of it, and why, stands there under `<id>.why`. */
  readonly id: string;
  /** The parts of the section it comes from (outline.ts). */
  readonly at: readonly string[];
  readonly kind: Kind;
}

/** In the product: where, and the test that shows it. */
interface Done extends Said {
  readonly answer: "done";
  readonly page: string;
  readonly test: TestKey;
  readonly claims?: readonly ClaimId[];
}

/** Otherwise than the article has it, or not at all: never without a card. */
interface Deviating extends Said {
  readonly answer: "changed" | "refused";
  readonly page?: string;
  readonly test?: TestKey;
  readonly claims: readonly [ClaimId, ...ClaimId[]];
}

/** Not in this version. The page, if there is one, only tells of it. */
interface Later extends Said {
  readonly answer: "later";
  readonly page?: string;
  readonly test?: TestKey;
  readonly claims?: readonly ClaimId[];
}

/** Said before, or again later: what became of it stands in that row. */
interface Again extends Said {
  readonly as: string;
}

export type Answered = Done | Deviating | Later;
export type Row = Answered | Again;

export interface Section {
  readonly id: string;
  readonly article: "first" | "second";
  readonly rows: readonly Row[];
}
