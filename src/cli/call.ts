import { parseArgs } from "node:util";
import { err, ok, type Result } from "#base";
import type { Answer, Call, Command, World } from "./command.ts";
import { commands } from "./commands.ts";
import { help } from "./help.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Reads the words after `walnut` and carries out what they ask for. */
export const carryOut = async (args: readonly string[], world: World): Promise<Result<Answer, Trouble>> => {
  const [first = "--help", ...rest] = args;
  if (first === "--version" || first === "-v") return ok({ json: { version: world.version }, text: world.version });
  if (first === "--json" && rest.length > 0) return carryOut([...rest, first], world);
  if (first === "--help" || first === "-h" || first === "help") return ok(help(world));
  const isTwoWords = groups.has(first) && rest[0] !== undefined && !rest[0].startsWith("-");
  const [name, words] = isTwoWords ? [`${first} ${rest[0]}`, rest.slice(1)] : [first, rest];
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const asksHow = words.includes("--help") || words.includes("-h");
  if (asksHow && (load || groups.has(name))) return ok(help(world));
  if (!load) return err(troubleNamed(world.words, "no-such-command", name));
  const command = await load();
  const call = readCall(command, words, world);
  return call.ok ? command.run(call.value, world) : call;
};

/** Names that are the first of two. */
const groups: ReadonlySet<string> = new Set(["journal", "link"]);

function readCall(command: Command, words: readonly string[], world: World): Result<Call, Trouble> {
  const options = { ...command.options, json: { type: "boolean" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    if (positionals.length > command.names) return err(badCall(command, positionals[command.names] ?? "", world));
    const [subject] = positionals;
    return ok({
      options: values,
      ...(command.names === 2 && subject !== undefined ? { subject } : {}),
      file: positionals[command.names === 2 ? 1 : 0] ?? "-",
      json: values["json"] === true,
    });
  } catch (error) {
    const named = error instanceof Error ? (/'([^' ]+)/.exec(error.message)?.[1] ?? "") : "";
    return err(badCall(command, named, world));
  }
}

/** `where` is the word of the call that was not understood. */
export const badCall = (command: Pick<Command, "usage">, where: string, { words }: World): Trouble => ({
  type: "bad-call",
  what: words["bad-call.what"],
  where: where === "" ? "walnut" : where,
  how: words["bad-call.how"]({ usage: String(words[command.usage]) }),
  exit: 2,
});

/** An option with a value that cannot be. */
export const badOption = ({ words }: World, option: string, how: string): Trouble => ({
  type: "bad-option",
  what: words["bad-option.what"],
  where: `--${option}`,
  how,
  exit: 2,
});
