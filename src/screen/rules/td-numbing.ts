import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** What masks pain takes the brake away. */
export const tdNumbing: Rule<"td-numbing"> = {
  id: "td-numbing",
  basis: ["X"],
  refs: [],
  trigger: "q-numbing yes",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-numbing"] === "yes" ? firesToday(3) : null),
};
