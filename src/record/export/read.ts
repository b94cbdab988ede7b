import type { BadWhat } from "../bad-entry.ts";
import type { EntryId, StoredEntry } from "../entry.ts";
import { byStamp } from "../order.ts";
import { parseEntry } from "../parse.ts";
import { isHeader, type ExportHeader } from "./header.ts";
import { nameGivenTwice } from "./named-twice.ts";

/** What an export holds. What could not be read is counted and named, and hides nothing beside it. */
export interface ReadExport {
  /** null when the first line is not the first line of a journal. Its `version` may be newer than ours. */
  readonly header: ExportHeader | null;
  /** Sorted by stamp, each entry once. */
  readonly entries: readonly StoredEntry[];
  readonly unreadable: readonly UnreadableLine[];
}

export interface UnreadableLine {
  /** 1 is the first line of the file. */
  readonly line: number;
  /** Where in the entry; empty when the whole line is meant. */
  readonly path: string;
  /**
   * no-header: a journal should begin here. other-entry-same-id: another entry with this id came earlier, and that one was kept.
   * name-twice: it says the same thing twice, and which of the two was meant cannot be known.
   */
  readonly what: BadWhat | "no-header" | "other-entry-same-id" | "name-twice";
}

/** Reads a journal export, given whole or line by line (with or without line breaks at the ends). */
export const readExport = (given: string | Iterable<string>): ReadExport => {
  const reader = new ExportReader();
  for (const line of typeof given === "string" ? given.split("\n") : given) reader.take(line);
  return reader.result();
};

/** A journal of a lifetime has fewer lines. What holds so many that are none is no journal, and is not read on. */
export const unreadableMax = 100_000;

/** Takes an export line by line, for readers that wait for their lines. */
export class ExportReader {
  #line = 0;
  #header: ExportHeader | null = null;
  readonly #texts = new Map<EntryId, string>();
  readonly #entries: StoredEntry[] = [];
  readonly #unreadable: UnreadableLine[] = [];

  take(raw: string): void {
    if (this.#unreadable.length >= unreadableMax) return;
    this.#line++;
    const text = (this.#line === 1 ? raw.replace(/^\uFEFF/, "") : raw).replace(/\r?\n?$/, "");
    const blank = text.trim() === "";
    const json = blank ? undefined : parseJson(text);
    if (this.#line === 1) {
      if (isHeader(json)) {
        this.#header = json;
        return;
      }
      this.#refuse("", "no-header");
      if (!looksLikeEntry(json)) return;
    }
    if (!blank) this.#takeEntry(json, text);
  }

  result(): ReadExport {
    return { header: this.#header, entries: this.#entries.toSorted(byStamp), unreadable: [...this.#unreadable] };
  }

  #takeEntry(json: unknown, line: string): void {
    if (json === undefined) return this.#refuse("", "not-json");
    const entry = parseEntry(json);
    if (!entry.ok) return this.#refuse(entry.error.path, entry.error.what);
    const { id } = entry.value;
    const text = JSON.stringify(entry.value);
    // What we wrote ourselves is the same when it is written again; only other lines are looked through.
    const twice = text === line ? null : nameGivenTwice(line);
    if (twice !== null) return this.#refuse(twice, "name-twice");
    const earlier = this.#texts.get(id);
    // The same entry twice is one entry, as when two copies are put together. Two entries that share an id are not.
    if (earlier !== undefined) return earlier === text ? undefined : this.#refuse("id", "other-entry-same-id");
    this.#texts.set(id, text);
    this.#entries.push(entry.value);
  }

  #refuse(path: string, what: UnreadableLine["what"]): void {
    this.#unreadable.push({ line: this.#line, path, what });
  }
}

const looksLikeEntry = (json: unknown) => typeof json === "object" && json !== null && "id" in json && "stamp" in json;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
