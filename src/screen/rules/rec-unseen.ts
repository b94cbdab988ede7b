import { fires, inEveryMode, type Rule } from "../rule.ts";
import { openFindings } from "../waits/unseen.ts";

/** What once needed a doctor still does, whatever later answers say: torsion pain that stopped is worse news, not better. */
export const recUnseen: Rule<"rec-unseen"> = {
  id: "rec-unseen",
  basis: ["X"],
  refs: [],
  trigger: 'an earlier finding at level 4-6 without "seen by a clinician" recorded since; asks for the same care again',
  levels: inEveryMode(3),
  judge: (facts) => {
    const about = openFindings(facts);
    return about.length > 0 ? fires(3, { about }) : null;
  },
};
