import { recent } from "../facts.ts";
import { fires, firesUntil, inEveryMode, type Rule } from "../rule.ts";

const abscessDays = 84;

/** A fistula or a fresh abscess beside the anus can flare into sepsis. */
export const hxFistulaPerianal: Rule<"hx-fistula-perianal"> = {
  id: "hx-fistula-perianal",
  basis: ["X"],
  refs: [],
  trigger: "q-anal fistula-or-perianal-crohns while answered so; q-procedures perianal-abscess less than 12 weeks ago",
  levels: inEveryMode(3),
  judge: (facts) => {
    if (facts.answers["q-anal"].includes("fistula-or-perianal-crohns")) return fires(3);
    const until = recent(facts, ["perianal-abscess"], abscessDays);
    return until === null ? null : firesUntil(3, until);
  },
};
