import { expect, test } from "vitest";
import { Lately } from "./lately.ts";

test("the longest unused is forgotten first, and setting a name again is using it", () => {
  const lately = new Lately<number>(2);
  lately.set("a", 1);
  lately.set("b", 2);
  lately.set("a", 3);
  lately.set("c", 4);
  expect(["a", "b", "c"].map((name) => lately.get(name))).toEqual([3, undefined, 4]);
});
