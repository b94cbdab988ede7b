import { isInternal } from "../facts.ts";
import { fires, firesToday, externalAndInternal, type Rule } from "../rule.ts";

/** Bleeding from the bowel: an injury, an inflammation, a growth. With a named cause it still bars internal work. */
export const rfRectalBleed: Rule<"rf-rectal-bleed"> = {
  id: "rf-rectal-bleed",
  basis: ["G", "X"],
  refs: ["PT-CONSENT"],
  trigger:
    "q-rectal-blood new: 4; heavy, or new with q-unwell faint: 6; known-cause with q-unwell faint: 5; known-cause: external 1, internal 3",
  levels: externalAndInternal([1, 4, 5, 6], [3, 4, 5, 6]),
  judge: (facts) => {
    const { "q-rectal-blood": blood, "q-unwell": unwell } = facts.answers;
    const isFaint = unwell.includes("faint");
    if (blood === "heavy") return fires(6);
    if (blood === "new") return fires(isFaint ? 6 : 4);
    if (blood !== "known-cause") return null;
    if (isFaint) return fires(5);
    // The question looks back six weeks, so internal work opens again six weeks after it healed.
    return isInternal(facts) ? firesToday(3) : fires(1, { limits: { avoid: ["anus-2cm"] } });
  },
};
