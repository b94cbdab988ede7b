import { sha256 } from "@noble/hashes/sha2.js";
import { DecodeUTF8, Unzip, UnzipInflate, type AsyncFlateStreamHandler } from "fflate";
import { SaxesParser } from "saxes";
import { readRecord, type Attributes, type HealthFound, type HealthSkipped, type SayHealth } from "./health-record.ts";
import { importEntriesMax, markOf } from "./mark.ts";
import { Nights } from "./sleep.ts";

export interface HealthExportRead {
  readonly id: string;
  /** Each once, in the order of the file. */
  readonly found: readonly HealthFound[];
  /** Records that were looked at, of every kind. */
  readonly records: number;
  readonly skipped: { readonly [why in HealthSkipped]?: number };
  readonly trouble: "not-a-zip" | "no-health-data" | "damaged" | "too-big" | "too-many" | null;
}

/** An honest export of ten years is well below; what is more was made to fill a disk. */
export const xmlBytesMax = 4_000_000_000;
const root = "HealthData";

/**
 * Reads an export.zip as it arrives: unpacked, read as XML and forgotten, a piece at a time. The file inside may have a name in any language, so
 * it is known by its root element. The parser knows no entities of a document's own and fetches nothing.
 */
export class HealthReader {
  readonly #say: SayHealth;
  readonly #hash = sha256.create();
  readonly #nights = new Nights();
  readonly #found = new Map<string, HealthFound>();
  readonly #skipped: { [why in HealthSkipped]?: number } = {};
  #records = 0;
  #bytes = 0;
  #size = 0;
  #sawHealth = false;
  #trouble: HealthExportRead["trouble"] = null;
  #files = 0;
  readonly #unzip = new Unzip((file) => {
    if (++this.#files > filesMax) this.#trouble ??= "damaged";
    // What is not begun would be held until it is: everything else in the archive is read too, and forgotten.
    const xml = isXml(file.name) && !this.#sawHealth && this.#trouble === null ? this.#xmlReader() : passOver;
    file.ondata = (error, data, isLast) => {
      if (error !== null) this.#trouble ??= "damaged";
      else if (this.#trouble === null) xml(data, isLast);
    };
    file.start();
  });

  constructor(say: SayHealth) {
    this.#say = say;
    this.#unzip.register(UnzipXml);
  }

  /** Whatever comes after, nothing of the file will be taken. */
  get isRefused(): boolean {
    return this.#trouble !== null;
  }

  take(bytes: Uint8Array): void {
    if (this.#size === 0 && bytes.length > 0 && bytes[0] !== zipSign) this.#trouble = "not-a-zip";
    this.#size += bytes.length;
    this.#hash.update(bytes);
    if (this.#trouble === null) this.#push(bytes, false);
  }

  result(): HealthExportRead {
    if (this.#size === 0) this.#trouble = "not-a-zip";
    if (this.#trouble === null) this.#push(new Uint8Array(), true);
    if (this.#trouble === null && !this.#sawHealth) this.#trouble = "no-health-data";
    for (const night of this.#nights.found(this.#say)) this.#keep(night);
    return {
      id: markOf(this.#hash.digest()),
      found: [...this.#found.values()],
      records: this.#records,
      skipped: this.#skipped,
      trouble: this.#trouble,
    };
  }

  #push(bytes: Uint8Array, isLast: boolean): void {
    try {
      // A small piece can unpack to a thousand times its size, and stands in memory while it is read.
      for (let from = 0; from < bytes.length && this.#trouble === null; from += pieceBytes)
        this.#unzip.push(bytes.subarray(from, from + pieceBytes), false);
      if (isLast && this.#trouble === null) this.#unzip.push(new Uint8Array(), true);
    } catch {
      this.#trouble ??= "damaged";
    }
  }

  /** One file of the archive. What has another root is passed over. */
  #xmlReader(): (data: Uint8Array, isLast: boolean) => void {
    const parser = new SaxesParser();
    let depth = 0;
    let isHealth: boolean | null = null;
    // A record inside a correlation also stands outside it.
    let inCorrelation = 0;
    let sinceTag = 0;
    parser.on("opentag", ({ name, attributes }) => {
      sinceTag = 0;
      if (depth > depthMax) this.#trouble ??= "damaged";
      if (depth++ === 0) {
        isHealth = name === root;
        this.#sawHealth ||= isHealth;
      }
      if (name === "Correlation") inCorrelation++;
      else if (isHealth && inCorrelation === 0 && (name === "Record" || name === "Workout")) this.#takeRecord(name, attributes);
    });
    parser.on("closetag", ({ name }) => {
      sinceTag = 0;
      depth--;
      if (name === "Correlation") inCorrelation--;
    });
    parser.on("error", () => {
      if (isHealth !== false) this.#trouble ??= "damaged";
    });
    const read = (text: string): void => {
      if (isHealth === false || this.#trouble !== null) return;
      parser.write(text);
      sinceTag += text.length;
      if (sinceTag > tokenMax) this.#trouble ??= "damaged";
    };
    const decoder = new DecodeUTF8((text) => {
      for (let from = 0; from < text.length; from += pieceBytes) read(text.slice(from, from + pieceBytes));
    });
    return (data, isLast) => {
      this.#bytes += data.length;
      if (this.#bytes > xmlBytesMax) this.#trouble ??= "too-big";
      else decoder.push(data, isLast);
      if (isLast && isHealth === true && this.#trouble === null) parser.close();
    };
  }

  #takeRecord(name: string, attributes: Attributes): void {
    const line = ++this.#records;
    if (attributes["type"] === "HKCategoryTypeIdentifierSleepAnalysis") {
      if (!this.#nights.take(attributes, line)) this.#trouble ??= "too-many";
      return;
    }
    const read = readRecord(name, attributes, line, this.#say);
    if (read === null) return;
    if ("found" in read) this.#keep(read.found);
    else this.#skipped[read.skipped] = (this.#skipped[read.skipped] ?? 0) + 1;
  }

  /** Two apps may have written the same thing; it happened once. */
  #keep(found: HealthFound): void {
    const key = `${found.kind}|${found.at}|${JSON.stringify(found.body)}`;
    if (this.#found.has(key)) return;
    if (this.#found.size >= importEntriesMax) this.#trouble ??= "too-many";
    else this.#found.set(key, found);
  }
}

/** Every zip begins with "PK". */
const zipSign = 0x50;
const pieceBytes = 16 * 1024;
/** What honest exports never come near: files in the archive, tags inside tags, and letters without a tag's end. */
const filesMax = 50_000;
const depthMax = 64;
const tokenMax = 4_000_000;

const isXml = (name: string): boolean => /\.xml$/i.test(name);
const passOver = (): void => undefined;

/** Unpacks what could be XML, and nothing else. */
class UnzipXml {
  static readonly compression = 8;
  readonly #inflate = new UnzipInflate();
  readonly #isWanted: boolean;
  ondata: AsyncFlateStreamHandler = passOver;

  constructor(name: string) {
    this.#isWanted = isXml(name);
  }

  push(data: Uint8Array, isLast: boolean): void {
    if (!this.#isWanted) return;
    this.#inflate.ondata = this.ondata;
    this.#inflate.push(data, isLast);
  }
}
