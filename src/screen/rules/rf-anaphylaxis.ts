import { fires, inEveryMode, type Rule } from "../rule.ts";

/** A severe allergic reaction, to latex or anything else. */
export const rfAnaphylaxis: Rule<"rf-anaphylaxis"> = {
  id: "rf-anaphylaxis",
  basis: ["G"],
  unread: true,
  refs: [],
  trigger: "q-unwell swollen-lips-or-throat",
  levels: inEveryMode(6),
  judge: ({ answers: a }) => (a["q-unwell"].includes("swollen-lips-or-throat") ? fires(6) : null),
};
