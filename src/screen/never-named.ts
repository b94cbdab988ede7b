import type { RuleId } from "./rules/all.ts";

/**
 * Reasons that stand on no page another person might see, in no history and in nothing that leaves: not the rule, and not an open finding of it.
 * Such a page looks like any other "not today" (contract, "Never named").
 */
export const neverNamed: readonly RuleId[] = ["td-coercion", "td-distress", "rf-suicide", "hx-trauma", "hx-trauma-prefer-not"];
