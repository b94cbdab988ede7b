import type { DiaryMetrics } from "./day.ts";

/** More than this many voids in 24 hours is commonly called frequent. */
export const frequentAbove = 8;
/** Polyuria: more than this a day for each kilogram (ICS-2002). */
export const polyuriaAboveMlPerKg = 40;
/** The index is read by age: above 33 % over 65 years, above 20 % in a young adult, graded between (ICS-2002). No age is given for "young". */
export const npiAbovePercent = { over65: 33, youngAdult: 20 } as const;
const over65Years = 65;
/** Fewer days than this give counts, and no reading of volumes. Our choice. */
export const daysMin = 3;

/** What the definitions make of the numbers. null: cannot be read from what was written down. */
export interface DiaryReading {
  readonly voids: "frequent" | "not-frequent";
  readonly volume: "polyuria" | "not-polyuria" | null;
  readonly npi: NpiReading | null;
  readonly mlPerKg: number | null;
}

/** "by-age": between the two limits, where age decides and the definition gives no number. */
export type NpiReading = "nocturnal-polyuria" | "by-age" | "not-nocturnal-polyuria";

export const readDiary = (
  { voids, volumeMl, npiPercent }: DiaryMetrics,
  { kg, ageYears }: { readonly kg: number | null; readonly ageYears: number | null },
): DiaryReading => {
  const mlPerKg = volumeMl === null || kg === null ? null : volumeMl / kg;
  return {
    voids: voids > frequentAbove ? "frequent" : "not-frequent",
    volume: mlPerKg === null ? null : mlPerKg > polyuriaAboveMlPerKg ? "polyuria" : "not-polyuria",
    npi: npiPercent === null ? null : readNpi(npiPercent, ageYears),
    mlPerKg,
  };
};

const readNpi = (percent: number, ageYears: number | null): NpiReading => {
  if (percent > npiAbovePercent.over65) return "nocturnal-polyuria";
  const isOver65 = ageYears !== null && ageYears > over65Years;
  return isOver65 || percent <= npiAbovePercent.youngAdult ? "not-nocturnal-polyuria" : "by-age";
};
