import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "#base";
import { readExport, writeExport, type StoredEntry } from "#record";
import { TestJournal, testId, testStamp } from "../testing/index.ts";

const exportedAt = "2026-11-22T09:00:00+01:00" as Instant;
const header = `{"walnut":"journal","version":1,"exportedAt":"${exportedAt}"}`;

const journal = new TestJournal();
journal.write("rating", "2026-03-01 09:00", { pain: 4, urgency: 2, calm: 5 });
journal.session("2026-03-01 19:00");
journal.write("note", "2026-03-02 09:00", { text: "Line one\nline two — “quoted” \u2028 ünï \u{1f331} \ud800" });
const { entries } = journal;
const lines = writeExport(entries, exportedAt).split("\n").slice(0, -1);

test("an export is a first line that says what it is, then a line for each entry, in the order of stamps", () => {
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(header);
  expect(writeExport(entries.toReversed(), exportedAt)).toBe(writeExport(entries, exportedAt));
});

// What a stranger's or a newer version's entries may hold, as long as it is JSON.
const anyBody = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 });
const anyStored = fc.uniqueArray(
  fc.record({
    n: fc.nat(0xffffff),
    kind: fc.constantFrom("setting", "device", "dream"),
    v: fc.constantFrom(1, 2, 9),
    body: anyBody,
    extra: anyBody,
  }),
  {
    selector: ({ n }) => n,
    maxLength: 8,
  },
);

test("export, import, export: the same bytes, whatever a newer version put in", () => {
  fc.assert(
    fc.property(anyStored, (all) => {
      const stored = all.map(({ n, kind, v, body, extra }) => ({
        id: testId(n),
        stamp: testStamp(n),
        at: exportedAt,
        zone: "UTC",
        kind,
        v,
        body,
        extra,
      }));
      // As it would come from a file: what JSON cannot hold is gone before.
      const first = writeExport(JSON.parse(JSON.stringify(stored)) as StoredEntry[], exportedAt);
      const back = readExport(first);
      expect(back.unreadable).toEqual([]);
      expect(writeExport(back.entries, exportedAt)).toBe(first);
    }),
  );
});

test("line by line or whole, with Windows line ends or a byte order mark: the same entries", () => {
  const whole = readExport(lines.join("\n"));
  expect(whole).toEqual({ header: JSON.parse(header) as unknown, entries, unreadable: [] });
  expect(readExport(lines)).toEqual(whole);
  expect(readExport(lines.map((line) => `${line}\r\n`))).toEqual(whole);
  expect(readExport(`\uFEFF${lines.join("\r\n")}\r\n\r\n`)).toEqual(whole);
});

test("any damage to one line loses that line and no other, and says which", () => {
  const anyDamage = fc.oneof(
    fc.tuple(fc.nat(200), fc.string({ minLength: 1, maxLength: 3 })).map(
      ([at, junk]) =>
        (line: string) =>
          line.slice(0, at) + junk + line.slice(at),
    ),
    fc.nat(200).map((at) => (line: string) => line.slice(0, at)),
    fc.constant(() => "[]"),
    fc.constant(() => "{}"),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), anyDamage, (which, damage) => {
      const damaged = lines.map((line, i) => (i === which ? damage(line).replaceAll("\n", " ") : line));
      const { entries: read, unreadable } = readExport(damaged);
      const others = entries.filter((_, i) => i !== which - 1);
      expect(read.filter(({ id }) => others.some((other) => other.id === id))).toEqual(others);
      for (const { line } of unreadable) expect(line).toBe(which + 1);
      expect(read.length + unreadable.length).toBeGreaterThanOrEqual(damaged[which]!.trim() === "" ? 2 : 3);
    }),
  );
});

test.each`
  what                           | line                                                     | path                    | why
  ${"cut off"}                   | ${lines[2]!.slice(0, 80)}                                | ${""}                   | ${"not-json"}
  ${"a rating of 11"}            | ${lines[1]!.replace('"pain":4', '"pain":11')}            | ${"body.pain"}          | ${"out-of-range"}
  ${"a rating of 4.5"}           | ${lines[1]!.replace('"pain":4', '"pain":4.5')}           | ${"body.pain"}          | ${"not-whole"}
  ${"a rating in words"}         | ${lines[1]!.replace('"pain":4', '"pain":"four"')}        | ${"body.pain"}          | ${"wrong-type"}
  ${"a number JSON cannot keep"} | ${lines[1]!.replace('"pain":4', '"pain":1e999')}         | ${"body.pain"}          | ${"not-json"}
  ${"30 February"}               | ${lines[1]!.replace("2026-03-01T", "2026-02-30T")}       | ${"at"}                 | ${"bad-time"}
  ${"a zone nobody knows"}       | ${lines[1]!.replace('"UTC"', '"Mars/Olympus"')}          | ${"zone"}               | ${"bad-time"}
  ${"another kind of id"}        | ${lines[1]!.replace("-7000-", "-4000-")}                 | ${"id"}                 | ${"bad-id"}
  ${"no stamp"}                  | ${lines[1]!.replace(/"stamp":"[^"]*",/, "")}             | ${"stamp"}              | ${"missing"}
  ${"version 0"}                 | ${lines[1]!.replace('"v":1', '"v":0')}                   | ${"v"}                  | ${"out-of-range"}
  ${"a stop rule nobody knows"}  | ${lines[2]!.replace('"endedBy":null', '"endedBy":"no"')} | ${"body.story.endedBy"} | ${"not-allowed"}
`("$what: $why at '$path'", ({ line, path, why }) => {
  expect(readExport([header, line as string]).unreadable).toEqual([{ line: 2, path, what: why }]);
});

test("a file that is not a journal says so; a journal without its first line is still read", () => {
  expect(readExport("day,practice,rating\n0,1,5")).toMatchObject({
    header: null,
    entries: [],
    unreadable: [{ line: 1, what: "no-header" }, { line: 2 }],
  });
  expect(readExport("")).toEqual({ header: null, entries: [], unreadable: [{ line: 1, path: "", what: "no-header" }] });
  expect(readExport(lines.slice(1))).toMatchObject({ header: null, entries, unreadable: [{ line: 1, what: "no-header" }] });
});

test("two copies put together give each entry once; two different entries with one id are told", () => {
  expect(readExport([...lines, ...lines.slice(1)])).toMatchObject({ entries, unreadable: [] });
  const other = lines[1]!.replace('"pain":4', '"pain":5');
  expect(readExport([...lines, other])).toMatchObject({ entries, unreadable: [{ line: 5, path: "id", what: "other-entry-same-id" }] });
});

test("a line that says a thing twice is refused by its number, and hides nothing beside it", () => {
  const twice = lines[1]!.replace('"pain":4', '"pain":4,"pain":9');
  expect(readExport([header, twice, ...lines.slice(2)])).toMatchObject({
    entries: entries.slice(1),
    unreadable: [{ line: 2, path: "body.pain", what: "name-twice" }],
  });
  const spaced = JSON.stringify(JSON.parse(lines[1]!), null, 1).replaceAll("\n", " ");
  expect(readExport([header, spaced, ...lines.slice(2)])).toMatchObject({ entries, unreadable: [] });
});

test("a line nested without end is refused, not followed", () => {
  const deep = lines[1]!.replace('"pain":4', `"extra":${"[".repeat(5000)}${"]".repeat(5000)}`);
  expect(readExport([header, deep]).unreadable).toMatchObject([{ line: 2, what: "not-json" }]);
});
