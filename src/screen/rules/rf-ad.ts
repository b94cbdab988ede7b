import { fires, inEveryMode, type Rule } from "../rule.ts";

/** After a high spinal injury a pounding head can mean that blood pressure runs away. */
export const rfAd: Rule<"rf-ad"> = {
  id: "rf-ad",
  basis: ["E"],
  refs: ["AD-SCI"],
  trigger: "q-spinal-cord yes with q-unwell pounding-headache-or-flushing",
  levels: inEveryMode(6),
  judge: ({ answers: a }) => (a["q-spinal-cord"] === "yes" && a["q-unwell"].includes("pounding-headache-or-flushing") ? fires(6) : null),
};
