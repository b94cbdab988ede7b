import { recent, procedures, latest } from "../facts.ts";
import { fires, firesUntil, inEveryMode, type Rule } from "../rule.ts";

const sixWeeks = [
  "prostate-surgery",
  "bladder-surgery",
  "urethral-surgery",
  "anal-surgery",
  "hernia-surgery",
  "scrotal-surgery",
  "vasectomy",
] as const;
const twelveWeeks = ["urethroplasty", "rectal-surgery", "prostate-cancer-surgery"] as const;

/** Healing. Six and twelve weeks are the convention of clinics for internal work. */
export const hxSurgery: Rule<"hx-surgery"> = {
  id: "hx-surgery",
  basis: ["X"],
  refs: ["PT-CONSENT"],
  trigger:
    "q-procedures prostate-surgery, bladder-surgery, urethral-surgery, anal-surgery, hernia-surgery, scrotal-surgery, vasectomy: 3 for 6 weeks; urethroplasty, rectal-surgery, prostate-cancer-surgery: 3 for 12 weeks; from then 2 while listed",
  levels: inEveryMode(2, 3),
  judge: (facts) => {
    const ends = [recent(facts, sixWeeks, 42), recent(facts, twelveWeeks, 84)].filter((end) => end !== null);
    const until = latest(ends);
    if (until !== null) return firesUntil(3, until, 2);
    return procedures(facts, [...sixWeeks, ...twelveWeeks]).length > 0 ? fires(2) : null;
  },
};
