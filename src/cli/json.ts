import { err, ok, type Result } from "#base";
import { nameGivenTwice } from "#record";
import type { World } from "./command.ts";
import { nameOf, readText } from "./input.ts";
import type { Trouble } from "./trouble.ts";
import { whereNotJson } from "./where-not-json.ts";

/** FILE as one JSON document. What it says is never repeated in the error: it may be about somebody's health. */
export const readJson = async (world: World, file: string): Promise<Result<unknown, Trouble>> => {
  const text = await readText(world, file);
  return text.ok ? parseJson(world, file, text.value) : text;
};

/** The text of FILE as one JSON document. Only in a list of a million people names are not looked at for one that stands there twice. */
export const parseJson = ({ words }: Pick<World, "words">, file: string, text: string, lookForTwice = true): Result<unknown, Trouble> => {
  const where = nameOf(file);
  try {
    const json: unknown = JSON.parse(text);
    const twice = lookForTwice ? nameGivenTwice(text) : null;
    if (twice === null) return ok(json);
    return err({ type: "twice", what: words["twice.what"], where: `${where}, ${twice}`, how: words["twice.how"], path: twice, exit: 2 });
  } catch {
    const wrong = whereNotJson(text);
    const how = typeof wrong === "number" ? words["not-json.how"](placeOf(wrong, text)) : words["not-json.end"];
    return err({ type: "not-json", what: words["not-json.what"], where, how, exit: 2 });
  }
};

const placeOf = (at: number, text: string): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};
