import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** The answer does not tell urine from prostate, so both wait as after an acute infection. */
export const hxAbxNow: Rule<"hx-abx-now"> = {
  id: "hx-abx-now",
  basis: ["X"],
  refs: ["NICE-NG110"],
  trigger: "q-antibiotics now, now-not-improving, ended-within-6-weeks",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-antibiotics"] === "none" ? null : firesToday(3)),
};
