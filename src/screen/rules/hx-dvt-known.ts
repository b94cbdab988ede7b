import { addDays } from "#base";
import { daysSince, levelFor } from "../facts.ts";
import { fires, firesUntil, externalAndInternal, type Rule } from "../rule.ts";

const days = 90;

/** A clot may come loose, and its treatment thins the blood. */
export const hxDvtKnown: Rule<"hx-dvt-known"> = {
  id: "hx-dvt-known",
  basis: ["G", "X"],
  refs: ["ERNST-2003"],
  trigger: "q-clot-on a date: less than 90 d ago external 2, internal 3; from then external 1, internal 2",
  levels: externalAndInternal([1, 2], [2, 3]),
  judge: (facts) => {
    const on = facts.answers["q-clot-on"];
    if (on === "none") return null;
    if (daysSince(facts, on) < days) return firesUntil(levelFor(facts, 2, 3), addDays(on, days), levelFor(facts, 1, 2));
    return fires(levelFor(facts, 1, 2));
  },
};
