import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** An empty bladder is more comfortable and raises no false alarms. */
export const tdBladder: Rule<"td-bladder"> = {
  id: "td-bladder",
  basis: ["X"],
  refs: [],
  trigger: "q-bladder-full yes",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-bladder-full"] === "yes" ? firesToday(3) : null),
};
