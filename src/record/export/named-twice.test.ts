import fc from "fast-check";
import { expect, test } from "vitest";
import { nameGivenTwice } from "./named-twice.ts";

test.each([
  ['{"a":1,"a":2}', "a"],
  ['{"a":{"b":1,"c":2,"b":3}}', "a.b"],
  ['{"a":[{"b":1},{"c":1,"c":2}]}', "a.[].c"],
  ['{"a":1,"\\u0061":2}', "a"],
  ['{"a" :1,"b":"a","c":["a","a"],"d":{"a":1}}', null],
  ['{"a":"\\"a\\":","b":"{\\"a\\":1,\\"a\\":2}"}', null],
  ["[]", null],
  ['"a"', null],
])("%s names twice: %s", (json, path) => {
  expect(nameGivenTwice(json)).toBe(path);
});

test("whatever was written by JSON.stringify names nothing twice", () => {
  fc.assert(fc.property(fc.json(), (json) => nameGivenTwice(json) === null));
});

test("a name added to any object a second time is found", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.string(), (object, more) => {
      const json = JSON.stringify({ ...object, [more]: 1 });
      const twice = `${json.slice(0, -1)},${JSON.stringify(more)}:2}`;
      expect(nameGivenTwice(twice)).toBe(more);
    }),
  );
});
