import { err, ok, type Result } from "#base";

/** Unpacks raw DEFLATE (RFC 1951) as it is read, and stops at the first byte too many: a few letters can stand for gigabytes. */
export const inflate = async (packed: Uint8Array<ArrayBuffer>, bytesMax: number): Promise<Result<Uint8Array, UnpacksTooLarge>> => {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > bytesMax) {
      await reader.cancel();
      return err({ type: "UnpacksTooLarge" });
    }
    pieces.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
};

export interface UnpacksTooLarge {
  readonly type: "UnpacksTooLarge";
}
