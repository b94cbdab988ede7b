/**
 * How often the fixed rule is wrong, and how often it sees what is there, measured on invented people. Writes docs/error-rates.md.
 * Run: node bench/error-rates.ts [trials a cell, 2000 by default]. Seeded: the same count gives the same table.
 *
 * The parts of the rule are asked for in order of cost, so the two slow fits are only made where they can still decide.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Trial } from "#evaluate";
import { inventedTrial, type Invented } from "#evaluate/testing";
import { pairTest } from "../src/evaluate/coin/pairs.ts";
import { exposureOf, overHalfLives } from "../src/evaluate/fit/half-lives.ts";
import { shareBelow } from "../src/evaluate/fit/mixture.ts";
import { posteriorOf } from "../src/evaluate/fit/posterior.ts";
import { priorFor } from "../src/evaluate/fit/prior.ts";
import { seriesOf } from "../src/evaluate/fit/series.ts";
import { daysThatCount } from "../src/evaluate/trial/timetable.ts";
import { differencesOf } from "../src/evaluate/verdict/coin-test.ts";
import { reasonsToRefuse } from "../src/evaluate/verdict/refuse.ts";
import { probableRule, sizeOf, verdictOf, type Side } from "../src/evaluate/verdict/verdict.ts";

const trials = Number(process.argv[2] ?? 2000);

const cells: readonly (readonly [string, Partial<Invented>])[] = [
  ["none, neighbouring days alike (phi 0.4)", { phi: 0.4 }],
  ["none, very alike (phi 0.8)", { phi: 0.8 }],
  ["none, slow flares (phi 0.95, 60 % noise)", { phi: 0.95, noise: 0.6 }],
  ["none, learning curve of 3 points", { learning: -3, base: 6.5 }],
  ["none, monthly cycle of 1.5 points", { cycle: 1.5 }],
  ["none, many zeros (mean near 0.7)", { base: 0.5 }],
  ["1 point better", { benefit: 1 }],
  ["2 points better", { benefit: 2 }],
  ["2 points better, half-life 2 days", { benefit: 2, halfLife: 2 }],
  ["2 points better, half-life 4 days", { benefit: 2, halfLife: 4 }],
  ["2 points better, 4 pairs only", { benefit: 2, pairs: 4 }],
  ["3 points better", { benefit: 3, base: 6 }],
];

const none: Side = { model: 0, others: 0, coin: null };

function judge(trial: Trial) {
  const days = daysThatCount(trial);
  const differences = differencesOf(trial, days);
  if (reasonsToRefuse(trial, days, differences.length).length > 0) return { verdict: "refused", size: "unclear" } as const;
  const [day, x, y] = [days.map((each) => each.day), days.map((each) => each.x), days.map((each) => each.y)];
  const prior = priorFor(10, 3);
  const { effect } = overHalfLives((life) => seriesOf(day, exposureOf(x, life), y), prior);
  const coin = pairTest(differences);
  const pBenefit = shareBelow(effect, 0);
  const couldBe = (model: number, p: number) => model >= probableRule.model && p <= probableRule.coin;
  let [benefit, harm] = [none, none];
  if (couldBe(pBenefit, coin.pLe) || couldBe(1 - pBenefit, coin.pGe)) {
    const others = (["ar1noise", "locallevel"] as const).map((model) =>
      shareBelow(posteriorOf(seriesOf(day, x, y), prior, model).effect, 0),
    );
    benefit = { model: pBenefit, others: Math.min(...others), coin: coin.pLe };
    harm = { model: 1 - pBenefit, others: 1 - Math.max(...others), coin: coin.pGe };
  }
  const verdict = verdictOf(benefit, harm, { inPairs: true, looked: false });
  return { verdict, size: sizeOf(verdict, shareBelow(effect, -2), differences.length, true) };
}

const share = (count: number) => (count / trials).toFixed(3);
const rows = cells.map(([name, person], cell) => {
  const counts = { strong: 0, probable: 0, "probably-worse": 0, "cannot-tell": 0, refused: 0 };
  let [small, large] = [0, 0];
  for (let i = 0; i < trials; i++) {
    const { verdict, size } = judge(inventedTrial({ ...person, seed: 1_000_000 * (cell + 1) + i }));
    counts[verdict]++;
    if (size === "too-small") small++;
    if (size === "large-enough") large++;
  }
  const row = `| ${name} | ${share(counts.strong)} | ${share(counts.strong + counts.probable)} | ${share(counts["probably-worse"])} | ${share(large)} | ${share(small)} | ${share(counts.refused)} |`;
  console.log(row);
  return row;
});

const error = Math.sqrt((0.03 * 0.97) / trials);
const text = `# How often the answer is wrong

Made by \`bench/error-rates.ts\` with ${trials} invented people a row; the same seeds give the same table. Near 0.03 the standard error is ${error.toFixed(3)}.
Each trial has 6 pairs of 14 days (unless said), day-to-day standard deviation 1.4, a tenth of the days unrated, whole ratings from 0 to 10, a washout of 4 days; a pair counts with 5 rated days in each period after it.

| truth | strong | strong or probable | probably worse | large enough (2 points) | too small (2 points) | refused |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

Read the first six rows as false alarms: nothing was there to find. An effect of exactly 2 points can by definition seldom be shown to exceed 2.
What the invented people do not have: days missed because of pain, effects that grow with repetition, and a week that differs from the weekend.
`;
writeFileSync(join(import.meta.dirname, "../docs/error-rates.md"), text);
