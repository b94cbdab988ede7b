import { dateOf, dayNumberOf } from "#base";
import { instruments, scaleMax, type Instrument, type InstrumentId, type Wording } from "#measure";
import type { FormRecord } from "#record";
import { formatDayMonth, formatMonthShort } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

interface FormPictureProps {
  readonly instrument: InstrumentId;
  readonly wording: Wording;
  readonly forms: readonly FormRecord[];
  readonly width: number;
}

const [height, start, end, top, low, dates] = [190, 30, 16, 16, 150, 178] as const;

/** Totals as points. No line joins them: nobody asked what lay between. Bands and lines of difference only for official numbers. */
export const FormPicture = ({ instrument, wording, forms, width }: FormPictureProps) => {
  const measure = useWords("measure");
  const form: Instrument = instruments[instrument];
  const max = scaleMax(instrument, "total");
  const points = forms.flatMap(({ id, at, scored: { scores } }) =>
    scores.total === null ? [] : [{ id, day: dayNumberOf(dateOf(at)), total: scores.total }],
  );
  const [from, until] = [dayNumberOf(dateOf(forms[0]!.at)), dayNumberOf(dateOf(forms.at(-1)!.at))];
  const right = width - end;
  const x = (day: number) => (until === from ? (start + right) / 2 : start + 8 + ((right - start - 16) * (day - from)) / (until - from));
  const y = (total: number) => low - ((low - top) * total) / max;
  const bands = wording === "official" ? form.scales["total"]?.bands : undefined;
  const first = points[0];
  const lines = wording === "official" && first !== undefined ? linesBelow(form, first.total) : [];
  const date = until - from > 400 ? formatMonthShort : formatDayMonth;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {bands && (
        <>
          <rect
            class="chart-small"
            x={start}
            y={y(bands.severeFrom - 0.5)}
            width={right - start}
            height={y(bands.moderateFrom - 0.5) - y(bands.severeFrom - 0.5)}
          />
          {(
            [
              ["mild", bands.moderateFrom / 2],
              ["moderate", (bands.moderateFrom + bands.severeFrom) / 2],
              ["severe", (bands.severeFrom + max) / 2],
            ] as const
          ).map(([band, at]) => (
            <text key={band} x={right - 4} y={y(at) + 4} text-anchor="end">
              {measure[`band.${band}`]}
            </text>
          ))}
        </>
      )}
      {[0, max].map((value) => (
        <g key={value}>
          <path class={value === 0 ? "chart-axis" : "chart-line"} d={`M${start} ${y(value)}H${right}`} />
          <text x={start - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {first && <path class="chart-first" d={`M${start} ${y(first.total)}H${right}`} />}
      {lines.map(({ kind, total }) => (
        <path key={kind} class={`chart-${kind}`} d={`M${start} ${y(total)}H${right}`} />
      ))}
      {points.map(({ id, day, total }) => (
        <g key={id}>
          <circle class="chart-point" cx={x(day)} cy={y(total)} r="4.5" />
          {points.length <= 8 && (
            <text class="chart-name" x={x(day)} y={y(total) - 9} text-anchor="middle">
              {total}
            </text>
          )}
        </g>
      ))}
      <text x={from === until ? x(from) : start} y={dates} text-anchor={from === until ? "middle" : "start"}>
        {date(forms[0]!.at)}
      </text>
      {from !== until && (
        <text x={right} y={dates} text-anchor="end">
          {date(forms.at(-1)!.at)}
        </text>
      )}
    </svg>
  );
};

/** Where a total would lie that men notice, and one that is possibly enough, where a fall so large is possible at all. */
const linesBelow = ({ noticed }: Instrument, first: number) => {
  if (noticed === null) return [];
  return [
    { kind: "noticed" as const, total: first - noticed.points },
    ...(noticed.possiblyFrom === undefined ? [] : [{ kind: "possibly" as const, total: first - noticed.possiblyFrom }]),
  ].filter(({ total }) => total >= 0);
};

export const FormLegend = ({ instrument, wording }: Pick<FormPictureProps, "instrument" | "wording">) => {
  const words = useWords("progress");
  const { noticed, scales }: Instrument = instruments[instrument];
  const bands = scales["total"]?.bands;
  if (wording === "practice") return <span>{words["forms.practice"]}</span>;
  return (
    <>
      <span>{words["forms.dot"]}</span>
      <span>{words["forms.first-line"]}</span>
      {noticed && <span>{words["forms.noticed-line"]({ points: noticed.points })}</span>}
      {noticed?.possiblyFrom !== undefined && <span>{words["forms.possibly-line"]({ points: noticed.possiblyFrom })}</span>}
      {bands && <span>{words[bands.verified ? "forms.band.verified" : "forms.band.second-hand"]}</span>}
    </>
  );
};
