import { isInternal, recent, latest } from "../facts.ts";
import { firesUntil, inEveryMode, type Rule } from "../rule.ts";

/** An instrument in the urethra can seed an infection. */
export const hxCystoscopyCath: Rule<"hx-cystoscopy-cath"> = {
  id: "hx-cystoscopy-cath",
  basis: ["G", "X"],
  refs: ["AAFP-2016"],
  trigger: "q-procedures cystoscopy less than 7 d ago, catheter-removed less than 14 d ago; internal: both less than 6 weeks ago",
  levels: inEveryMode(3),
  judge: (facts) => {
    const [cystoscopyDays, catheterDays] = isInternal(facts) ? [42, 42] : [7, 14];
    const ends = [recent(facts, ["cystoscopy"], cystoscopyDays), recent(facts, ["catheter-removed"], catheterDays)];
    const until = latest(ends.filter((end) => end !== null));
    return until === null ? null : firesUntil(3, until);
  },
};
