import { err, ok, type Result } from "#base";
import { lookAtCopy, openCopy, type CopyFailed, type OpenedCopy } from "#journal";
import type { Call, World } from "./command.ts";
import { nameOf, readBytes } from "./input.ts";
import { readSecret } from "./secret.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Ten years of entries have a tenth of this. */
const copyMegabytesMax = 512;

/** FILE as a copy: sealed to a passphrase or to recovery words, or a journal export that was never sealed. */
export const readCopy = async (call: Call, world: World): Promise<Result<OpenedCopy, Trouble>> => {
  const { file } = call;
  const bytes = await readBytes(world, file, copyMegabytesMax);
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0) return err(troubleNamed(world.words, "empty", nameOf(file)));
  const look = lookAtCopy(bytes.value);
  if (!look.ok) return err(copyTrouble(world, file, look.error));
  const secret = await readSecret(call, world);
  if (!secret.ok) return secret;
  if (secret.value === undefined && look.value.sealedTo !== "nothing") return err(troubleNamed(world.words, "no-secret", nameOf(file)));
  const opened = await openCopy(bytes.value, secret.value);
  return opened.ok ? ok(opened.value) : err(copyTrouble(world, file, opened.error));
};

/** What is wrong with a copy, or with what should seal or open it. */
export const copyTrouble = ({ words }: World, file: string, { type }: CopyFailed): Trouble => {
  const name = type === "WordCount" || type === "WordUnknown" || type === "WordsDoNotFit" ? "bad-words" : type;
  return { ...troubleNamed(words, `copy.${name}`, nameOf(file)), type: name };
};
