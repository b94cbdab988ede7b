import { err, type Result } from "#base";
import { instrumentIds, instruments } from "#measure";
import type { Answer, Command, World } from "./command.ts";
import { nameOf } from "./input.ts";
import { readJson } from "./json.ts";
import { badScore, type BadScore } from "./score/bad.ts";
import { scoreDiary } from "./score/diary.ts";
import { scoreForm } from "./score/form.ts";
import { scoreImpression } from "./score/impression.ts";
import { scoreNrsChange } from "./score/nrs-change.ts";
import type { Trouble } from "./trouble.ts";

/** Adds up a form filled with the official words, a diary, or a change. What is missing stays unknown; what cannot be is refused. */
export const scoreCommand: Command = {
  usage: "usage.score",
  names: 2,
  options: {},
  run: async ({ subject, file }, world) => {
    const scorer = subject !== undefined && Object.hasOwn(scorers, subject) ? scorers[subject] : undefined;
    if (scorer === undefined) return err(noSuchInstrument(subject, world));
    const json = await readJson(world, file);
    if (!json.ok) return json;
    const scored = await scorer(json.value, world);
    return scored.ok ? scored : err(badScore(scored.error, nameOf(file), world));
  },
};

type Scorer = (json: unknown, world: World) => Promise<Result<Answer, BadScore>>;

const scorers: { readonly [instrument: string]: Scorer } = {
  ...Object.fromEntries(instrumentIds.map((id): [string, Scorer] => [instruments[id].id, (json, world) => scoreForm(id, json, world)])),
  "nrs-change": scoreNrsChange,
  gra: scoreImpression,
  "bladder-diary": scoreDiary,
};

const noSuchInstrument = (subject: string | undefined, { words }: World): Trouble => ({
  type: "no-such-instrument",
  what: words["score.unknown.what"],
  where: subject ?? "walnut score",
  how: words["score.unknown.how"]({ known: Object.keys(scorers).join(", ") }),
  exit: 2,
});
