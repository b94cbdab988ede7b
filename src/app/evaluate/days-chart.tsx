import { addDays, daysBetween } from "#base";
import type { Trial } from "#evaluate";
import type { TrialRecord } from "#record";
import { trialBlocks } from "#schedule";
import { ChartFrame } from "../parts/index.ts";
import { formatDayShort } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { sideName } from "./names.ts";
import { tenths } from "./say-answer.ts";
import "../parts/chart.css";
import "./trial.css";

const [height, start, top, low] = [200, 24, 24, 160] as const;

/** Day by day, where pairs would say too much or there are none: the practice shaded, the line broken at days without a rating. */
export const DaysChart = ({ record, trial }: { readonly record: TrialRecord; readonly trial: Trial }) => {
  const words = useWords("trial-answer");
  const own = useWords("trial");
  return (
    <ChartFrame
      sentence={words["days.sentence"]}
      draw={(width) => <Drawing width={width} record={record} trial={trial} />}
      legend={<span>{words["key.practice-days"]}</span>}
      tableTitle={words["table"]}
      table={
        <div class="trial-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{words["days.date"]}</th>
                <th scope="col">{words["days.block"]}</th>
                <th scope="col">{words["days.rating"]}</th>
              </tr>
            </thead>
            <tbody>
              {trial.days.map(({ day, y }) => {
                const on = addDays(record.startsOn, day);
                const block = trialBlocks(record.plan).find(({ from, to }) => from <= on && on <= to);
                return (
                  <tr key={day}>
                    <td>{formatDayShort(on)}</td>
                    <td>{block && sideName(own, record.plan, block.kind)}</td>
                    <td>{y === null ? words["key.no-entry"] : Number.isInteger(y) ? y : tenths(y)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      }
    />
  );
};

const Drawing = ({ width, record, trial }: { readonly width: number; readonly record: TrialRecord; readonly trial: Trial }) => {
  const { startsOn, endsOn, plan } = record;
  const days = daysBetween(startsOn, endsOn) + 1;
  const [least, most] = trial.outcome.range;
  const x = (day: number) => start + ((width - start - 8) * day) / days;
  const y = (rating: number) => low - ((low - top) * (rating - least)) / (most - least);
  const blocks = trialBlocks(plan).filter(({ kind }) => kind === "practice");
  const rated = trial.days.flatMap((each) => (each.y === null ? [] : [{ day: each.day, y: each.y }])).sort((a, b) => a.day - b.day);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {blocks.map(({ number, from, to }) => {
        const [left, right] = [x(daysBetween(startsOn, from)), x(daysBetween(startsOn, to) + 1)];
        return <rect key={number} class="chart-phase" x={left} y={top} width={right - left} height={low - top} rx="3" />;
      })}
      {[least, (least + most) / 2, most].map((rating) => (
        <g key={rating}>
          <path class={rating === least ? "chart-axis" : "chart-line"} d={`M${start} ${y(rating)}H${width - 8}`} />
          <text x={start - 6} y={y(rating) + 4} text-anchor="end">
            {rating}
          </text>
        </g>
      ))}
      <path
        class="chart-data"
        d={rated
          .map((each, i) => `${rated[i - 1]?.day === each.day - 1 ? "L" : "M"}${x(each.day + 0.5).toFixed(1)} ${y(each.y).toFixed(1)}`)
          .join("")}
      />
      {rated.map(({ day, y: rating }) => (
        <circle key={day} class="trial-dot" cx={x(day + 0.5)} cy={y(rating)} r="1.75" />
      ))}
      <text x={start} y={low + 22}>
        {formatDayShort(startsOn)}
      </text>
      <text x={width - 8} y={low + 22} text-anchor="end">
        {formatDayShort(endsOn)}
      </text>
    </svg>
  );
};
