import { fires, inEveryMode, type Rule } from "../rule.ts";

/** A blow to the pelvis can tear the urethra or break bone. */
export const rfTraumaAcute: Rule<"rf-trauma-acute"> = {
  id: "rf-trauma-acute",
  basis: ["G"],
  unread: true,
  refs: [],
  trigger: "q-injury bruise, blood or cannot-pass-urine: 6; astride-injury alone: 5",
  levels: inEveryMode(5, 6),
  judge: ({ answers: { "q-injury": signs } }) => {
    if (signs.some((sign) => sign !== "astride-injury")) return fires(6);
    return signs.length > 0 ? fires(5) : null;
  },
};
