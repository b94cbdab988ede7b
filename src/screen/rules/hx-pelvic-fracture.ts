import { recent, procedures } from "../facts.ts";
import { fires, firesUntil, inEveryMode, type Rule } from "../rule.ts";

const kinds = ["pelvic-fracture", "perineal-injury"] as const;
const days = 84;

/** Bone and soft tissue heal first; sacrum and coccyx count. */
export const hxPelvicFracture: Rule<"hx-pelvic-fracture"> = {
  id: "hx-pelvic-fracture",
  basis: ["X"],
  refs: [],
  trigger: "q-procedures pelvic-fracture (sacrum, coccyx too), perineal-injury: 3 for 12 weeks; from then 2 while listed",
  levels: inEveryMode(2, 3),
  judge: (facts) => {
    const until = recent(facts, kinds, days);
    if (until !== null) return firesUntil(3, until, 2);
    return procedures(facts, kinds).length > 0 ? fires(2) : null;
  },
};
