import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** A faint in a session: two weeks, stays a clinician decides. */
export const stFaint: Rule<"st-faint"> = {
  id: "st-faint",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 for 14 d, stays 2; passed out, hurt, chest pain, over a minute or again: also until seen",
  levels: inEveryMode(2, 3),
  judge: ({ waits }) => waiting("st-faint", waits),
};
