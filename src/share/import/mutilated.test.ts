import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Instant, Zone } from "#base";
import { questionnaireIn, readQuestionnaire } from "#measure";
import { clinicFormLike } from "#measure/testing";
import { checkDraft, parseEntry, readExport, writeExport } from "#record";
import { TestJournal } from "#record/testing";
import { everything, pageOf, sayIn } from "../testing/index.ts";
import {
  bundleText,
  CsvReader,
  guessColumns,
  HealthReader,
  isBundle,
  mergeOf,
  readBundle,
  readHead,
  writeBundle,
  type Found,
} from "../index.ts";

const zone = "UTC" as Zone;
const now = "2026-04-01T09:00:00Z" as Instant;

const journal = new TestJournal();
journal.write("rating", "2026-03-01 09:00", { pain: 4 });
journal.write("note", "2026-03-02 09:00", { text: "rested, “better” — ü" });
journal.write("answers", "2026-03-03 09:00", { instrument: "ipss", wording: "official", items: { "1": 2, "2": 3 } });

const { report, page } = pageOf(journal.entries, everything("2026-03-01", "2026-03-31"), await sayIn("en"), now);
const record =
  '<Record type="HKCategoryTypeIdentifierPelvicPain" sourceName="W" startDate="2026-03-01 07:12:00 +0100" endDate="2026-03-01 07:22:00 +0100" value="HKCategoryValueSeverityMild"/>';

/** Of every kind of file that is brought in: a sound one, and what reading it comes to. Whatever is taken from any file could be kept. */
const kinds: { readonly [kind: string]: { readonly sound: Uint8Array; readonly read: (bytes: Uint8Array) => number } } = {
  "a journal": {
    sound: strToU8(writeExport(journal.entries, now)),
    read: (bytes) => readExport(textOf(bytes)).entries.filter((entry) => parseEntry(entry).ok).length,
  },
  "a table": {
    sound: strToU8("date,pain,note\n2026-03-01,4,rested\n2026-03-02,5,“better” — ü\n"),
    read: (bytes) => {
      const head = readHead(bytes);
      if (head === null) return 0;
      const reader = new CsvReader(head.separator, { columns: guessColumns(head.header), order: "ymd", zone, now });
      reader.take(bytes);
      const { found, mistakeCount, trouble } = reader.result();
      return mistakeCount > 0 || trouble !== null ? 0 : keepable(found, "csv");
    },
  },
  "a health export": {
    sound: zipSync({
      "apple/export.xml": strToU8(`<?xml version="1.0"?><HealthData>${record}${record.replace("07:12", "07:13")}</HealthData>`),
    }),
    read: (bytes) => {
      const reader = new HealthReader((note) => note.what);
      reader.take(bytes);
      const { found, trouble } = reader.result();
      return trouble === null ? keepable(found, "apple-health") : 0;
    },
  },
  "a bundle": {
    sound: strToU8(bundleText(writeBundle({ report, page, say: await sayIn("en"), appVersion: "0", detail: "all" }))),
    read: (bytes) => {
      const json = jsonOf(bytes);
      return isBundle(json)
        ? readBundle(json, { id: "0123456789abcdef", zone, now }).entries.filter((entry) => parseEntry(entry).ok).length
        : 0;
    },
  },
  "a clinic's form": {
    sound: strToU8(JSON.stringify(clinicFormLike("ipss"))),
    read: (bytes) => {
      const found = questionnaireIn(textOf(bytes));
      const read = found.ok ? readQuestionnaire(found.value) : found;
      if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
      return read.ok ? 1 : 0;
    },
  },
};

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(textOf(bytes)) as unknown;
  } catch {
    return undefined;
  }
};
const keepable = (found: readonly Found[], from: "csv" | "apple-health"): number => {
  const { drafts } = mergeOf(found, [], { id: "0123456789abcdef", from, zone });
  for (const draft of drafts) expect(checkDraft(draft).ok).toBe(true);
  return drafts.length;
};

/** What happens to files: they are cut, get holes, turn over single bytes, repeat parts, or were written in another encoding. */
const hurt = (sound: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const at = fc.nat(sound.length);
  return fc.oneof(
    at.map((end) => sound.slice(0, end)),
    fc.tuple(at, at).map(([a, b]) => joined(sound.slice(0, Math.min(a, b)), sound.slice(Math.max(a, b)))),
    fc.tuple(at, at).map(([a, b]) => joined(sound.slice(0, Math.max(a, b)), sound.slice(Math.min(a, b)))),
    fc.tuple(at, fc.uint8Array({ minLength: 1, maxLength: 12 })).map(([a, more]) => joined(sound.slice(0, a), more, sound.slice(a))),
    fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
      const changed = sound.slice();
      for (const [where, byte] of changes) changed[where] = byte;
      return changed;
    }),
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom<BufferEncoding>("utf16le", "latin1").map((encoding) => new Uint8Array(Buffer.from(textOf(sound), encoding))),
  );
};
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

describe.each(Object.entries(kinds))("%s", (_kind, { sound, read }) => {
  test("that is sound is read", () => {
    expect(read(sound)).toBeGreaterThan(0);
  });

  test("that was mutilated is read as far as it goes or refused, never a fault, and nothing comes of it that cannot be kept", () => {
    fc.assert(
      fc.property(hurt(sound), (bytes) => {
        expect(read(bytes)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: process.env["WALNUT_WIDE"] === "1" ? 3000 : 60 },
    );
  });
});
