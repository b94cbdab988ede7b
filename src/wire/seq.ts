import { assert } from "#base";

/** A place in a feed, eight bytes; kept below 2^53 so that a plain number counts it exactly. */
export const writeSeq = (view: DataView, offset: number, seq: number): void => {
  assert(Number.isSafeInteger(seq) && seq >= 0, "a place in a feed is a whole number");
  view.setBigUint64(offset, BigInt(seq));
};

export const readSeq = (view: DataView, offset: number): number | undefined => {
  const seq = Number(view.getBigUint64(offset));
  return Number.isSafeInteger(seq) ? seq : undefined;
};
