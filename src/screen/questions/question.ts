import type { Mode } from "../case.ts";

/** red and today are asked before every session; history at set-up, and confirmed every 30 days. */
export type Block = "red" | "today" | "history";

/**
 * A question as data. `clear` is the answer of a person for whom nothing fires; `careful` is how "not sure" counts,
 * and for a follow-up also how it counts when it was left out (safety.md C4 and section 1). Its words stand in words area "questions".
 */
export type Question =
  | OneOf
  | AnyOf
  | (Common & { readonly type: "dated"; readonly kinds: readonly string[]; readonly clear: readonly never[] })
  | (Common & { readonly type: "date-or-none" | "training"; readonly clear: "none" })
  | (Common & { readonly type: "years" | "0-10"; readonly clear: number; readonly leftOut?: number });

interface OneOf extends Common {
  readonly type: "one";
  readonly options: readonly string[];
  readonly clear: string;
  readonly careful?: string;
  /** Optional questions: what leaving it out counts as. No `unanswered` then. */
  readonly optional?: string;
}

interface AnyOf extends Common {
  readonly type: "any";
  readonly options: readonly string[];
  readonly clear: readonly never[];
  readonly careful?: readonly string[];
}

interface Common {
  readonly block: Block;
  /** Asked only for these kinds of session; without it, for all. */
  readonly modes?: readonly Mode[];
  /** A follow-up is asked only after one of these answers to its parent; for a list, after any tick. */
  readonly after?: { readonly question: string; readonly answers: readonly string[] | "any" };
}

export const yesNoUnsure = ["yes", "no", "unsure"] as const;
export const withPartner = ["external-partner", "internal"] as const satisfies readonly Mode[];
