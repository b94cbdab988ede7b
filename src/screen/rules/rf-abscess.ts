import { fires, inEveryMode, type Rule } from "../rule.ts";

/** An abscess complicates acute prostatitis, and pressure may spread it. */
export const rfAbscess: Rule<"rf-abscess"> = {
  id: "rf-abscess",
  basis: ["G", "X"],
  refs: ["NICE-NG110"],
  trigger: "q-abscess yes",
  levels: inEveryMode(5),
  judge: ({ answers: a }) => (a["q-abscess"] === "yes" ? fires(5) : null),
};
