import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** Alcohol and drugs dull consent and pain alike. */
export const tdIntox: Rule<"td-intox"> = {
  id: "td-intox",
  basis: ["X"],
  refs: [],
  trigger: "q-intoxicated yes, either person",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-intoxicated"] === "yes" ? firesToday(3) : null),
};
