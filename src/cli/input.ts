import { err, ok, type Result } from "#base";
import type { World } from "./command.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** A case, however long, is a few kilobytes. */
export const documentMegabytesMax = 16;

/** The whole text of FILE. A mark of the byte order at its beginning, as some editors write it, is passed over. */
export const readText = async (world: World, file: string, megabytesMax = documentMegabytesMax): Promise<Result<string, Trouble>> => {
  const bytes = await readBytes(world, file, megabytesMax);
  if (!bytes.ok) return bytes;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
    return text.trim() === "" ? err(troubleNamed(world.words, "empty", nameOf(file))) : ok(text);
  } catch {
    return err(troubleNamed(world.words, "not-text", nameOf(file)));
  }
};

/**
 * Gives FILE line by line, so that a journal of any length fits in memory. A byte that is no UTF-8 spoils its own line only:
 * the line arrives with the replacement sign in it.
 */
export const readLines = async (world: World, file: string, take: (line: string) => void): Promise<Result<void, Trouble>> => {
  const decoder = new TextDecoder("utf-8");
  // The pieces of a line that has not ended yet; put together once, because a long line comes in many pieces.
  let begun: string[] = [];
  let length = 0;
  const takeText = (text: string): void => {
    const [first = "", ...others] = text.split("\n");
    begun.push(first);
    length += first.length;
    for (const next of others) {
      take(begun.join(""));
      begun = [next];
      length = next.length;
    }
  };
  try {
    for await (const chunk of world.files.open(file)) {
      takeText(decoder.decode(chunk, { stream: true }));
      if (length > documentMegabytesMax * 1e6) return err(tooBig(world, file));
    }
  } catch (error) {
    return err(readTrouble(world, file, error));
  }
  takeText(decoder.decode());
  if (length > 0) take(begun.join(""));
  return ok(undefined);
};

/**
 * Gives the bytes of FILE piece by piece. Whoever takes them keeps what he needs; however large the file is, nothing else stays. With "enough" the
 * rest is not read: it cannot change the answer.
 */
export const readPieces = async (
  world: World,
  file: string,
  take: (bytes: Uint8Array) => "more" | "enough",
): Promise<Result<void, Trouble>> => {
  const pieces = world.files.open(file)[Symbol.asyncIterator]();
  for (;;) {
    let piece: IteratorResult<Uint8Array>;
    try {
      piece = await pieces.next();
    } catch (error) {
      return err(readTrouble(world, file, error));
    }
    if (piece.done === true) return ok(undefined);
    if (take(piece.value) === "more") continue;
    await pieces.return?.();
    return ok(undefined);
  }
};

/** The bytes of FILE. */
export const readBytes = async (world: World, file: string, megabytesMax = documentMegabytesMax): Promise<Result<Uint8Array, Trouble>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of world.files.open(file)) {
      size += chunk.byteLength;
      if (size > megabytesMax * 1e6) return err(tooBig(world, file, megabytesMax));
      chunks.push(chunk);
    }
  } catch (error) {
    return err(readTrouble(world, file, error));
  }
  return ok(joined(chunks, size));
};

/** What stands in an error line for the place. */
export const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

export const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

function readTrouble({ words }: World, file: string, error: unknown): Trouble {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
    case "ELOOP":
    case "ERR_INVALID_ARG_VALUE":
      return troubleNamed(words, "no-such-file", nameOf(file));
    case "EISDIR":
      return troubleNamed(words, "is-a-folder", nameOf(file));
    default:
      return troubleNamed(words, "not-readable", nameOf(file));
  }
}

const tooBig = ({ words }: World, file: string, megabytes = documentMegabytesMax): Trouble => ({
  type: "too-big",
  what: words["too-big.what"]({ megabytes }),
  where: nameOf(file),
  how: words["too-big.how"],
  exit: 2,
});

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
