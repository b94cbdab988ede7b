import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** A sick day is no day for it. */
export const tdUnwell: Rule<"td-unwell"> = {
  id: "td-unwell",
  basis: ["X"],
  refs: [],
  trigger: "any q-unwell",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-unwell"].length > 0 ? firesToday(3) : null),
};
