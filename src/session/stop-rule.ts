import { stopRules, type StopRuleId } from "#screen";

export type { StopRuleId } from "#screen";

/** What ends contact (safety.md section 5). What each one means for the next session is written once, in room `screen`. */
export const stopRuleIds = Object.keys(stopRules) as readonly StopRuleId[];
