import type { DaySpan } from "#record";
import { formatDayMonth, formatMonthShort } from "../shell/format.ts";
import type { Words } from "#words";
import { dateOfDay } from "#base";
import { plot, type DayPicture } from "./day-picture.ts";
import { lengthOf } from "./window.ts";

interface DayDrawingProps {
  readonly picture: DayPicture;
  readonly window: DaySpan;
  readonly width: number;
  /** The day that is pointed at. */
  readonly chosen: { readonly day: number; readonly value: number | undefined } | undefined;
  readonly words: Words<"progress">;
}

const gridValues = [0, 2, 4, 6, 8, 10] as const;
/** A label is set only where it fits; a narrow block has its letter. */
const namePixelsMin = 84;
const letterPixelsMin = 16;

/** The picture of days: line, means, gaps, sessions, and what was planned behind them. */
export const DayDrawing = ({ picture, window, width, chosen, words }: DayDrawingProps) => {
  const { x, y } = picture;
  const right = width - plot.end;
  const date = lengthOf(window) > 400 ? formatMonthShort : formatDayMonth;
  const middle = Math.round((window.from + window.until) / 2);
  return (
    <svg width={width} height={plot.height} viewBox={`0 0 ${width} ${plot.height}`}>
      {picture.phases.map((phase) => (
        <g key={`${phase.name}${phase.x}`}>
          {(phase.name === "since" || phase.name === "practice") && (
            <rect class="chart-phase" x={phase.x} y={plot.top} width={phase.width} height={plot.low - plot.top} rx="4" />
          )}
          {phase.width >= letterPixelsMin && (
            <text class="chart-name" x={phase.x + 2} y="18">
              {phase.width >= namePixelsMin ? words[`phase.${phase.name}`] : words[`phase.${phase.name}.short`]}
            </text>
          )}
        </g>
      ))}
      {gridValues.map((value) => (
        <g key={value}>
          <path class={value === 0 ? "chart-axis" : "chart-line"} d={`M${plot.start} ${y(value)}H${right}`} />
          <text x={plot.start - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      <path class="chart-flare" d={picture.flares} />
      <path class="chart-mean" fill="none" d={picture.means} />
      <path class="chart-data" d={picture.line} />
      <path class="chart-alone" d={picture.alone} />
      <path class="chart-late" d={picture.late} />
      <path class="chart-gap" d={picture.gaps} />
      <path class="chart-session" d={picture.sessions} />
      {chosen && (
        <g class="chart-chosen">
          <path d={`M${x(chosen.day)} ${plot.top}V${plot.sessionLane}`} />
          {chosen.value !== undefined && <circle cx={x(chosen.day)} cy={y(chosen.value)} r="5" />}
        </g>
      )}
      <text x={plot.start} y={plot.dates}>
        {date(dateOfDay(window.from))}
      </text>
      {width > 300 && (
        <text x={x(middle)} y={plot.dates} text-anchor="middle">
          {date(dateOfDay(middle))}
        </text>
      )}
      <text x={right} y={plot.dates} text-anchor="end">
        {date(dateOfDay(window.until))}
      </text>
    </svg>
  );
};
