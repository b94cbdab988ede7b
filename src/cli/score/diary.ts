import { err, ok, type Result } from "#base";
import {
  dayMetrics,
  daysMin,
  diaryMetrics,
  frequentAbove,
  missingInDiary,
  npiAbovePercent,
  parseDiary,
  polyuriaAboveMlPerKg,
  readDiary,
  writtenDays,
  type DiaryMetrics,
  type DiaryReading,
} from "#measure";
import { loadWords, type Words } from "#words";
import type { Answer, World } from "../command.ts";
import { fromDiary, type BadScore } from "./bad.ts";
import { rounded, short } from "./round.ts";

/** A bladder diary of one day or several. */
export const scoreDiary = async (json: unknown, { words }: World): Promise<Result<Answer, BadScore>> => {
  const diary = parseDiary(json);
  if (!diary.ok) return err(fromDiary(diary.error));
  const { days } = diary.value;
  const metrics = diaryMetrics(days);
  const reading = readDiary(metrics, diary.value);
  const missing = missingInDiary(diary.value);
  const isShort = writtenDays(days).length < daysMin;
  const said = await loadWords("en", "measure");
  return ok({
    json: {
      ...named(metrics),
      mlPerKg: rounded(reading.mlPerKg),
      bands: { voids: reading.voids, mlPerKg: reading.volume, npiPercent: reading.npi },
      flags: isShort ? ["fewer-than-3-days"] : [],
      missing,
      // A day that was not kept stands in its place, and nothing of it is known.
      days: days.map((day) => (day.voids.length === 0 ? null : named(dayMetrics(day)))),
    },
    text: [
      ...facts(metrics, reading, said),
      ...readings(reading, said),
      ...(metrics.volumeMl === null ? [said["diary.not-whole"]] : []),
      ...(isShort ? [said["diary.few-days"]({ days: daysMin })] : []),
      ...(missing.length > 0 ? [words["score.missing"]({ items: missing.join(", ") })] : []),
      said["diary.definition"],
    ].join("\n"),
  });
};

/** The names by which the continence society's numbers are known. */
const named = (metrics: DiaryMetrics) => ({
  voids: rounded(metrics.voids),
  day: rounded(metrics.day),
  nocturia: rounded(metrics.night),
  volume24hMl: rounded(metrics.volumeMl),
  nuvMl: rounded(metrics.nightVolumeMl),
  npiPercent: rounded(metrics.npiPercent),
  mvvMl: rounded(metrics.largestMl),
  avvMl: rounded(metrics.averageMl),
  ni: rounded(metrics.nocturiaIndex),
  pnv: rounded(metrics.predictedNight),
  nbci: rounded(metrics.nightBeyondPredicted),
});

const facts = (metrics: DiaryMetrics, { mlPerKg }: DiaryReading, said: Words<"measure">): readonly string[] => {
  const ml = (value: number | null) => (value === null ? said["diary.unknown"] : said["diary.ml"]({ ml: Math.round(value) }));
  const percent = metrics.npiPercent === null ? said["diary.unknown"] : said["diary.percent"]({ percent: short(metrics.npiPercent) });
  return [
    `${said["diary.voids"]}: ${short(metrics.voids)}`,
    `${said["diary.day"]}: ${short(metrics.day)}`,
    `${said["diary.night"]}: ${short(metrics.night)}`,
    `${said["diary.volume"]}: ${ml(metrics.volumeMl)}`,
    `${said["diary.nightVolume"]}: ${ml(metrics.nightVolumeMl)}`,
    `${said["diary.npi"]}: ${percent}`,
    `${said["diary.largest"]}: ${ml(metrics.largestMl)}`,
    ...(metrics.averageMl === null ? [] : [`${said["diary.average"]}: ${ml(metrics.averageMl)}`]),
    ...(mlPerKg === null ? [] : [`${said["diary.perKg"]}: ${ml(mlPerKg)}`]),
  ];
};

/** Each with the definition it goes by, because definitions differ. */
const readings = ({ voids, volume, npi }: DiaryReading, said: Words<"measure">): readonly string[] => [
  ...(voids === "frequent" ? [said["diary.frequent"]({ limit: frequentAbove })] : []),
  ...(volume === "polyuria" ? [said["diary.polyuria"]({ limit: polyuriaAboveMlPerKg })] : []),
  ...(npi === "nocturnal-polyuria" ? [said["diary.nocturnal-polyuria"]({ limit: npiAbovePercent.over65 })] : []),
  ...(npi === "by-age" ? [said["diary.by-age"]({ young: npiAbovePercent.youngAdult, old: npiAbovePercent.over65 })] : []),
];
