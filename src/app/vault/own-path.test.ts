import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each`
  wanted                | goes
  ${"/prepare"}         | ${"/prepare"}
  ${"/session?x=1"}     | ${"/session?x=1"}
  ${undefined}          | ${"/"}
  ${"//evil.example"}   | ${"/"}
  ${"/\\evil.example"}  | ${"/"}
  ${"https://evil.exa"} | ${"/"}
`("an address that asks for $wanted leads to $goes", ({ wanted, goes }) => expect(ownPath(wanted)).toBe(goes));
