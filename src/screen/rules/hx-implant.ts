import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Cuffs, slings and rods lie exactly where hands would press. No letter lowers this. */
export const hxImplant: Rule<"hx-implant"> = {
  id: "hx-implant",
  basis: ["X"],
  refs: [],
  trigger: "q-implants artificial-sphincter, sling, penile-prosthesis, urethral-stent-or-repair, rectal-spacer-or-mesh",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-implants"].some((implant) => implant !== "brachytherapy-seeds") ? fires(3) : null),
};
