import { expect, test } from "vitest";
import { breathAt, paces } from "./breath.ts";

test.each`
  seconds  | phase    | fraction
  ${0}     | ${"in"}  | ${0}
  ${2}     | ${"in"}  | ${0.5}
  ${4}     | ${"out"} | ${0}
  ${7}     | ${"out"} | ${0.5}
  ${10}    | ${"in"}  | ${0}
  ${3_602} | ${"in"}  | ${0.5}
  ${-5}    | ${"in"}  | ${0}
`("after $seconds s the breath goes $phase, at $fraction", ({ seconds, phase, fraction }) => {
  expect(breathAt(seconds * 1000)).toEqual({ phase, fraction });
});

test("another pace is kept", () => {
  expect(breathAt(6000, { inSeconds: 5, outSeconds: 5 })).toEqual({ phase: "out", fraction: 0.2 });
});

test.each(paces)("in $inSeconds, out $outSeconds: the out-breath is the longer one", ({ inSeconds, outSeconds }) => {
  expect(outSeconds).toBeGreaterThan(inSeconds);
});
