import type { Band } from "./instruments/instrument.ts";

/** What a change between two 7-day means of a 0-10 rating amounts to. */
export interface NrsChange {
  /** Follow-up minus baseline: below 0 is less pain. */
  readonly delta: number;
  /** Share of the baseline that went away, in percent; null when the baseline is too small for a percentage to mean anything. */
  readonly percent: number | null;
  readonly improved: boolean;
  /** By which of the two rules. Both are in use, and they do not always agree. */
  readonly improvedBy: readonly ("points" | "percent")[];
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
  const improvedBy = [
    ...(delta <= -noticedPoints + hair ? (["points"] as const) : []),
    ...(byPercent(noticedPercent) ? (["percent"] as const) : []),
  ];
  return {
    delta,
    percent,
    improved: improvedBy.length > 0,
    improvedBy,
    substantial: byPercent(substantialPercent),
    worse: delta >= noticedPoints - hair,
  };
};

/** The bands of the study of men with these symptoms: 0-3, 4-6, 7-10. They are of whole numbers; what lies between two of them has none. */
export const nrsBand = (rating: number): Band | null => {
  if (rating <= 3) return "mild";
  if (rating >= 7) return "severe";
  return rating >= 4 && rating <= 6 ? "moderate" : null;
};
