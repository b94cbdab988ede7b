import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Some pain: the lowest pressure, and half the time. */
export const tdPainMid: Rule<"td-pain-mid"> = {
  id: "td-pain-mid",
  basis: ["X"],
  refs: [],
  trigger: "q-pain-now 4 to 6 and below q-pain-usual + 3",
  levels: externalAndInternal([1], [2]),
  judge: (facts) => {
    const { "q-pain-now": now, "q-pain-usual": usual } = facts.answers;
    if (now < 4 || now > 6 || now >= usual + 3) return null;
    return fires(levelFor(facts, 1, 2), { limits: { dose: "half", discomfortMax: 1 } });
  },
};
