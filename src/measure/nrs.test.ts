import fc from "fast-check";
import { expect, test } from "vitest";
import { nrsBand, nrsChange, parseNrs } from "./index.ts";

test.each`
  given     | read
  ${"0"}    | ${0}
  ${" 10 "} | ${10}
  ${7}      | ${7}
  ${-0}     | ${0}
  ${""}     | ${"NotANumber"}
  ${"five"} | ${"NotANumber"}
  ${"1e1"}  | ${"NotANumber"}
  ${NaN}    | ${"NotANumber"}
  ${"3.5"}  | ${"NotWhole"}
  ${"3,5"}  | ${"NotWhole"}
  ${-1}     | ${"OutOfRange"}
  ${"11"}   | ${"OutOfRange"}
`("a rating given as $given is read as $read", ({ given, read }) => {
  const result = parseNrs(given as string | number);
  expect(result.ok ? result.value : result.error.type).toBe(read);
});

// Columns as a clinician would read them: two 7-day means and what the change amounts to.
test.each`
  case    | baseline | followUp | delta   | percent   | improved | substantial | worse    | improvedBy
  ${"P1"} | ${7}     | ${5}     | ${-2}   | ${28.6}   | ${true}  | ${false}    | ${false} | ${["points"]}
  ${"P2"} | ${7}     | ${4.9}   | ${-2.1} | ${30}     | ${true}  | ${false}    | ${false} | ${["points", "percent"]}
  ${"P3"} | ${3}     | ${2}     | ${-1}   | ${33.3}   | ${true}  | ${false}    | ${false} | ${["percent"]}
  ${"P4"} | ${3}     | ${1}     | ${-2}   | ${66.7}   | ${true}  | ${true}     | ${false} | ${["points", "percent"]}
  ${"P5"} | ${8}     | ${6}     | ${-2}   | ${25}     | ${true}  | ${false}    | ${false} | ${["points"]}
  ${"P6"} | ${5}     | ${5}     | ${0}    | ${0}      | ${false} | ${false}    | ${false} | ${[]}
  ${"P7"} | ${4}     | ${6}     | ${2}    | ${-50}    | ${false} | ${false}    | ${true}  | ${[]}
  ${"P8"} | ${0}     | ${2}     | ${2}    | ${null}   | ${false} | ${false}    | ${true}  | ${[]}
  ${"P9"} | ${6}     | ${3}     | ${-3}   | ${50}     | ${true}  | ${true}     | ${false} | ${["points", "percent"]}
  ${"-"}  | ${1.9}   | ${0.5}   | ${-1.4} | ${null}   | ${false} | ${false}    | ${false} | ${[]}
  ${"-"}  | ${2}     | ${1.4}   | ${-0.6} | ${30}     | ${true}  | ${false}    | ${false} | ${["percent"]}
  ${"-"}  | ${9}     | ${7.01}  | ${-2}   | ${22.1}   | ${false} | ${false}    | ${false} | ${[]}
  ${"-"}  | ${4}     | ${5.99}  | ${2}    | ${-49.75} | ${false} | ${false}    | ${false} | ${[]}
`("$case: pain $baseline, later $followUp: improved $improved, worse $worse", (row) => {
  const change = nrsChange(row as { baseline: number; followUp: number });
  expect(change.delta).toBeCloseTo(row.delta as number, 1);
  if (row.percent === null) expect(change.percent).toBeNull();
  else expect(change.percent).toBeCloseTo(row.percent as number, 1);
  expect(change).toMatchObject({ improved: row.improved, improvedBy: row.improvedBy, substantial: row.substantial, worse: row.worse });
});

test.each`
  rating | band
  ${0}   | ${"mild"}
  ${3}   | ${"mild"}
  ${3.5} | ${null}
  ${4}   | ${"moderate"}
  ${6}   | ${"moderate"}
  ${6.9} | ${null}
  ${7}   | ${"severe"}
  ${10}  | ${"severe"}
`("pain of $rating is $band", ({ rating, band }) => expect(nrsBand(rating as number)).toBe(band));

test("less pain at the second reading never counts as worse, and more never as improved", () => {
  const mean = fc.double({ min: 0, max: 10, noNaN: true });
  fc.assert(
    fc.property(mean, mean, (baseline, followUp) => {
      const { improved, worse } = nrsChange({ baseline, followUp });
      expect(improved && followUp > baseline).toBe(false);
      expect(worse && followUp < baseline).toBe(false);
    }),
  );
});
