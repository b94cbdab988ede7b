import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Pain between the legs is usual in chronic pelvic pain; numbness is not. Squeezed nerves need an MRI at once. */
export const rfCaudaEquina: Rule<"rf-cauda-equina"> = {
  id: "rf-cauda-equina",
  basis: ["E"],
  refs: ["CES-BMJBP", "CES-GIRFT"],
  trigger:
    "any q-saddle and q-saddle-when: new-or-worse-14d: 6; longer-never-assessed with bladder-bowel-change or leg-weakness: 6; longer-never-assessed otherwise: 5; longer-assessed does not fire here but hx-neuropathy",
  levels: inEveryMode(5, 6),
  judge: ({ answers: { "q-saddle": signs, "q-saddle-when": when } }) => {
    if (signs.length === 0 || when === "longer-assessed") return null;
    const isGrave = when === "new-or-worse-14d" || signs.includes("bladder-bowel-change") || signs.includes("leg-weakness");
    return fires(isGrave ? 6 : 5);
  },
};
