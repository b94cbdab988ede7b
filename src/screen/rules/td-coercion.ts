import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** Someone who is not free to say no is not asked again here. Nothing of this is visible to the other person. */
export const tdCoercion: Rule<"td-coercion"> = {
  id: "td-coercion",
  basis: ["X"],
  refs: [],
  trigger: "q-free no (asked with a partner; once answered it counts in every mode)",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-free"] === "no" ? firesToday(3) : null),
};
