import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { writeFile, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { loadWords } from "#words";
import { after, endure, repeated } from "./testing/hostile.ts";
import { fileWith } from "./testing/walnut.ts";

const words = await loadWords("en", "cli");
const isWide = process.env["WALNUT_WIDE"] === "1";
/** In every run a taste; in the wide run what fills a disk. */
const size = (megabytes: number): number => (isWide ? megabytes : Math.ceil(megabytes / 200));

/** A zip that is made as it is read: its content never stands anywhere as a whole. */
function* zipped(name: string, content: Iterable<Uint8Array>, isPacked = true): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  const file = isPacked ? new ZipDeflate(name, { level: 1 }) : new ZipPassThrough(name);
  zip.add(file);
  for (const piece of content) {
    file.push(piece.slice());
    yield* ready;
    ready = [];
  }
  file.push(new Uint8Array(), true);
  zip.end();
  yield* ready;
}

const health = "<HealthData>";
const jsonl = '{"walnut":"journal","version":1,"exportedAt":"2026-03-01T09:00:00Z"}\n';
const laughs = `<!DOCTYPE HealthData [<!ENTITY a0 "ha">${Array.from({ length: 40 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};&a${n};&a${n};&a${n};&a${n};&a${n};&a${n};&a${n};&a${n};">`).join("")}]><HealthData><Record type="&a40;"/></HealthData>`;

interface Case {
  readonly what: string;
  readonly from: string;
  readonly pieces: () => Iterable<Uint8Array>;
  readonly most: number;
  readonly always?: boolean;
  /** Read to its end, line by line, and nothing found that could be added. */
  readonly isAnswered?: boolean;
}
const cases: readonly Case[] = [
  {
    what: "a table whose one line never ends",
    from: "csv",
    pieces: () => after("date,pain\n2026-03-01,", repeated("7", size(2000))),
    most: 350,
    always: true,
  },
  {
    what: "a table whose quotation never closes",
    from: "csv",
    pieces: () => after('date,note\n2026-03-01,"', repeated("seven\n", size(2000))),
    most: 350,
  },
  { what: "a table of nothing but commas", from: "csv", pieces: () => after("date,pain\n", repeated(",", size(2000))), most: 350 },
  {
    what: "a table of more days than anybody lives",
    from: "csv",
    pieces: () => after("date,pain\n", repeated("2026-03-01,7\n", size(2000))),
    most: 450,
  },
  { what: "a table that is nothing but zeros", from: "csv", pieces: () => repeated(new Uint8Array(1000), size(2000)), most: 350 },
  {
    what: "a zip bomb of one text",
    from: "apple-health",
    pieces: () => zipped("export.xml", after(health, repeated("ha", size(4200)))),
    most: 400,
    always: true,
  },
  {
    what: "a zip bomb of one attribute",
    from: "apple-health",
    pieces: () => zipped("export.xml", after(`${health}<Record type="`, repeated("ha", size(1000)))),
    most: 400,
  },
  {
    what: "a zip bomb of one comment",
    from: "apple-health",
    pieces: () => zipped("export.xml", after(`${health}<!--`, repeated("ha", size(1000)))),
    most: 400,
  },
  {
    what: "a zip bomb of one declaration",
    from: "apple-health",
    pieces: () => zipped("export.xml", after(`<!DOCTYPE HealthData [`, repeated("<!ELEMENT a (b)>", size(1000)))),
    most: 400,
  },
  {
    what: "tags inside tags without end",
    from: "apple-health",
    pieces: () => zipped("export.xml", after(health, repeated("<a>", size(1000)))),
    most: 400,
  },
  {
    what: "attributes without end",
    from: "apple-health",
    pieces: () => zipped("export.xml", after(`${health}<Record`, repeated(" a='b'", size(1000)))),
    most: 400,
  },
  {
    what: "sleep without end",
    from: "apple-health",
    pieces: () =>
      zipped(
        "export.xml",
        after(
          health,
          repeated(
            '<Record type="HKCategoryTypeIdentifierSleepAnalysis" value="HKCategoryValueSleepAnalysisAsleepCore" startDate="2026-03-01 01:00:00 +0100" endDate="2026-03-01 02:00:00 +0100"/>',
            size(1000),
          ),
        ),
      ),
    most: 600,
  },
  {
    what: "a large file beside the export that is not packed",
    from: "apple-health",
    pieces: () => zipped("video.mov", repeated(new Uint8Array(1000), size(400)), false),
    most: 350,
  },
  { what: "billion laughs", from: "apple-health", pieces: () => zipped("export.xml", [new TextEncoder().encode(laughs)]), most: 350 },
  {
    what: "a bundle of nothing, over and over",
    from: "fhir",
    pieces: () => after('{"resourceType":"Bundle","entry":[', after("{}", repeated(",{}", size(60)))),
    most: 600,
  },
  { what: "brackets inside brackets", from: "fhir", pieces: () => repeated("[", size(60)), most: 600 },
  { what: "more than any bundle", from: "fhir", pieces: () => after('"', repeated("a", size(2000))), most: 500 },
  { what: "a journal whose one line never ends", from: "walnut", pieces: () => after(jsonl, repeated("{", size(2000))), most: 1800 },
  {
    what: "a journal of lines that are none",
    from: "walnut",
    pieces: () => after(jsonl, repeated("{}\n", size(100))),
    most: 1500,
    isAnswered: true,
  },
  {
    what: "zeros in the place of a sealed copy",
    from: "walnut",
    pieces: () => after("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n", repeated(new Uint8Array(1000), size(2000))),
    most: 1800,
  },
];

