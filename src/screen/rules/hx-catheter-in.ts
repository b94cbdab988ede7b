import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Pressure on a catheter injures. */
export const hxCatheterIn: Rule<"hx-catheter-in"> = {
  id: "hx-catheter-in",
  basis: ["X"],
  refs: [],
  trigger: "q-catheter in-place",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-catheter"] === "in-place" ? fires(3) : null),
};
