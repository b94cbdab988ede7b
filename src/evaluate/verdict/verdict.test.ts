import { describe, expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import { sizeOf, verdictOf } from "./verdict.ts";

describe("the fixed rule, at its edges", () => {
  const side = (model: number, others: number, coin: number | null) => ({ model, others, coin });
  const none = side(0, 0, 1);
  test.each`
    model    | others   | coin     | verdict
    ${0.975} | ${0.95}  | ${0.05}  | ${"strong"}
    ${0.974} | ${0.95}  | ${0.05}  | ${"probable"}
    ${0.975} | ${0.949} | ${0.05}  | ${"probable"}
    ${0.975} | ${0.95}  | ${0.051} | ${"probable"}
    ${0.95}  | ${0.9}   | ${0.1}   | ${"probable"}
    ${0.949} | ${0.9}   | ${0.1}   | ${"cannot-tell"}
    ${0.95}  | ${0.899} | ${0.1}   | ${"cannot-tell"}
    ${0.95}  | ${0.9}   | ${0.101} | ${"cannot-tell"}
    ${1}     | ${1}     | ${null}  | ${"cannot-tell"}
  `(
    "P $model, S $others, coin $coin: $verdict",
    ({ model, others, coin, verdict }: { model: number; others: number; coin: number | null; verdict: string }) => {
      expect(verdictOf(side(model, others, coin), none, { inPairs: true, looked: false })).toBe(verdict);
      const mirrored = verdict === "strong" || verdict === "probable" ? "probably-worse" : "cannot-tell";
      expect(verdictOf(none, side(model, others, coin), { inPairs: true, looked: false })).toBe(mirrored);
    },
  );
  test.each`
    model    | looked   | inPairs  | verdict
    ${0.98}  | ${false} | ${true}  | ${"strong"}
    ${0.98}  | ${true}  | ${true}  | ${"probable"}
    ${0.99}  | ${true}  | ${true}  | ${"strong"}
    ${0.999} | ${false} | ${false} | ${"probable"}
  `(
    "P $model, looked $looked, in pairs $inPairs: $verdict",
    ({ model, looked, inPairs, verdict }: { model: number; looked: boolean; inPairs: boolean; verdict: string }) => {
      expect(verdictOf(side(model, 0.99, 0.01), none, { inPairs, looked })).toBe(verdict);
    },
  );
  test.each`
    verdict          | atLeastMid | pairs | size
    ${"strong"}      | ${0.8}     | ${6}  | ${"large-enough"}
    ${"strong"}      | ${0.79}    | ${6}  | ${"unclear"}
    ${"cannot-tell"} | ${0.8}     | ${6}  | ${"unclear"}
    ${"strong"}      | ${0.05}    | ${6}  | ${"too-small"}
    ${"cannot-tell"} | ${0.05}    | ${4}  | ${"too-small"}
    ${"cannot-tell"} | ${0.05}    | ${3}  | ${"unclear"}
    ${"cannot-tell"} | ${0.051}   | ${6}  | ${"unclear"}
  `(
    "$verdict with $atLeastMid of at least the difference that matters: $size",
    ({ verdict, atLeastMid, pairs, size }: { verdict: Answer["verdict"]; atLeastMid: number; pairs: number; size: string }) => {
      expect(sizeOf(verdict, atLeastMid, pairs, true)).toBe(size);
    },
  );
});
