import { normalCdf, normalDensity, normalQuantile } from "../special/normal.ts";
import { rootOfRising } from "../special/root.ts";

/** Some hundred normal distributions with weights that sum to 1: what is known of the effect. */
export interface Mixture {
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly sds: readonly number[];
}

export const meanOf = ({ weights, means }: Mixture): number => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * means[i]!;
  return sum;
};

export const sdOf = (mixture: Mixture): number => {
  const mean = meanOf(mixture);
  let sum = 0;
  for (let i = 0; i < mixture.weights.length; i++) sum += mixture.weights[i]! * (mixture.sds[i]! ** 2 + (mixture.means[i]! - mean) ** 2);
  return Math.sqrt(sum);
};

/** P(effect <= x). Weights sum to 1 only as far as a number's digits go, so what is over is cut off. */
export const shareBelow = ({ weights, means, sds }: Mixture, x: number): number => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * normalCdf((x - means[i]!) / sds[i]!);
  return Math.min(1, sum);
};

const densityAt = ({ weights, means, sds }: Mixture, x: number): number => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i]! * normalDensity((x - means[i]!) / sds[i]!)) / sds[i]!;
  return sum;
};

/** The x with P(effect <= x) = p. */
export const quantileOf = (mixture: Mixture, p: number): number => {
  const [mean, sd] = [meanOf(mixture), sdOf(mixture)];
  return rootOfRising(
    (x) => shareBelow(mixture, x) - p,
    mean - 40 * sd,
    mean + 40 * sd,
    (x) => densityAt(mixture, x),
    { start: mean + sd * normalQuantile(p), near: 1e-5 * sd },
  );
};

/** Several mixtures as one, each with its share. */
export const mixed = (parts: readonly { readonly share: number; readonly mixture: Mixture }[]): Mixture => ({
  weights: parts.flatMap(({ share, mixture }) => mixture.weights.map((weight) => weight * share)),
  means: parts.flatMap(({ mixture }) => mixture.means),
  sds: parts.flatMap(({ mixture }) => mixture.sds),
});
