import { isInternal, levelFor, recent, procedures } from "../facts.ts";
import { fires, firesUntil, externalAndInternal, type Rule } from "../rule.ts";

const days = 42;

/** Bleeding and infection after a biopsy of the prostate. Leaflets allow more, earlier; six weeks is deliberate caution. */
export const hxBiopsy: Rule<"hx-biopsy"> = {
  id: "hx-biopsy",
  basis: ["E", "X"],
  refs: ["TRUS-AE", "YUAN-1992", "PCRMP"],
  trigger: "q-procedures prostate-biopsy, any route: 3 for 6 weeks; from then internal 2 while listed",
  levels: externalAndInternal([3], [2, 3]),
  judge: (facts) => {
    const until = recent(facts, ["prostate-biopsy"], days);
    if (until !== null) return firesUntil(3, until, levelFor(facts, 0, 2));
    return isInternal(facts) && procedures(facts, ["prostate-biopsy"]).length > 0 ? fires(2) : null;
  },
};
