import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Stopping is always right. A fresh start, once the same day, after ten minutes. */
export const stWord: Rule<"st-word"> = {
  id: "st-word",
  basis: ["X"],
  refs: [],
  trigger: "the last session of today was stopped by a word less than 10 minutes ago",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-word", waits),
};
