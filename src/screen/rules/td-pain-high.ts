import { fires, firesToday, inEveryMode, type Rule } from "../rule.ts";

const painMin = 7;
const riseMin = 3;

/** A flare is a day for rest. Pain that is new, severe or different needs a doctor. */
export const tdPainHigh: Rule<"td-pain-high"> = {
  id: "td-pain-high",
  basis: ["X"],
  refs: [],
  trigger: "q-pain-now 7 or more, or at least q-pain-usual + 3: 3; q-unwell new-severe-or-different-pain: 4",
  levels: inEveryMode(3, 4),
  judge: ({ answers: { "q-pain-now": now, "q-pain-usual": usual, "q-unwell": unwell } }) => {
    if (unwell.includes("new-severe-or-different-pain")) return fires(4);
    return now >= painMin || now >= usual + riseMin ? firesToday(3) : null;
  },
};
