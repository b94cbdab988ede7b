import { err, ok, type Result } from "#base";
import type { Altered, CutShort, NewerCopy, NotACopy, SealedOtherwise } from "./failures.ts";

/** What can be said of a file before anybody shows a key. */
export interface Look {
  /** nothing: a journal export that was never sealed. */
  readonly sealedTo: "passphrase" | "recovery" | "nothing";
  /** Where an age file's own header ends and the sealed bytes begin. */
  readonly headerEnd: number;
}
export type LookFailed = NotACopy | NewerCopy | SealedOtherwise | CutShort | Altered;

/** An age header of one recipient has about 200 bytes. */
const headerBytesMax = 64 * 1024;
const firstLine = "age-encryption.org/v1\n";
const family = "age-encryption.org/";
const plainStart = '{"walnut":"journal"';

/** Reads an age file's header, which is text and not secret: what kind of key it asks for. */
export const lookAtCopy = (bytes: Uint8Array): Result<Look, LookFailed> => {
  const start = latin(bytes.subarray(0, headerBytesMax));
  if (start.replace(/^ï»¿/, "").startsWith(plainStart)) return ok({ sealedTo: "nothing", headerEnd: 0 });
  if (firstLine.startsWith(start)) return err({ type: "CutShort" });
  if (!start.startsWith(family)) return err({ type: "NotACopy" });
  if (!start.startsWith(firstLine))
    return err({ type: /^age-encryption\.org\/v(?!1\r?\n)[1-9]\d*\r?\n/.test(start) ? "NewerCopy" : "Altered" });
  const end = /\n--- [^\n]*\n/.exec(start);
  // Nothing but text up to the end: the file stops inside its header.
  if (end === null) return err({ type: /^[\n\x20-\x7e]*$/.test(start) && start.length < headerBytesMax ? "CutShort" : "Altered" });
  const headerEnd = end.index + end[0].length;
  const stanzas = [...start.slice(0, headerEnd).matchAll(/^-> (\S+)/gm)].map(([, kind]) => kind);
  if (stanzas.includes("scrypt")) return ok({ sealedTo: "passphrase", headerEnd });
  return stanzas.includes("X25519") ? ok({ sealedTo: "recovery", headerEnd }) : err({ type: "SealedOtherwise" });
};

/** One letter a byte, whatever the bytes are. */
const latin = (bytes: Uint8Array): string => {
  let text = "";
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return text;
};
