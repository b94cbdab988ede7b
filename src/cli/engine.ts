import { err, ok } from "#base";
import { engine } from "#evaluate";
import { loadWords } from "#words";
import type { Command } from "./command.ts";
import { readJson } from "./json.ts";
import { trialTrouble } from "./trial-trouble.ts";

/** Runs one case of a calculation, so that others can compare it with theirs. Its input names its `kind`. */
export const engineCommand: Command = {
  usage: "usage.engine",
  names: 1,
  options: {},
  run: async ({ file }, world) => {
    const json = await readJson(world, file);
    if (!json.ok) return json;
    const answer = engine(json.value);
    if (!answer.ok) return err(trialTrouble(await loadWords("en", "trial-file"), answer.error, file));
    return ok({ json: answer.value, text: JSON.stringify(answer.value, null, 2) });
  },
};
