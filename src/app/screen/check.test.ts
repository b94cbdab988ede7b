import { expect, test } from "vitest";
import { dateMistake } from "./check.ts";

test.each`
  typed           | wants       | says
  ${"2026-11-01"} | ${"behind"} | ${undefined}
  ${"2026-11-22"} | ${"behind"} | ${undefined}
  ${"2026-11-23"} | ${"behind"} | ${"wrong.future"}
  ${"2026-11-21"} | ${"ahead"}  | ${"wrong.past"}
  ${"2026-11-22"} | ${"ahead"}  | ${undefined}
  ${"2027-02-30"} | ${"ahead"}  | ${"wrong.date"}
  ${"0026-11-01"} | ${"behind"} | ${"wrong.long-ago"}
  ${"1800-01-01"} | ${"behind"} | ${"wrong.long-ago"}
  ${""}           | ${"behind"} | ${"wrong.date"}
`("on 22 November the day $typed, which should lie $wants, says $says", ({ typed, wants, says }) => {
  expect(dateMistake(typed, "2026-11-22", wants)).toBe(says);
});
