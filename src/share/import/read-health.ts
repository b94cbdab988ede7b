import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { DecodeUTF8, Unzip, UnzipInflate } from "fflate";
import { SaxesParser } from "saxes";
import { readRecord, type Attributes, type HealthFound, type HealthSkipped, type SayHealth } from "./health-record.ts";
import { importEntriesMax } from "./mark.ts";
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
  readonly #unzip = new Unzip((file) => {
    if (!/\.xml$/i.test(file.name) || this.#sawHealth) return;
    const xml = this.#xmlReader();
    file.ondata = (error, data, isLast) => {
      if (error !== null) this.#trouble ??= "damaged";
      else if (this.#trouble === null) xml(data, isLast);
    };
    file.start();
  });

  constructor(say: SayHealth) {
    this.#say = say;
    this.#unzip.register(UnzipInflate);
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
      id: bytesToHex(this.#hash.digest()).slice(0, 16),
      found: [...this.#found.values()],
      records: this.#records,
      skipped: this.#skipped,
      trouble: this.#trouble,
    };
  }

  #push(bytes: Uint8Array, isLast: boolean): void {
    try {
      this.#unzip.push(bytes, isLast);
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
    parser.on("opentag", ({ name, attributes }) => {
      if (depth++ === 0) {
        isHealth = name === root;
        this.#sawHealth ||= isHealth;
      }
      if (name === "Correlation") inCorrelation++;
      else if (isHealth && inCorrelation === 0 && (name === "Record" || name === "Workout")) this.#takeRecord(name, attributes);
    });
    parser.on("closetag", ({ name }) => {
      depth--;
      if (name === "Correlation") inCorrelation--;
    });
    parser.on("error", () => {
      if (isHealth !== false) this.#trouble ??= "damaged";
    });
    const decoder = new DecodeUTF8((text) => {
      if (isHealth !== false) parser.write(text);
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
    if (attributes["type"] === "HKCategoryTypeIdentifierSleepAnalysis") return this.#nights.take(attributes, line);
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
