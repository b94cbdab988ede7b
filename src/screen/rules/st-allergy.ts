import { inEveryMode, type Rule } from "../rule.ts";
import { waiting, unlessHealed } from "./waiting.ts";

/** Itch or hives: never that product again. */
export const stAllergy: Rule<"st-allergy"> = {
  id: "st-allergy",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 until the skin is calm; breathing or lips: also until seen",
  levels: inEveryMode(3),
  judge: (facts) => waiting("st-allergy", unlessHealed(facts)),
};
