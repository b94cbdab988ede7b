import { inEveryMode, type Rule } from "../rule.ts";
import { waiting, unlessHealed } from "./waiting.ts";

/** A graze heals; blood after internal work is looked at and rests six weeks. */
export const stBloodSmear: Rule<"st-blood-smear"> = {
  id: "st-blood-smear",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 until healed; an internal one: 3 for 6 weeks and until seen",
  levels: inEveryMode(3),
  judge: (facts) => waiting("st-blood-smear", unlessHealed(facts)),
};
