import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** A muscle that clamps and does not let go. */
export const stSpasm: Rule<"st-spasm"> = {
  id: "st-spasm",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 for 7 d",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-spasm", waits),
};
