import { err, ok, type Result } from "#base";
import { HealthReader, type HealthNote } from "#share";
import type { Words } from "#words";
import type { Call, World } from "./command.ts";
import type { FoundInFile } from "./import-found.ts";
import { nameOf, readPieces } from "./input.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Reads an export.zip piece by piece; of hundreds of megabytes only what is taken stays. */
export const readHealthFile = async ({ file }: Call, world: World): Promise<Result<FoundInFile, Trouble>> => {
  const { words } = world;
  const reader = new HealthReader((note) => sayNote(words, note));
  const read = await readPieces(world, file, (bytes) => {
    reader.take(bytes);
    return reader.isRefused ? "enough" : "more";
  });
  if (!read.ok) return read;
  const { id, found, records, skipped, trouble } = reader.result();
  if (trouble !== null) return err(troubleNamed(words, `import.${trouble}`, nameOf(file)));
  const left = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  return ok({
    id,
    from: "apple-health",
    found,
    lines: [words["import.found.records"]({ count: records, skipped: left })],
    json: { records, leftOut: skipped },
  });
};

const sayNote = (words: Words<"cli">, note: HealthNote): string => {
  switch (note.what) {
    case "temperature":
      return words["import.note.temperature"]({ celsius: note.celsius.toFixed(1) });
    case "sleep":
      return words["import.note.sleep"]({ hours: note.hours.toFixed(1) });
    case "quiet":
      return words["import.note.quiet"]({ minutes: note.minutes });
    case "pelvic-pain":
    case "low-back-pain":
    case "fever":
    case "chills":
    case "leak":
    default:
      return words[`import.note.${note.what}`]({ severity: words[`import.severity.${note.severity}`] });
  }
};
