import type { Reading } from "../reading.ts";

/** The signs that make a fever one of the prostate or the urine: rf-acute-prostatitis speaks with them, rf-fever-alone without. */
export const hasProstateSign = (a: Reading): boolean =>
  a["q-fever-with"].some((sign) => sign !== "vomiting-everything") ||
  a["q-pain-now"] > a["q-pain-usual"] ||
  a["q-uti"] === "yes" ||
  a["q-retention"] !== "no" ||
  a["q-stream"] !== "usual";
