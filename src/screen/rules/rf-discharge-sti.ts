import { fires, inEveryMode, type Rule } from "../rule.ts";

/** What can pass to the other person is treated first. */
export const rfDischargeSti: Rule<"rf-discharge-sti"> = {
  id: "rf-discharge-sti",
  basis: ["G"],
  unread: true,
  refs: ["BASHH-2008"],
  trigger: "q-sti yes",
  levels: inEveryMode(4),
  judge: ({ answers: a }) => (a["q-sti"] === "yes" ? fires(4) : null),
};
