import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Zone } from "#base";
import { CsvReader, guessColumns, guessOrder, readHead, type CsvSettings, type DateOrder } from "#share";
import { testInstant } from "#record/testing";
import { CsvRows, separatorOf } from "./csv-rows.ts";
import { readDate } from "./csv-columns.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("rows", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", ",", ";", '"', "\n", "\r\n", "0"), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });

  test("are those of papaparse, however the file is cut into pieces", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), fc.constantFrom("\n", "\r\n"), (rows, size, newline) => {
        const text = Papa.unparse(rows, { newline, quotes: true });
        const reader = new CsvRows(",");
        const read = [];
        for (let i = 0; i < text.length; i += size) read.push(...reader.push(text.slice(i, i + size)));
        read.push(...reader.end().rows);
        expect(read.map(({ cells }) => cells)).toEqual(Papa.parse(text, { delimiter: ",", newline }).data);
      }),
    );
  });

  test("know the line they begin in, also after a field that runs over several", () => {
    const reader = new CsvRows(",");
    const rows = [...reader.push('a,b\r\n"one\ntwo\nthree",1\n\n\n"x"'), ...reader.end().rows];
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 7]);
  });

  test.each([
    ["a,b,c", ","],
    ["a;b;c", ";"],
    ["a\tb", "\t"],
    ['"a;b;c",d', ","],
    ["a", ","],
  ])("%j is parted by %j", (line, separator) => expect(separatorOf(line)).toBe(separator));
});

test.each([
  ["2026-03-04", "ymd", "2026-03-04"],
  ["2026-03-04T07:10:00Z", "ymd", "2026-03-04"],
  ["4.3.2026", "dmy", "2026-03-04"],
  ["04/03/2026 21:00", "dmy", "2026-03-04"],
  ["04/03/2026", "mdy", "2026-04-03"],
  ["31/02/2026", "dmy", null],
  ["13/13/2026", "dmy", null],
  ["04/03/26", "dmy", null],
  ["yesterday", "ymd", null],
])("%s read as %s is %s", (text, order, date) => expect(readDate(text, order as DateOrder)).toBe(date));

test.each([
  [["2026-03-04"], "ymd"],
  [["03/04/2026", "13/04/2026"], "dmy"],
  [["03/04/2026", "04/13/2026"], "mdy"],
  [["03/04/2026", "04/05/2026"], "open"],
  [["13/04/2026", "04/13/2026"], "open"],
  [["2026-03-04", "2026-02-30", "never", ""], "ymd"],
  [["30.02.2026", "13.02.2026"], "dmy"],
  [["2026-03-04", "13/04/2026"], "ymd"],
  [["2026-02-30", "45231"], null],
  [[], null],
] as const)("dates %j give away %s", (dates, order) => expect(guessOrder(dates)).toBe(order));

test.each([
  [["Date", "Pain", "Notes"], { date: 0, pain: 1, note: 2 }],
  [["Datum", "Uhrzeit", "Schmerz", "Stimmung"], { date: 0, time: 1, pain: 2, mood: 3 }],
  [["Fecha", "Dolor", "Peor dolor"], { date: 0, pain: 1, worst: 2 }],
  [["pain", "pain"], { pain: 0 }],
  [["x", "y"], {}],
])("columns named %j are taken for %j", (header, columns) => expect(guessColumns(header)).toEqual(columns));

const settings: CsvSettings = {
  columns: { date: 0, pain: 1, worst: 2, note: 3 },
  order: "ymd",
  zone: "Europe/Berlin" as Zone,
  now: testInstant("2026-04-01T12:00:00+02:00"),
};
const read = (text: string, change: Partial<CsvSettings> = {}) => {
  const reader = new CsvReader(",", { ...settings, ...change });
  const all = bytes(text);
  for (let i = 0; i < all.length; i += 7) reader.take(all.slice(i, i + 7));
  return reader.result();
};

