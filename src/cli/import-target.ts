import { err, ok, type Result } from "#base";
import type { ExportHeader, ReadExport, StoredEntry } from "#record";
import type { Call, World } from "./command.ts";
import { codeOf } from "./input.ts";
import { readJournal } from "./journal.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** The journal to add to. One that is not there yet is empty; one with lines that cannot be read is left alone. */
export const readTarget = async ({ options }: Call, world: World): Promise<Result<ReadExport | undefined, Trouble>> => {
  const { into } = options;
  if (typeof into !== "string") return ok(undefined);
  // To read a pipe would be to wait for whoever writes to it.
  if (await world.files.isNoFile(into)) return err(troubleNamed(world.words, "no-ordinary-file", into));
  const isThere = await exists(world, into);
  if (!isThere) return ok(undefined);
  const read = await readJournal(world, into);
  if (!read.ok || read.value.unreadable.length === 0) return read;
  return err(troubleNamed(world.words, "into-damaged", into));
};

const exists = async ({ files }: World, file: string): Promise<boolean> => {
  try {
    for await (const _chunk of files.open(file)) break;
    return true;
  } catch (error) {
    // Anything else is said by who reads it next.
    return codeOf(error) !== "ENOENT";
  }
};

/** The first line of a journal, with how many entries it now promises. */
export const counted = (header: ExportHeader, entries: readonly StoredEntry[]): ExportHeader =>
  header.entries === undefined ? header : { ...header, entries: entries.length };
