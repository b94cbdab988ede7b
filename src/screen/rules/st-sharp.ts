import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Sharp, burning, electric or shooting pain. */
export const stSharp: Rule<"st-sharp"> = {
  id: "st-sharp",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 for 14 d; still there after an hour: also until seen",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-sharp", waits),
};
