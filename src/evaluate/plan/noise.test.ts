import { describe, expect, test } from "vitest";
import { posteriorOf } from "../fit/posterior.ts";
import { priorFor } from "../fit/prior.ts";
import { seriesOf } from "../fit/series.ts";
import { inventedTrial } from "../testing/invented.ts";
import { noiseOf } from "./noise.ts";

const scale: readonly [number, number] = [0, 10];
const baseline = inventedTrial({ seed: 5, sd: 1.6, missing: 0, phi: 0.3 }).days.slice(0, 14);

describe("how the days of a baseline vary", () => {
  test("is the upper quarter's edge of what they leave open, by counting", () => {
    const series = seriesOf(
      baseline.map(({ day }) => day),
      baseline.map(() => 0),
      baseline.map(({ y }) => y),
    );
    const { noise } = posteriorOf(series, priorFor(10, 3, 0), "ar1");
    const varianceOfMeans = ({ sd, phi }: { readonly sd: number; readonly phi: number }) => (sd * sd * (1 + phi)) / (1 - phi);
    const taken = varianceOfMeans(noiseOf(baseline, scale)!);
    const weightOf = (counts: (variance: number) => boolean) =>
      noise.filter((each) => counts(varianceOfMeans(each))).reduce((sum, { weight }) => sum + weight, 0);
    expect(weightOf((variance) => variance <= taken)).toBeGreaterThanOrEqual(0.75);
    expect(weightOf((variance) => variance < taken)).toBeLessThan(0.75);
  });

  test.each<[string, readonly { readonly day: number; readonly y: number | null }[], readonly [number, number]]>([
    ["in another order", baseline.toReversed(), scale],
    ["with days that were not rated", [...baseline, { day: 14, y: null }, { day: 15, y: null }], scale],
    ["on a scale that begins at 2", baseline.map(({ day, y }) => ({ day, y: y! + 2 })), [2, 12]],
  ])("is the same %s", (_name, days, range) => {
    const [want, got] = [noiseOf(baseline, scale)!, noiseOf(days, range)!];
    expect([got.sd, got.phi]).toEqual([expect.closeTo(want.sd, 6), expect.closeTo(want.phi, 6)]);
  });

  test("is smaller on a shorter scale, where large differences are unlikely beforehand", () =>
    expect(noiseOf(baseline, [0, 4])!.sd).toBeLessThan(noiseOf(baseline, [0, 100])!.sd));

  const rated = (ys: readonly (number | null)[]) => ys.map((y, day) => ({ day, y }));
  test.each<[string, readonly (number | null)[], boolean]>([
    ["six ratings", [4, 5, 6, 4, 5, 6], false],
    ["seven ratings", [4, 5, 6, 4, 5, 6, 4], true],
    ["six ratings in seven days", [4, 5, 6, 4, null, 5, 6], false],
    ["seven ratings of two kinds", [4, 5, 4, 4, 5, 5, 4], true],
    ["seven ratings of one kind", [4, 4, 4, 4, 4, 4, 4], false],
  ])("%s say something: %s", (_name, ys, says) => expect(noiseOf(rated(ys), scale) !== null).toBe(says));
});
