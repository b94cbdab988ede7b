import { fires, firesToday, inEveryMode, type Rule } from "../rule.ts";

/** Broken skin lets germs in. */
export const hxSkin: Rule<"hx-skin"> = {
  id: "hx-skin",
  basis: ["X"],
  refs: [],
  trigger: "q-skin yes: 3 until healed; with q-fever yes 5",
  levels: inEveryMode(3, 5),
  judge: ({ answers: a }) => {
    if (a["q-skin"] !== "yes") return null;
    return a["q-fever"] === "yes" ? fires(5) : firesToday(3);
  },
};
