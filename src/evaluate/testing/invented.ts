import { seededFlips, seededNumbers } from "../coin/seeded.ts";
import { exposureOf } from "../fit/half-lives.ts";
import type { Trial } from "../trial/trial.ts";

/** An invented person's trial. What he feels is known, so the answer can be judged. */
export interface Invented {
  readonly seed: number;
  /** Benefit in points; 0 for none. */
  readonly benefit?: number;
  readonly pairs?: number;
  readonly periodDays?: number;
  readonly base?: number;
  readonly sd?: number;
  /** How alike neighbouring days are. */
  readonly phi?: number;
  /** Part of the variance that is noise of a single day. */
  readonly noise?: number;
  readonly halfLife?: number;
  /** A change over the whole trial, slow at the end, as when something is learned. */
  readonly learning?: number;
  /** Height of a cycle of 30 days. */
  readonly cycle?: number;
  readonly missing?: number;
  /** An order that fell already, and lengths of its own. */
  readonly order?: readonly string[];
  readonly lengths?: readonly number[];
}

/** Ratings are whole numbers from 0 to 10. The same seed gives the same person. */
export const inventedTrial = (asked: Invented): Trial => {
  const {
    seed,
    benefit = 0,
    pairs = 6,
    periodDays = 14,
    base = 5,
    sd = 1.4,
    phi = 0.4,
    noise = 0,
    halfLife = 0,
    learning = 0,
    cycle = 0,
    missing = 0.1,
  } = asked;
  const next = seededNumbers(seed);
  const uniform = () => (next() + 0.5) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const flip = seededFlips(seed * 7919 + 1);
  const order = asked.order ?? Array.from({ length: pairs }, () => (flip() ? "PC" : "CP"));
  const x = Array.from(order.join("")).flatMap((letter, i) => Array<number>(asked.lengths?.[i] ?? periodDays).fill(letter === "P" ? 1 : 0));
  const exposure = exposureOf(x, halfLife);
  const phase = uniform() * 2 * Math.PI;
  let level = normal();
  const days = exposure.map((e, day) => {
    if (day > 0) level = phi * level + Math.sqrt(1 - phi * phi) * normal();
    const error = sd * (Math.sqrt(1 - noise) * level + Math.sqrt(noise) * normal());
    const learned = learning * (1 - Math.exp((-3 * day) / x.length));
    const felt = base - benefit * e + learned + cycle * Math.sin(phase + (2 * Math.PI * day) / 30) + error;
    const y = Math.min(10, Math.max(0, Math.round(felt)));
    return { day, y: uniform() < missing ? null : y };
  });
  return {
    outcome: { range: [0, 10], better: "lower", mid: 2 },
    design: { kind: "pairs", periodDays, washoutDays: Math.min(4, Math.floor(periodDays / 3)), order, orderDrawnByApp: true },
    days,
  };
};
