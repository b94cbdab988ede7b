import { err, ok, type Result } from "#base";
import { evaluate, isPaired, parseTrial, sentencesOf, trialFromRows, type BadInput, type Trial } from "#evaluate";
import { loadWords } from "#words";
import type { Command } from "./command.ts";
import { readText } from "./input.ts";
import { parseJson } from "./json.ts";
import { looksLikeTable, readTable } from "./table.ts";
import { trialTrouble } from "./trial-trouble.ts";

/** Reads a trial, or a table of ratings, and answers whether the practice helped, how sure that is, and what limits it. */
export const evaluateCommand: Command = {
  usage: "usage.evaluate",
  names: 1,
  options: {},
  run: async ({ file }, world) => {
    const text = await readText(world, file);
    if (!text.ok) return text;
    const forFile = await loadWords("en", "trial-file");
    const isTable = looksLikeTable(text.value);
    const json = isTable ? null : parseJson(world, file, text.value);
    if (json && !json.ok) return json;
    const asked = json ? readPlain(json.value) : readRows(text.value);
    if (!asked.ok) return err(trialTrouble(forFile, asked.error, file));
    const { trial, assumed } = asked.value;
    const answer = evaluate(trial);
    const said = sentencesOf(await loadWords("en", "evaluate"), trial, answer);
    const limits = [...(assumed ? [forFile["limit.assumed-coin"]] : []), ...said.limits];
    const sentences = { ...said, limits };
    const lines = [said.verdict, said.size, ...(said.estimate === null ? [] : [said.estimate]), "", ...limits.map((limit) => `- ${limit}`)];
    return ok({ json: { ...answer, sentences }, text: lines.join("\n") });
  },
};

interface Asked {
  readonly trial: Trial;
  /** Whether the coin is taken for granted. */
  readonly assumed: boolean;
}

const readPlain = (json: unknown): Result<Asked, BadInput> => {
  const trial = parseTrial(json);
  return trial.ok ? ok({ trial: trial.value, assumed: false }) : trial;
};

const readRows = (text: string): Result<Asked, BadInput> => {
  const rows = readTable(text);
  if (!rows.ok) return rows;
  const trial = trialFromRows(rows.value);
  return trial.ok ? ok({ trial: trial.value, assumed: isPaired(rows.value) }) : trial;
};
