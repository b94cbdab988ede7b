import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Panic, tears, freezing: only the person himself opens this again, never the partner. */
export const stDistress: Rule<"st-distress"> = {
  id: "st-distress",
  basis: ["X"],
  refs: ["GALLO-SILVER-2014"],
  trigger: "a session ended so: 3 until he says himself that he wants to go on",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-distress", waits),
};
