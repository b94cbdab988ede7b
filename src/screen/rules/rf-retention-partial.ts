import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Retention on its way, or long there. */
export const rfRetentionPartial: Rule<"rf-retention-partial"> = {
  id: "rf-retention-partial",
  basis: ["G"],
  refs: ["AUR"],
  trigger: "q-retention drips-only; q-stream much-weaker-new or bedwetting-tight-belly",
  levels: inEveryMode(5),
  judge: ({ answers: a }) => (a["q-retention"] === "drips-only" || a["q-stream"] !== "usual" ? fires(5) : null),
};
