import { err, ok, type Result } from "#base";
import { ExportReader, type ReadExport, type Stats } from "#record";
import type { World } from "./command.ts";
import { nameOf, readLines } from "./input.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Reads an export line by line. Only a file that is no journal at all is refused. */
export const readJournal = async (world: World, file: string): Promise<Result<ReadExport, Trouble>> => {
  const reader = new ExportReader();
  let lines = 0;
  const read = await readLines(world, file, (line) => {
    lines++;
    reader.take(line);
  });
  if (!read.ok) return read;
  if (lines === 0) return err(troubleNamed(world.words, "empty", nameOf(file)));
  const result = reader.result();
  if (result.header === null && result.entries.length === 0) return err(troubleNamed(world.words, "not-a-journal", nameOf(file)));
  return ok(result);
};

/** The counts as a person reads them. */
export const countLines = ({ entries, byKind, firstDay, lastDay, newer }: Stats, { words }: World): readonly string[] => [
  ...(firstDay !== null && lastDay !== null ? [words["journal.span"]({ first: firstDay, last: lastDay })] : []),
  ...(entries > 0 ? [words["journal.kinds"]] : []),
  ...Object.entries(byKind).map(([kind, count]) => `  ${words["journal.count"]({ kind, count })}`),
  ...(newer > 0 ? [words["journal.newer"]({ count: newer })] : []),
];
