import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Nitrile gloves, plain gel, a patch on the forearm first; after a severe reaction no latex in the room. */
export const hxLatex: Rule<"hx-latex"> = {
  id: "hx-latex",
  basis: ["G"],
  refs: ["LATEX-OIL"],
  trigger: "q-latex rash, severe",
  levels: inEveryMode(1),
  judge: ({ answers: a }) => (a["q-latex"] === "none" ? null : fires(1, { limits: { avoid: ["latex"] } })),
};
