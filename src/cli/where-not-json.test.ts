import fc from "fast-check";
import { expect, test } from "vitest";
import { walnut } from "./testing/walnut.ts";
import { whereNotJson } from "./where-not-json.ts";

// The place is marked with ^ under it.
test.each([
  ['{"1a": NaN}', "       ^"],
  ['{"1a": 1,}', "         ^"],
  ["{'1a': 1}", " ^"],
  ['{"1a" 1}', "      ^"],
  ['{"1a": 01}', "        ^"],
  ['{"1a": 1} 2', "          ^"],
  ["[1 2]", "   ^"],
  ["[1}", "  ^"],
  ["[,1]", " ^"],
  ['{"1a": "x\ty"}', "         ^"],
  ['{"1a": "x\\q"}', "         ^"],
  ["[+1]", " ^"],
  ["[tru]", " ^"],
  ["]", "^"],
  ["0]", " ^"],
  ["[0}", "  ^"],
])("%s is wrong at\n%s", (text, mark) => expect(whereNotJson(text)).toBe(mark.indexOf("^")));

test.each([
  "",
  " ",
  "{",
  '{"1a"',
  '{"1a":',
  '{"1a": 1',
  '{"1a": 1,',
  "[",
  "[1,",
  '["x',
  '["x\\',
  '["x\\u00',
  '"\\"',
  '{"\\"',
  '["a\\"',
  "[tr",
  "tru",
  "[-",
  "-",
])("%j ends too early", (text) => expect(whereNotJson(text)).toBe("end"));

test("what the machine reads as JSON has no such place, and only that", () => {
  const pieces = fc.array(
    fc.constantFrom("{", "}", "[", "]", ",", ":", '"a"', '"', "1", "-", "0", ".5", "e1", "true", "nul", "l", " ", "\\", "\n"),
    {
      maxLength: 8,
    },
  );
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        pieces.map((all) => all.join("")),
      ),
      (text) => (whereNotJson(text) === null) === isJson(text),
    ),
    { numRuns: 2000 },
  );
});

test("JSON that is cut anywhere ends too early, or is JSON", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      const cut = json.slice(0, at % json.length);
      // A number that is cut behind its point or its e is wrong there.
      if (!/\d[.eE][+-]?$/.test(cut)) expect([null, "end"]).toContain(whereNotJson(cut));
    }),
  );
});

test("a number that is none is said to be wrong where it stands, and not to be cut off", async () => {
  const { exit, err } = await walnut(["score", "nih-cpsi"], '{\n  "1a": NaN}');
  expect([exit, err]).toEqual([
    2,
    "walnut: this is not JSON: standard input: look at line 2, column 9: what stands there cannot stand there in JSON\n",
  ]);
});
