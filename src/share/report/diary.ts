import { daysMin, diaryMetrics, readDiary, type DiaryMetrics, type DiaryReading } from "#measure";
import type { Leaving } from "../leaving/leaving.ts";

/** The last whole days of the bladder diary as one. */
export interface DiarySummary {
  readonly days: number;
  readonly metrics: DiaryMetrics;
  readonly reading: DiaryReading;
  /** Enough whole days with every volume; with less only the counts are said. */
  readonly isEnough: boolean;
}

export const diarySummary = ({ diaryDays, ageYears }: Leaving): DiarySummary | null => {
  const [first, ...rest] = diaryDays.slice(-daysMin).map(({ day }) => day);
  if (first === undefined) return null;
  const metrics = diaryMetrics([first, ...rest]);
  const days = rest.length + 1;
  return { days, metrics, reading: readDiary(metrics, { kg: null, ageYears }), isEnough: days >= daysMin && metrics.volumeMl !== null };
};
