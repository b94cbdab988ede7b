import { sha256 } from "@noble/hashes/sha2.js";
import { CsvRows, separatorOf, type Separator } from "./csv-rows.ts";
import { readRow, type CsvMistake, type CsvSettings } from "./csv-row.ts";
import { importEntriesMax, markOf, type Found } from "./mark.ts";
import { TextPieces, unreadable } from "./text-pieces.ts";

/** The head of a table: enough to ask what its columns are. */
export interface CsvHead {
  readonly separator: Separator;
  readonly header: readonly string[];
  /** The first rows below it. */
  readonly sample: readonly (readonly string[])[];
  /** The line in which each of them begins. */
  readonly lines: readonly number[];
}

export const headBytes = 65_536;
const sampleRows = 20;

/** Reads the beginning of a file (`headBytes` of it are enough). null when there is no line in it. */
export const readHead = (bytes: Uint8Array): CsvHead | null => {
  const text = decoded(bytes);
  if (text === null) return null;
  const separator = separatorOf(/^\uFEFF?([^\r\n]*)/.exec(text)?.[1] ?? "");
  const reader = new CsvRows(separator);
  const rows = [...reader.push(text), ...(bytes.length < headBytes ? reader.end().rows : [])];
  const [header, ...below] = rows;
  if (header === undefined) return null;
  const sample = below.slice(0, sampleRows);
  return { separator, header: header.cells, sample: sample.map(({ cells }) => cells), lines: sample.map(({ line }) => line) };
};

/** Read as a stream, so that a beginning that is cut in the middle of a letter has lost that letter only. */
const decoded = (bytes: Uint8Array): string | null => {
  let text = "";
  new TextPieces((piece) => (text += piece)).push(bytes);
  return text.includes(unreadable) ? null : text;
};

export interface CsvRead {
  readonly id: string;
  readonly found: readonly Found[];
  readonly rows: number;
  /** Rows with nothing in the columns that were chosen. */
  readonly empty: number;
  /** The first of them; `mistakeCount` is all of them. While there is one, nothing is taken. */
  readonly mistakes: readonly CsvMistake[];
  readonly mistakeCount: number;
  readonly trouble: "not-text" | "too-many" | null;
}

const mistakesKept = 20;

/** Reads a table piece by piece; neither the file nor its rows are ever held as a whole, only what is taken from them. */
export class CsvReader {
  readonly #settings: CsvSettings;
  readonly #rows: CsvRows;
  readonly #hash = sha256.create();
  readonly #decoder = new TextPieces((text) => this.#takeText(text));
  readonly #found: Found[] = [];
  readonly #mistakes: CsvMistake[] = [];
  #mistakeCount = 0;
  #rowCount = 0;
  #empty = 0;
  #isHeader = true;
  #trouble: CsvRead["trouble"] = null;

  constructor(separator: Separator, settings: CsvSettings) {
    this.#rows = new CsvRows(separator);
    this.#settings = settings;
  }

  /** Whatever comes after, nothing of the file will be taken. */
  get isRefused(): boolean {
    return this.#trouble !== null;
  }

  take(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    if (this.#trouble === null) this.#decoder.push(bytes);
  }

  result(): CsvRead {
    // A file that ends in the middle of a letter is no text either.
    if (this.#trouble === null && !this.#decoder.end()) this.#trouble = "not-text";
    const { rows, openQuoteLine } = this.#rows.end();
    if (openQuoteLine === null) for (const row of rows) this.#takeRow(row);
    else this.#mistake({ line: openQuoteLine, field: null, what: "open-quote", text: "" });
    return {
      id: markOf(this.#hash.digest()),
      found: this.#found,
      rows: this.#rowCount,
      empty: this.#empty,
      mistakes: this.#mistakes,
      mistakeCount: this.#mistakeCount,
      trouble: this.#trouble,
    };
  }

  #takeText(text: string): void {
    if (text.includes(unreadable)) this.#trouble = "not-text";
    for (const row of this.#rows.push(text)) this.#takeRow(row);
    if (this.#rows.isEndless) this.#trouble ??= "not-text";
  }

  #takeRow(row: Parameters<typeof readRow>[0]): void {
    if (this.#isHeader) {
      this.#isHeader = false;
      return;
    }
    this.#rowCount++;
    const read = readRow(row, this.#settings);
    if (!read.ok) return this.#mistake(read.error);
    if (read.value.length === 0) this.#empty++;
    if (this.#found.length + read.value.length > importEntriesMax) this.#trouble ??= "too-many";
    else this.#found.push(...read.value);
  }

  #mistake(mistake: CsvMistake): void {
    this.#mistakeCount++;
    if (this.#mistakes.length < mistakesKept) this.#mistakes.push(mistake);
  }
}
