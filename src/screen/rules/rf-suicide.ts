import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Low mood and panic are commoner with chronic pelvic pain. Not saying is respected; the crisis line is shown with every answer. */
export const rfSuicide: Rule<"rf-suicide"> = {
  id: "rf-suicide",
  basis: ["G"],
  refs: ["MH-2008"],
  trigger: "q-self-harm thoughts: 5, crisis line; intent-now: 6; prefer-not-to-say does not fire",
  levels: inEveryMode(5, 6),
  judge: ({ answers: { "q-self-harm": said } }) => {
    if (said === "intent-now") return fires(6);
    return said === "thoughts" ? fires(5) : null;
  },
};
