import { priorShareMax } from "../verdict/doubts.ts";
import { effectColumn } from "../fit/series.ts";
import { priorFor } from "../fit/prior.ts";
import type { Trial } from "../trial/trial.ts";
import type { Answer } from "../verdict/answer.ts";
import type { Study } from "./study.ts";

/**
 * What one person may give to many: the likelihood of his effect, without the assumption it began with, which would otherwise be counted
 * once a person (nof1-method section 12). Rounded, without dates or ratings. Only from a drawn trial that was concluded; null else.
 */
export const contributionOf = ({ outcome, design }: Trial, { effect, randomisation }: Answer): Study | null => {
  if (effect === null || randomisation === null) return null;
  const [low, high] = outcome.range;
  const sd0 = priorFor(high - low, 3, low).sd[effectColumn]!;
  if (design.kind !== "pairs" || effect.sd > priorShareMax * sd0) return null;
  const v = 1 / (1 / effect.sd ** 2 - 1 / sd0 ** 2);
  return { y: Number(((v * effect.mean) / effect.sd ** 2).toFixed(2)) + 0, v: Number(v.toPrecision(3)) };
};
