import { err, ok, type Brand, type Result } from "#base";

/** A rating from 0 (none) to 10 (worst imaginable), in whole numbers. */
export type Nrs = Brand<number, "Nrs">;

export const nrsMin = 0;
export const nrsMax = 10;

/** Reads a rating as a form or a file gives it. A blank is not a zero, and 3.5 is not rounded. */
export const parseNrs = (given: string | number): Result<Nrs, NotAnNrs> => {
  const text = String(given).trim();
  if (!/^-?\d{1,9}([.,]\d{1,9})?$/.test(text)) return err({ type: "NotANumber", text });
  const rating = Number(text.replace(",", "."));
  if (!Number.isInteger(rating)) return err({ type: "NotWhole", text });
  if (rating < nrsMin || rating > nrsMax) return err({ type: "OutOfRange", text });
  // -0 and 0 are the same rating, and only one of them survives being written down.
  return ok((rating === 0 ? 0 : rating) as Nrs);
};
export interface NotAnNrs {
  readonly type: "NotANumber" | "NotWhole" | "OutOfRange";
  readonly text: string;
}
