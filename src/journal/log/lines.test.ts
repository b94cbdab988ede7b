import fc from "fast-check";
import { expect, test } from "vitest";
import { must, newVault } from "../testing/open.ts";
import { longRecord } from "../testing/index.ts";
import { countLines, joinLines, linesOf, readLines } from "./lines.ts";

const entries = must(await (await newVault()).journal.append(longRecord(5)));
const utf8 = new TextEncoder();

test("what is written as lines is read back the same", () => {
  expect(readLines(linesOf(entries))).toEqual(entries.map((value) => ({ ok: true, value })));
  expect(countLines(linesOf(entries))).toBe(5);
  expect(readLines(linesOf([]))).toEqual([]);
});

test.each<[string, Uint8Array]>([
  ["no JSON", utf8.encode("{oh no")],
  ["JSON, but no entry", utf8.encode('{"kind":"note"}')],
  ["not even text", Uint8Array.of(0xff, 0xfe, 0x80)],
])("a line that is %s costs only itself", (_what, bad) => {
  const lines = joinLines([linesOf(entries.slice(0, 2)), bad, linesOf(entries.slice(2))]);
  const read = readLines(lines);
  expect(read.map(({ ok }) => ok)).toEqual([true, true, false, true, true, true]);
  expect(read[2]).toEqual({ ok: false, error: { type: "LineUnreadable", line: 3 } });
});

test("joining keeps every byte of every line, readable or not", () => {
  const line = fc
    .uint8Array({ minLength: 1, maxLength: 20 })
    .map((bytes) => bytes.filter((byte) => byte !== 10))
    .filter((bytes) => bytes.length > 0);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(8), (parts, at) => {
      const all = joinLines(parts);
      expect(countLines(all)).toBe(parts.length);
      expect(joinLines([joinLines(parts.slice(0, at)), joinLines(parts.slice(at))])).toEqual(all);
    }),
  );
});

test("any bytes at all are read line by line without a throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(readLines(bytes)).toHaveLength(countLines(bytes));
    }),
  );
});
