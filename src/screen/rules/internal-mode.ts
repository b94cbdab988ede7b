import { fires, byMode, type Rule } from "../rule.ts";

/** Internal work always needs a clinician's word first; with it, it is never better than "with care" (C9). */
export const internalMode: Rule<"internal-mode"> = {
  id: "internal-mode",
  basis: ["X"],
  refs: [],
  trigger: "the session is internal",
  levels: byMode([], [], [2]),
  judge: ({ mode }) => (mode === "internal" ? fires(2) : null),
};
