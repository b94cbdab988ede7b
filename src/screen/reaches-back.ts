/**
 * Days before the answer that the question of a rule asks about, where it asks about the past (safety.md section 1). What the others ask
 * was there on the day it was told.
 */
const days: { readonly [rule: string]: number } = {
  "rf-haematuria": 14,
  "rf-haematuria-heavy": 14,
  "rf-haemospermia": 90,
  "rf-rectal-bleed": 42,
};

export const reachesBackDays = (rule: string): number => days[rule] ?? 0;
