import { err, ok, type Result } from "#base";
import { nrsBand, nrsChange, nrsMax, nrsMin, type NrsChange } from "#measure";
import { loadWords } from "#words";
import type { Answer, World } from "../command.ts";
import type { BadScore } from "./bad.ts";
import { rounded, short } from "./round.ts";

const names = ["baseline", "followUp"] as const;

/** Two 7-day means of pain, so they may be fractions. */
export const scoreNrsChange = async (json: unknown, { words }: World): Promise<Result<Answer, BadScore>> => {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return err({ why: "not-an-object", path: "" });
  const given = json as { readonly [name: string]: unknown };
  for (const [path, value] of Object.entries(given)) {
    if (!names.some((name) => name === path)) return err({ why: "unknown-item", path, known: names });
    if (value === null) continue;
    if (typeof value !== "number") return err({ why: "not-a-number", path, least: nrsMin, most: nrsMax });
    if (!(value >= nrsMin && value <= nrsMax)) return err({ why: "out-of-range", path, least: nrsMin, most: nrsMax });
  }
  const [baseline = null, followUp = null] = names.map((name) => given[name] as number | null | undefined);
  const change = baseline === null || followUp === null ? null : nrsChange({ baseline, followUp });
  const said = await loadWords("en", "measure");
  return ok({
    json: {
      delta: rounded(change?.delta ?? null),
      percent: rounded(change?.percent ?? null),
      improved: change?.improved ?? null,
      improvedBy: change?.improvedBy ?? [],
      substantial: change?.substantial ?? null,
      worse: change?.worse ?? null,
      bands: {
        baseline: baseline === null ? null : nrsBand(baseline),
        followUp: followUp === null ? null : nrsBand(followUp),
      },
      flags: [],
      missing: names.filter((name) => given[name] === undefined || given[name] === null),
    },
    text:
      change === null
        ? words["score.change.unknown"]
        : [...sayChange(change, words), ...placebo(change, said["change.placebo.other"])].join("\n"),
  });
};

const sayChange = ({ delta, percent, improved, substantial, worse }: NrsChange, words: World["words"]): readonly string[] => [
  percent === null
    ? words["score.change"]({ points: short(delta) })
    : words["score.change.percent"]({ points: short(delta), percent: short(-percent) }),
  words[worse ? "score.change.worse" : improved ? "score.change.improved" : "score.change.little"],
  ...(substantial ? [words["score.change.substantial"]] : []),
];

/** Wherever less is shown, so is what a dummy pill does. */
const placebo = ({ improved }: NrsChange, sentence: string): readonly string[] => (improved ? [sentence] : []);
