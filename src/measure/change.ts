/** What a change between two 7-day means of a 0-10 rating amounts to. */
export interface NrsChange {
  /** Follow-up minus baseline: below 0 is less pain. */
  readonly delta: number;
  /** Share of the baseline that went away, in percent; null when the baseline is too small for a percentage to mean anything. */
  readonly percent: number | null;
  readonly improved: boolean;
  readonly substantial: boolean;
  readonly worse: boolean;
}

/** A fall that people notice (Farrar 2001): about 2 points or 30 %; half of it gone is substantial. */
const noticedPoints = 2;
const noticedPercent = 30;
const substantialPercent = 50;
/** Below this a percentage says nothing: from 1 to 0 would be "100 %". */
const percentBaselineMin = 2;
/** 7.0 to 4.9 is 30 % in life and 29.999... in a computer. */
const hair = 1e-9;

/** Compares two 7-day means. Single days move too much to be compared. */
export const nrsChange = ({ baseline, followUp }: { readonly baseline: number; readonly followUp: number }): NrsChange => {
  const delta = followUp - baseline;
  const percent = baseline >= percentBaselineMin - hair ? (-delta / baseline) * 100 : null;
  const byPercent = (percentMin: number) => percent !== null && percent >= percentMin - hair;
  return {
    delta,
    percent,
    improved: delta <= -noticedPoints + hair || byPercent(noticedPercent),
    substantial: byPercent(substantialPercent),
    worse: delta >= noticedPoints - hair,
  };
};
