import { err, ok, type Result } from "#base";
import type { World } from "./command.ts";
import { nameOf, readText } from "./input.ts";
import type { Trouble } from "./trouble.ts";

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
  } catch (error) {
    const place = placeOf(error, text);
    const how = place === null ? words["not-json.end"] : words["not-json.how"](place);
    return err({ type: "not-json", what: words["not-json.what"], where, how, exit: 2 });
  }
};

/**
 * Where one object names the same thing twice, as a path; null when none does. JSON.parse would quietly take the last one,
 * and an answer "yes" to a question about danger would be lost behind a later "no".
 */
export const nameGivenTwice = (json: string): string | null => {
  const open: { readonly names: Set<string> | null; name: string }[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;
  for (let token = tokens.exec(json); token !== null; token = tokens.exec(json)) {
    const [text] = token;
    const inner = open.at(-1);
    if (text === "{") open.push({ names: new Set(), name: "" });
    else if (text === "[") open.push({ names: null, name: "[]" });
    else if (text === "}" || text === "]") open.pop();
    else if (inner?.names && isName(json, tokens.lastIndex)) {
      inner.name = JSON.parse(text) as string;
      if (inner.names.has(inner.name)) return open.map(({ name }) => name).join(".");
      inner.names.add(inner.name);
    }
  }
  return null;
};

/** In text that is known to be JSON, only a name is followed by a colon. */
const isName = (json: string, end: number): boolean => {
  let at = end;
  while (" \t\n\r".includes(json[at] ?? "x")) at++;
  return json[at] === ":";
};

function placeOf(error: unknown, text: string): { readonly line: number; readonly column: number } | null {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  if (position === undefined) return null;
  const before = text.slice(0, Number(position)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
