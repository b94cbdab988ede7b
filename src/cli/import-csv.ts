import { instantAt, type Result } from "#base";
import { CsvReader, headBytes } from "#share";
import type { Call, World } from "./command.ts";
import { foundIn } from "./csv/said.ts";
import { setUpFrom, type SetUp } from "./csv/set-up.ts";
import type { FoundInFile } from "./import-found.ts";
import { readPieces } from "./input.ts";
import type { Trouble } from "./trouble.ts";

/** Reads a table once, from its first byte to its last: its head says what the columns are, then its rows are read as they arrive. */
export const readCsvFile = async (call: Call, world: World): Promise<Result<FoundInFile, Trouble>> => {
  let begun: Uint8Array[] = [];
  let begunBytes = 0;
  let reader: CsvReader | undefined;
  let setUp: Result<SetUp, Trouble> | undefined;
  const begin = (): void => {
    setUp = setUpFrom(joined(begun, begunBytes), call, world);
    if (!setUp.ok) return;
    const { head, columns, order } = setUp.value;
    const now = instantAt(world.clock.now(), world.clock.zone());
    reader = new CsvReader(head.separator, { columns, order, zone: world.clock.zone(), now });
    for (const piece of begun) reader.take(piece);
    begun = [];
  };
  const read = await readPieces(world, call.file, (bytes) => {
    if (reader !== undefined) reader.take(bytes);
    else if (setUp === undefined) {
      begun.push(bytes);
      begunBytes += bytes.length;
      if (begunBytes >= headBytes) begin();
    }
    return reader?.isRefused === true || setUp?.ok === false ? "enough" : "more";
  });
  if (!read.ok) return read;
  if (setUp === undefined) begin();
  if (!setUp!.ok) return setUp!;
  return foundIn(reader!.result(), setUp!.value, call, world);
};

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
