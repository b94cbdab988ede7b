import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Kind } from "#record";

/** Where an entry came from: in its body, under `imported`, so that the whole lot can be found and taken back. */
export interface ImportMark {
  /** The first 16 signs of the file's SHA-256: the same file is the same import. */
  readonly id: string;
  readonly from: ImportSource;
  /** The line of a table, the number of the record, or the place in the bundle. */
  readonly line: number;
  readonly version: typeof importerVersion;
}

export const importSources = ["csv", "apple-health", "fhir"] as const;
export type ImportSource = (typeof importSources)[number];
/** Grows when the same file would be read otherwise. */
export const importerVersion = 1;

/** More than this in one go is no table of days, and would hold up the device. */
export const importEntriesMax = 20_000;

/** What is read of a file, before it has its mark: the file's own fingerprint is known only at its end. */
export interface Found {
  readonly kind: Extract<Kind, "rating" | "note" | "intake" | "leak" | "factor">;
  readonly at: string;
  readonly body: { readonly [field: string]: unknown };
  readonly line: number;
}

/** The mark of a file, from its SHA-256. */
export const markOf = (digest: Uint8Array): string => bytesToHex(digest).slice(0, 16);
/** The same, of a file that was read as a whole. */
export const fingerprintOf = (text: string): string => markOf(sha256(utf8ToBytes(text)));
