import { assert } from "#base";

/** One visit to the toilet. Without `ml` it was not measured, which is not 0. */
export interface DiaryVoid {
  readonly phase: VoidPhase;
  readonly ml?: number;
}

/** day: while up. night: after falling asleep, and back to sleep. first-morning: the first after getting up for the day. */
export const voidPhases = ["day", "night", "first-morning"] as const;
export type VoidPhase = (typeof voidPhases)[number];

/** From after one first-morning void to the next one, that one included; so it holds exactly one of them when it is whole. */
export interface DiaryDay {
  readonly voids: readonly DiaryVoid[];
}

/** Counts are whole numbers for one day, means for several. A volume is null where one that belongs to it was not measured. */
export interface DiaryMetrics {
  readonly voids: number;
  /** While up, the last before sleep and the first on rising included. */
  readonly day: number;
  /** Nocturia: the first-morning void is not one of them. */
  readonly night: number;
  readonly volumeMl: number | null;
  /** Night voids and the first-morning void; the last void before sleep is not in it. */
  readonly nightVolumeMl: number | null;
  /** Nocturnal polyuria index: which part of the 24-hour volume was made at night. */
  readonly npiPercent: number | null;
  readonly largestMl: number | null;
  readonly averageMl: number | null;
  /** Night volume in units of the largest void, the night voids that this predicts, and how many more there were. For a single day only. */
  readonly nocturiaIndex: number | null;
  readonly predictedNight: number | null;
  readonly nightBeyondPredicted: number | null;
}

/** The numbers of one day, with the definitions of the continence society (ICS-2002, ICS-2019). */
export const dayMetrics = ({ voids }: DiaryDay): DiaryMetrics => {
  const night = voids.filter(({ phase }) => phase === "night").length;
  const counts = { voids: voids.length, day: voids.length - night, night };
  const measured = volumesOf({ voids });
  if (measured === null) return { ...counts, ...noVolumes };
  const { all, atNight } = measured;
  const [volumeMl, nightVolumeMl, largestMl] = [sum(all), sum(atNight), Math.max(...all)];
  const nocturiaIndex = nightVolumeMl / largestMl;
  return {
    ...counts,
    volumeMl,
    nightVolumeMl,
    npiPercent: (nightVolumeMl / volumeMl) * 100,
    largestMl,
    averageMl: volumeMl / all.length,
    nocturiaIndex,
    predictedNight: nocturiaIndex - 1,
    nightBeyondPredicted: night - (nocturiaIndex - 1),
  };
};

/** Days with at least one visit written down. A day with none was not kept, which is not a day without visits. */
export const writtenDays = <T extends DiaryDay>(days: readonly T[]): readonly T[] => days.filter(({ voids }) => voids.length > 0);

/**
 * Several days as one; those that were not kept are none of them, and at least one was. Volumes are added up before they are divided: a mean
 * of percentages would weigh a dry day like a wet one.
 */
export const diaryMetrics = (days: readonly DiaryDay[]): DiaryMetrics => {
  const kept = writtenDays(days);
  assert(kept.length > 0, "a diary without one day that was kept is no diary");
  const each = kept.map(dayMetrics);
  if (each.length === 1) return each[0]!;
  const mean = (of: (day: DiaryMetrics) => number) => sum(each.map(of)) / each.length;
  const counts = { voids: mean(({ voids }) => voids), day: mean(({ day }) => day), night: mean(({ night }) => night) };
  const measured = kept.map(volumesOf);
  if (!measured.every((one) => one !== null)) return { ...counts, ...noVolumes };
  const all = measured.flatMap((one) => one.all);
  const atNight = measured.flatMap((one) => one.atNight);
  return {
    ...counts,
    ...noVolumes,
    volumeMl: sum(all) / kept.length,
    nightVolumeMl: sum(atNight) / kept.length,
    npiPercent: (sum(atNight) / sum(all)) * 100,
    largestMl: Math.max(...all),
  };
};

const noVolumes = {
  volumeMl: null,
  nightVolumeMl: null,
  npiPercent: null,
  largestMl: null,
  averageMl: null,
  nocturiaIndex: null,
  predictedNight: null,
  nightBeyondPredicted: null,
} as const;

/** Every volume of a day that is whole; null when one is missing, or the first-morning void that closes the day. */
const volumesOf = ({ voids }: DiaryDay): { readonly all: readonly number[]; readonly atNight: readonly number[] } | null => {
  const measured = voids.flatMap(({ phase, ml }) => (ml === undefined ? [] : [{ phase, ml }]));
  if (measured.length < voids.length || !measured.some(({ phase }) => phase === "first-morning")) return null;
  return { all: measured.map(({ ml }) => ml), atNight: measured.filter(({ phase }) => phase !== "day").map(({ ml }) => ml) };
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
