/**
 * How long the answer takes, beside the limits of the project's one list of budgets (README). Warm medians; no test, because a busy
 * machine is slow, not wrong. Run: node bench/evaluate.ts
 */
import { mergeSketches, pool, poolSketch, sketchOf, type Study } from "#evaluate";
import ar1 from "../src/evaluate/reference/posterior-ar1.json" with { type: "json" };
import carryover from "../src/evaluate/reference/posterior-carryover.json" with { type: "json" };
import { pairTest } from "../src/evaluate/coin/pairs.ts";
import { seededNumbers } from "../src/evaluate/coin/seeded.ts";
import { exposureOf, overHalfLives } from "../src/evaluate/fit/half-lives.ts";
import { meanOf, quantileOf, sdOf, shareBelow, type Mixture } from "../src/evaluate/fit/mixture.ts";
import { posteriorOf } from "../src/evaluate/fit/posterior.ts";
import { seriesOf } from "../src/evaluate/fit/series.ts";

const chance = seededNumbers(7);
const uniform = () => (chance() + 0.5) / 2 ** 32;
const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());

/** All that an answer shows: mean, sd, two chances and an interval. */
const shown = (effect: Mixture) => [
  meanOf(effect),
  sdOf(effect),
  shareBelow(effect, 0),
  shareBelow(effect, -2),
  quantileOf(effect, 0.025),
  quantileOf(effect, 0.975),
];

const of = (id: string) => ar1.cases.find((each) => each.id === id)!.input;
const [eightWeeks, oneYear, halfYear] = [of("a09"), of("a10"), carryover.cases[0]!.input];
const differences = (count: number) => Array.from({ length: count }, () => normal() - 0.5);
const [twelve, twenty] = [differences(12), differences(20)];
const people: readonly Study[] = Array.from({ length: 1_000_000 }, () => {
  const v = 0.2 * Math.exp(0.6 * normal());
  return { v, y: -0.6 + normal() * Math.sqrt(0.49 + v) };
});
const columns = { y: Float64Array.from(people, ({ y }) => y), v: Float64Array.from(people, ({ v }) => v) };

const jobs: readonly (readonly [string, number, number, () => unknown])[] = [
  [
    `AR(1) fit, ${eightWeeks.y.filter((y) => y !== null).length} rated days`,
    1,
    400,
    () => shown(posteriorOf(seriesOf(eightWeeks.day, eightWeeks.x, eightWeeks.y), eightWeeks.prior).effect),
  ],
  [
    "average over five half-lives, 168 days",
    5,
    100,
    () => shown(overHalfLives((life) => seriesOf(halfYear.day, exposureOf(halfYear.x, life), halfYear.y), halfYear.prior).effect),
  ],
  ["AR(1) fit, one year", 3, 200, () => shown(posteriorOf(seriesOf(oneYear.day, oneYear.x, oneYear.y), oneYear.prior).effect)],
  ["randomisation test, 12 pairs", 2, 200, () => pairTest(twelve)],
  ["randomisation test, 20 pairs", 200, 9, () => pairTest(twenty)],
  ["pool 1,000,000 people, sketch, constant memory", 350, 7, () => poolSketch(sketchOf(people))],
  ["pool 1,000,000 people, every estimator, from a list", 350, 5, () => pool(columns)],
];

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

for (const [name, limit, runs, job] of jobs) {
  for (let warm = 0; warm < Math.min(50, runs); warm++) job();
  const walls: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    job();
    walls.push(performance.now() - began);
  }
  // Beside the clock the processor's time: on a machine with other work the clock counts that too.
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1000 / runs;
  const said = `limit ${limit} ms  median ${median(walls).toFixed(2)} ms  processor ${processor.toFixed(2)} ms`;
  console.log(`${said}  ${name}${Math.min(processor, median(walls)) > limit ? "  OVER" : ""}`);
}

const whole = poolSketch(sketchOf(people)).REML;
const shards = Array.from({ length: 16 }, (_, shard) => sketchOf(people.filter((__, i) => i % 16 === shard)));
const merged = poolSketch(mergeSketches(shards)).REML;
const listed = pool(columns).REML;
console.log(`tau2 whole ${whole.tau2}, 16 shards ${merged.tau2}, list ${listed.tau2}; mu ${whole.mu}, ${merged.mu}, ${listed.mu}`);