describe("a table of days", () => {
  test("becomes check-ins and notes, and an empty cell is a number that is not known", () => {
    expect(read("date,pain,worst,note\n2026-03-01,4,,\n2026-03-02 21:30,0,7,schön\n2026-03-03,,,\n").found).toEqual([
      { kind: "rating", at: "2026-03-01T12:00:00+01:00", body: { pain: 4 }, line: 2 },
      { kind: "rating", at: "2026-03-02T21:30:00+01:00", body: { pain: 0, worst: 7 }, line: 3 },
      { kind: "note", at: "2026-03-02T21:30:00+01:00", body: { text: "schön" }, line: 3 },
    ]);
  });

  test("rows with nothing in them are counted, and are no mistake", () => {
    expect(read("date,pain\n2026-03-01,\n,\n2026-03-02,1")).toMatchObject({ rows: 3, empty: 2, mistakeCount: 0 });
  });

  const good = (n: number) => Array.from({ length: n }, (_, i) => `2026-03-0${i + 1},3`).join("\n");
  test("a mistake in line 7 is named with its line", () => {
    const { mistakes, mistakeCount } = read(`date,pain\n${good(5)}\n2026-03-06,11\n2026-03-07,3\n`);
    expect(mistakeCount).toBe(1);
    expect(mistakes).toEqual([{ line: 7, field: "pain", what: "out-of-range", text: "11" }]);
  });

  test.each([
    [",3", "date", "no-date"],
    ["2026-02-30,3", "date", "bad-date"],
    ["1/3/2026,3", "date", "bad-date"],
    ["46082,3", "date", "day-number"],
    ["46082.25,3", "date", "day-number"],
    ["2026-04-02,3", "date", "in-the-future"],
    ["2026-04-01 12:01,3", "date", "in-the-future"],
    ["2026-03-01 25:00,3", "date", "bad-time"],
    ["2026-03-01,x", "pain", "not-a-number"],
    ['2026-03-01,"3,5"', "pain", "not-whole"],
    ["2026-03-01,3.5", "pain", "not-whole"],
    ["2026-03-01,-1", "pain", "out-of-range"],
    ["2026-03-01,3,11", "worst", "out-of-range"],
    [`2026-03-01,3,,${"x".repeat(2001)}`, "note", "too-long"],
  ])("%s: %s, %s", (row, field, what) => {
    expect(read(`date,pain,worst,note\n${row}\n`).mistakes).toMatchObject([{ line: 2, field, what }]);
  });

  test("today without a time is today, whatever the clock says", () => {
    expect(read("date,pain\n2026-04-01,3", { now: testInstant("2026-04-01T06:00:00+02:00") }).mistakes).toEqual([]);
  });

  test("a file that ends inside quotation marks says where they began, and nothing of that row is taken", () => {
    expect(read('date,pain\n2026-03-01,3\n2026-03-02,"3\n2026-03-03,4\n')).toMatchObject({
      found: [{ line: 2 }],
      mistakes: [{ line: 3, what: "open-quote" }],
    });
  });

  test("only the first mistakes are kept, all are counted", () => {
    const { mistakes, mistakeCount } = read(`date,pain\n${"2026-03-01,11\n".repeat(500)}`);
    expect([mistakes.length, mistakeCount]).toEqual([20, 500]);
  });

  test("letters that are no UTF-8 are said to be that", () => {
    const reader = new CsvReader(",", settings);
    reader.take(new Uint8Array([...bytes("date,pain\n2026-03-01,"), 0xe4]));
    expect(reader.result().trouble).toBe("not-text");
  });

  test.each([
    ["UTF-16, low byte first", true],
    ["UTF-16, high byte first", false],
  ])("%s, is read as UTF-8 is, however it is cut into pieces", (_what, isLow) => {
    const letters = fc.string({ unit: fc.constantFrom("a", "ß", "痛", "😀", "\u0a0d", " "), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (notes, size) => {
        const text = `date,pain,worst,note\n${notes.map((note, i) => `2026-03-0${i + 1},3,,${note}`).join("\n")}`;
        const units = [0xfeff, ...text.split("").map((unit) => unit.charCodeAt(0))];
        const given = new Uint8Array(units.flatMap((unit) => (isLow ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
        const reader = new CsvReader(",", settings);
        for (let i = 0; i < given.length; i += size) reader.take(given.slice(i, i + size));
        const { found, mistakes, trouble } = reader.result();
        expect({ found, mistakes, trouble }).toMatchObject({ found: read(text).found, mistakes: [], trouble: null });
        expect(readHead(given)?.header).toEqual(["date", "pain", "worst", "note"]);
        const cut = new CsvReader(",", settings);
        cut.take(given.slice(0, -1));
        expect(cut.result().trouble).toBe("not-text");
      }),
    );
  });

  test("more than one device should hold is refused", () => {
    expect(read(`date,pain\n${"2026-03-01,1\n".repeat(20_001)}`)).toMatchObject({ trouble: "too-many", found: { length: 20_000 } });
  });

  test("the same bytes are the same import, others are another", () => {
    const ids = ["date,pain\n2026-03-01,1", "date,pain\n2026-03-01,1", "date,pain\n2026-03-01,2"].map((text) => read(text).id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
  });
});

test("the head of a file names its columns and shows its first rows", () => {
  expect(readHead(bytes("\uFEFFdate;pain\n2026-03-01;4\n"))).toEqual({
    separator: ";",
    header: ["date", "pain"],
    sample: [["2026-03-01", "4"]],
    lines: [2],
  });
  expect(readHead(bytes(""))).toBeNull();
  expect(readHead(new Uint8Array([0x64, 0xe4, 0x00]))).toBeNull();
});
