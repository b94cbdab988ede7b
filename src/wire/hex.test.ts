import fc from "fast-check";
import { expect, test } from "vitest";
import { fromHex, toHex } from "./hex.ts";

test("any bytes are written as another implementation writes them, and read back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toHex(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("hex"));
      expect(fromHex(text)).toEqual(bytes);
    }),
  );
});

test.each(["a", "abc", "AB", "0g", "g0", " 0", "0x", "ää", "0０", "--", "00\n"])("%j is not hex text", (text) => {
  expect(() => fromHex(text)).toThrow("hex text");
});
