import { fires, inEveryMode, type Rule } from "../rule.ts";

/** No better after 48 hours of antibiotics: think of abscess, retention, sepsis. */
export const rfAbxFailing: Rule<"rf-abx-failing"> = {
  id: "rf-abx-failing",
  basis: ["E"],
  refs: ["NICE-NG110"],
  trigger: "q-antibiotics now-not-improving",
  levels: inEveryMode(5),
  judge: ({ answers: a }) => (a["q-antibiotics"] === "now-not-improving" ? fires(5) : null),
};
