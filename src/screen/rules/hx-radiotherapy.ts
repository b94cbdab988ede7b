import { levelFor, recent, procedures } from "../facts.ts";
import { fires, firesUntil, externalAndInternal, type Rule } from "../rule.ts";

const days = 84;

/** Rays leave the lining fragile, for good. */
export const hxRadiotherapy: Rule<"hx-radiotherapy"> = {
  id: "hx-radiotherapy",
  basis: ["X"],
  refs: ["PT-CONSENT"],
  trigger: "q-procedures pelvic-radiotherapy: 3 for 12 weeks; from then, for good, external 2, internal 3",
  levels: externalAndInternal([2, 3], [3]),
  judge: (facts) => {
    const until = recent(facts, ["pelvic-radiotherapy"], days);
    if (until !== null) return firesUntil(3, until, levelFor(facts, 2, 3));
    return procedures(facts, ["pelvic-radiotherapy"]).length > 0 ? fires(levelFor(facts, 2, 3)) : null;
  },
};
