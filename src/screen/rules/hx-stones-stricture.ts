import { fires, inEveryMode, type Rule } from "../rule.ts";

/** The wrong treatment for these; a stent was reported displaced after massage. */
export const hxStonesStricture: Rule<"hx-stones-stricture"> = {
  id: "hx-stones-stricture",
  basis: ["X"],
  refs: ["ERNST-2003"],
  trigger: "q-urology bladder-stone, urethral-stricture",
  levels: inEveryMode(2),
  judge: ({ answers: { "q-urology": known } }) =>
    known.includes("bladder-stone") || known.includes("urethral-stricture") ? fires(2) : null,
};
