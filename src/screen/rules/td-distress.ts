import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** Not wanting it is reason enough. */
export const tdDistress: Rule<"td-distress"> = {
  id: "td-distress",
  basis: ["X"],
  refs: [],
  trigger: "q-unwilling yes",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-unwilling"] === "yes" ? firesToday(3) : null),
};
