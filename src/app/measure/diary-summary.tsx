import { daysMin, diaryMetrics, frequentAbove, npiAbovePercent, readDiary, type DiaryMetrics, type DiaryReading } from "#measure";
import type { DiaryDayRecord } from "#record";
import type { Words } from "#words";
import { Card, Fact, Facts } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useWords } from "../shell/words.tsx";

/** The last three whole days as one, with the definitions used; with fewer, the counts alone. */
export const DiarySummary = ({ days }: { readonly days: readonly DiaryDayRecord[] }) => {
  const words = useWords("notebook");
  const measure = useWords("measure");
  const { projection } = useRecord();
  const [first, ...rest] = days.slice(-daysMin).map(({ day }) => day);
  if (first === undefined) return null;
  const metrics = diaryMetrics([first, ...rest]);
  const isEnough = rest.length + 1 >= daysMin && metrics.volumeMl !== null;
  const age = projection.latest.answers["q-age"];
  const reading = readDiary(metrics, { kg: null, ageYears: typeof age === "number" ? age : null });
  return (
    <Card title={words["day.summary"]({ days: rest.length + 1 })}>
      <Facts>
        <Fact name={measure["diary.voids"]}>{short(metrics.voids)}</Fact>
        <Fact name={measure["diary.day"]}>{short(metrics.day)}</Fact>
        <Fact name={measure["diary.night"]}>{short(metrics.night)}</Fact>
        {isEnough &&
          volumesOf(metrics, measure).map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
      </Facts>
      {sayReading(reading, measure, isEnough).map((sentence) => (
        <p key={sentence} class="small">
          {sentence}
        </p>
      ))}
      {!isEnough && <p class="small muted">{words["day.counts-only"]}</p>}
      <p class="small muted">{measure["diary.definition"]}</p>
    </Card>
  );
};

const short = (value: number) => String(Math.round(value * 10) / 10);

const volumesOf = (metrics: DiaryMetrics, measure: Words<"measure">): readonly (readonly [string, string])[] => {
  const ml = (value: number | null) => (value === null ? measure["diary.unknown"] : measure["diary.ml"]({ ml: Math.round(value) }));
  const percent = metrics.npiPercent;
  return [
    [measure["diary.volume"], ml(metrics.volumeMl)],
    [measure["diary.nightVolume"], ml(metrics.nightVolumeMl)],
    [measure["diary.npi"], percent === null ? measure["diary.unknown"] : measure["diary.percent"]({ percent: short(percent) })],
    [measure["diary.largest"], ml(metrics.largestMl)],
  ];
};

const sayReading = ({ voids, npi }: DiaryReading, measure: Words<"measure">, isEnough: boolean): readonly string[] => [
  ...(voids === "frequent" ? [measure["diary.frequent"]({ limit: frequentAbove })] : []),
  ...(isEnough && npi === "nocturnal-polyuria" ? [measure["diary.nocturnal-polyuria"]({ limit: npiAbovePercent.over65 })] : []),
  ...(isEnough && npi === "by-age" ? [measure["diary.by-age"]({ young: npiAbovePercent.youngAdult, old: npiAbovePercent.over65 })] : []),
];
