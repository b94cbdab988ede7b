import type { SourceId } from "../sources.ts";
import type { ClaimId } from "./addresses.ts";

/** One claim people read somewhere, judged. Its sentences are in words, areas "claims-..."; here stands what can be counted and checked. */
export interface Claim {
  readonly verdict: Verdict;
  /** How sure anyone can be, as GRADE has it, for the claim as an effect in adult men. */
  readonly certainty: Certainty;
  /** Why it is not higher, or why it is high. */
  readonly because: readonly [Because, ...Because[]];
  /** What the first and the second of the two articles say. */
  readonly first: Stance;
  readonly second: Stance;
  /** May be shown to people, every one of them. */
  readonly sources: readonly SourceId[];
  /** Read too, but too weak to lean on: named as such. */
  readonly tooWeak?: readonly SourceId[];
  /** Why there is no source to show, where there is none. */
  readonly noSource?: NoSource;
  readonly related: readonly ClaimId[];
}

/** left-out: both articles forget it. not-judged: outside what this app is for, or about an article and not about a body. */
export const verdicts = ["unproven", "partly", "supported", "contradicted", "misleading", "left-out", "not-judged"] as const;
export type Verdict = (typeof verdicts)[number];

/** none: nobody has tested it in people. unrated: practice or wording, which is not an effect to be sure of. */
export const certainties = ["high", "moderate", "low", "very-low", "none", "unrated"] as const;
export type Certainty = (typeof certainties)[number];

/** The first five are GRADE's own. */
export type Because =
  | "risk-of-bias"
  | "inconsistency"
  | "indirectness"
  | "imprecision"
  | "publication-bias"
  | "good-trials"
  | "no-study"
  | "second-hand"
  | "unverified"
  | "consensus"
  | "plain-fact"
  | "practice"
  | "outside"
  | "article";

export type Stance = "says" | "hints" | "denies" | "silent" | "leaves-out";

export type NoSource = "nothing-found" | "unverified" | "opinion" | "precaution" | "practice" | "outside" | "article";
