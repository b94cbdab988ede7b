/** How a person's days vary before the trial: their standard deviation, and how alike neighbouring days are. */
export interface Noise {
  readonly sd: number;
  readonly phi: number;
}

/** Six pairs are the least for which a 95 % interval exists (nof1-method section 4). */
export const pairsMin = 6;
/** A year of 14-day periods; beyond, it is not worth trying. */
export const pairsMax = 13;

/**
 * How many pairs give a benefit of `points` a chance of 80 in 100 to be seen, at one-sided 2.5 % (nof1-method section 11):
 * 15.7 sd^2 (1 + phi) / (1 - phi) / (days x points^2), and never fewer than six.
 */
export const pairsNeeded = ({ sd, phi }: Noise, periodDays: number, points: number): PairsNeeded => {
  const pairs = Math.max(pairsMin, Math.ceil((15.7 * sd * sd * (1 + phi)) / ((1 - phi) * periodDays * points * points)));
  return { pairs, weeks: Math.ceil((2 * pairs * periodDays) / 7), worthTrying: 2 * pairs * periodDays <= 2 * pairsMax * 14 };
};
export interface PairsNeeded {
  readonly pairs: number;
  readonly weeks: number;
  /** False when it would take longer than a year. */
  readonly worthTrying: boolean;
}
