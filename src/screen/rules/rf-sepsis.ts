import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Sepsis is time-critical: one sign is enough. */
export const rfSepsis: Rule<"rf-sepsis"> = {
  id: "rf-sepsis",
  basis: ["G"],
  unread: true,
  refs: ["NICE-SEPSIS"],
  trigger: "any q-sepsis",
  levels: inEveryMode(6),
  judge: ({ answers: a }) => (a["q-sepsis"].length > 0 ? fires(6) : null),
};
