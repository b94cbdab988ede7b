import { fires, firesToday, inEveryMode, type Rule } from "../rule.ts";

/** Pressure on the perineum numbs nerves: known from cycling. */
export const hxNumbAfter: Rule<"hx-numb-after"> = {
  id: "hx-numb-after",
  basis: ["G"],
  refs: ["LITWINOWICZ-2020"],
  trigger: "q-numb-after over-30-min: 3; over-48-h: 4; either with q-saddle bladder-bowel-change: 6",
  levels: inEveryMode(3, 4, 6),
  judge: ({ answers: { "q-numb-after": numb, "q-saddle": saddle } }) => {
    if (numb === "none") return null;
    if (saddle.includes("bladder-bowel-change")) return fires(6);
    // The question looks back 14 days, so it ends with 14 days without it.
    return numb === "over-48-h" ? fires(4) : firesToday(3);
  },
};