describe("files made to hurt cost a sentence and little memory, and change nothing", () => {
  test.each(cases.filter(({ always }) => isWide || always === true))(
    "$what",
    async ({ from, pieces, most, isAnswered }) => {
      const journal = await fileWith(jsonl, "journal.jsonl");
      await writeFile(journal, jsonl);
      const said = await endure(["import", "-", "--from", from, "--dates", "ymd", "--apply", "--into", journal], pieces());
      if (isAnswered === true) expect(said.out).toContain(words["import.new"]({ count: 0 }));
      else expect(said.err).toMatch(/^walnut: [^\n]+\n$/);
      expect(said.exit).toBe(isAnswered === true ? 0 : 2);
      expect(await readFile(journal, "utf8")).toBe(jsonl);
      expect(said.megabytes).toBeGreaterThan(20);
      expect(said.megabytes).toBeLessThan(most);
    },
    isWide ? 300_000 : 20_000,
  );
});

const mac = "A".repeat(43);
const scrypt = (strength: number): string => `age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} ${strength}\n${mac}\n--- ${mac}\n`;

describe("a sealed copy made to hurt is refused before its key is worked on, and changes nothing", () => {
  test.each<[string, string, () => Iterable<Uint8Array>]>([
    [
      "a key that would take eight thousand gigabytes",
      "NoKeyDerivation",
      () => after(scrypt(33), repeated(new Uint8Array(1000), size(400))),
    ],
    ["a header that never ends", "Altered", () => after(scrypt(4).replace("--- ", "-> x "), repeated("A", size(400)))],
  ])(
    "%s",
    async (_what, type, pieces) => {
      const [journal, secret] = [await fileWith(jsonl, "journal.jsonl"), await fileWith("lantern ferry mosaic thunder\n", "secret.txt")];
      const args = ["import", "-", "--from", "walnut", "--passphrase-file", secret, "--apply", "--into", journal, "--json"];
      const said = await endure(args, pieces());
      expect([said.exit, JSON.parse(said.out)]).toMatchObject([2, { error: { type } }]);
      expect(said.err).toMatch(/^walnut: [^\n]+\n$/);
      expect(await readFile(journal, "utf8")).toBe(jsonl);
      expect(said.megabytes).toBeLessThan(isWide ? 1800 : 350);
    },
    isWide ? 300_000 : 20_000,
  );
});
