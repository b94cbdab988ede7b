import { err, ok, type Result } from "#base";
import { badOption } from "./call.ts";
import type { Call, World } from "./command.ts";
import { readText } from "./input.ts";
import type { Trouble } from "./trouble.ts";

/** Secrets come from files: a command line is seen by every program on the machine and stays in the shell's history. */
export const secretOptions = { "passphrase-file": { type: "string" }, "words-file": { type: "string" } } as const;

export type Secret = { readonly passphrase: string } | { readonly recoveryWords: string };

/** The secret whose file is named; undefined when none is. */
export const readSecret = async ({ options }: Call, world: World): Promise<Result<Secret | undefined, Trouble>> => {
  for (const name of ["passphrase-file", "words-file"] as const) {
    const file = options[name];
    if (typeof file !== "string") continue;
    const text = await readText(world, file);
    if (!text.ok) return text;
    // The line break that editors put at the end is no part of a passphrase.
    const secret = name === "words-file" ? text.value : (text.value.split(/\r?\n/)[0] ?? "");
    if (secret.trim() === "") return err(badOption(world, name, world.words["no-secret.empty"]));
    return ok(name === "words-file" ? { recoveryWords: secret } : { passphrase: secret });
  }
  return ok(undefined);
};
