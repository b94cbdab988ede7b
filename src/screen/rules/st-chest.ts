import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Chest pain, breathlessness or one-sided weakness in a session. */
export const stChest: Rule<"st-chest"> = {
  id: "st-chest",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-chest", waits),
};
