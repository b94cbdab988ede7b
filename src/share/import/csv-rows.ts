/** A line of a table, with where it began in the file. */
export interface CsvRow {
  /** Counted as an editor counts, from 1. A row in quotation marks may run over several. */
  readonly line: number;
  readonly cells: readonly string[];
}

export const separators = [",", ";", "\t"] as const;
export type Separator = (typeof separators)[number];

/** No row that somebody wrote is this long; a file made to fill the memory has one. */
export const rowLengthMax = 1_000_000;

/**
 * Reads a table (RFC 4180) as it arrives, in pieces of any size, and holds no more than the row it is in. Every row knows its line, which the
 * libraries for this lose as soon as one field runs over two lines: a mistake must be named where a person finds it.
 */
export class CsvRows {
  readonly #separator: Separator;
  #cells: string[] = [];
  #cell = "";
  #state: "start" | "plain" | "quoted" | "quote-seen" = "start";
  #line = 1;
  #began = 1;
  #skipNewline = false;
  #isFirst = true;
  #length = 0;

  constructor(separator: Separator) {
    this.#separator = separator;
  }

  /** The rows that this piece completes. */
  push(text: string): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    // A mark of the byte order, as spreadsheets write it, is not part of the first name.
    const from = this.#isFirst && text.startsWith("\uFEFF") ? 1 : 0;
    if (text.length > 0) this.#isFirst = false;
    for (let i = from; i < text.length && this.#length <= rowLengthMax; i++) {
      this.#length++;
      const row = this.#take(text[i]!);
      if (row !== undefined) {
        rows.push(row);
        this.#length = 0;
      }
    }
    return rows;
  }

  /** A row that does not end was reached: nothing after it is read. */
  get isEndless(): boolean {
    return this.#length > rowLengthMax;
  }

  /** The last row, when the file does not end with a line's end; and whether it ended inside quotation marks. */
  end(): { readonly rows: readonly CsvRow[]; readonly openQuoteLine: number | null } {
    const openQuoteLine = this.#state === "quoted" ? this.#began : null;
    const isEmpty = this.#state === "start" && this.#cells.length === 0;
    return { rows: isEmpty ? [] : [this.#endRow()], openQuoteLine };
  }

  #take(character: string): CsvRow | undefined {
    if (this.#skipNewline) {
      this.#skipNewline = false;
      if (character === "\n") return undefined;
    }
    if (this.#state === "quoted") {
      if (character === '"') this.#state = "quote-seen";
      else {
        if (character === "\n") this.#line++;
        this.#cell += character;
      }
      return undefined;
    }
    if (character === '"' && this.#state === "quote-seen") {
      this.#cell += '"';
      this.#state = "quoted";
      return undefined;
    }
    if (character === '"' && this.#state === "start") {
      this.#state = "quoted";
      return undefined;
    }
    if (character === this.#separator) {
      this.#endCell();
      return undefined;
    }
    if (character === "\n" || character === "\r") {
      this.#skipNewline = character === "\r";
      return this.#endLine();
    }
    this.#cell += character;
    this.#state = "plain";
    return undefined;
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = "";
    this.#state = "start";
  }

  /** A line with nothing on it is no row. */
  #endLine(): CsvRow | undefined {
    const isEmpty = this.#state === "start" && this.#cells.length === 0;
    this.#line++;
    if (isEmpty) {
      this.#began = this.#line;
      return undefined;
    }
    return this.#endRow();
  }

  #endRow(): CsvRow {
    this.#endCell();
    const row = { line: this.#began, cells: this.#cells };
    this.#cells = [];
    this.#began = this.#line;
    return row;
  }
}

/** The separator that the first line uses most, outside quotation marks; a comma when it uses none. */
export const separatorOf = (firstLine: string): Separator => {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of firstLine) {
    if (character === '"') quoted = !quoted;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return separators.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]!;
};
