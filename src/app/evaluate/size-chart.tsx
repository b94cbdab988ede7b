import type { Answer, Sentences, Trial } from "#evaluate";
import type { TrialRecord } from "#record";
import { ChartFrame } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { tenths } from "./say-answer.ts";
import "../parts/chart.css";
import "./trial.css";

interface SizeChartProps {
  readonly record: TrialRecord;
  readonly trial: Trial;
  readonly answer: Answer;
  readonly said: Sentences;
}

const [height, top, low] = [150, 34, 104] as const;
const margin = 26;

/** The effect with its likely range, on the band of what is too little to matter; "worse" stands on the same scale. */
export const SizeChart = ({ record, trial, answer, said }: SizeChartProps) => {
  const words = useWords("trial-answer");
  const { effect } = answer;
  if (effect === null) return null;
  const { better, mid } = trial.outcome;
  const isUsual = record.plan.outcome.of === "pain" && mid === 2;
  const sign = better === "lower" ? -1 : 1;
  const best = sign * effect.mean;
  const [from, to] = [sign * effect.interval[0], sign * effect.interval[1]].sort((a, b) => a - b) as [number, number];
  return (
    <ChartFrame
      sentence={said.size}
      draw={(width) => (
        <Drawing width={width} best={best} from={from} to={to} mid={mid} band={words[isUsual ? "size.band.usual" : "size.band.own"]} />
      )}
      legend={
        <span>
          <Key />
          {words["key.likely"]}
        </span>
      }
      tableTitle={words["table"]}
      table={
        <table>
          <tbody>
            {(
              [
                ["size.best", best],
                ["size.from", from],
                ["size.to", to],
                ["size.matters", mid],
              ] as const
            ).map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{words[name]}</th>
                <td>{tenths(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
};

interface DrawingProps {
  readonly width: number;
  readonly best: number;
  readonly from: number;
  readonly to: number;
  readonly mid: number;
  readonly band: string;
}

const Drawing = ({ width, best, from, to, mid, band }: DrawingProps) => {
  const words = useWords("trial-answer");
  const reach = Math.ceil(Math.max(mid + 1, Math.abs(from), Math.abs(to)) + 0.25);
  const x = (points: number) => margin + ((width - 2 * margin) * (points + reach)) / (2 * reach);
  const near = x(to) - x(from) < 84;
  const middle = 74;
  const ticks = [...new Set([-mid, 0, mid, reach])];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect class="chart-small" x={x(-mid)} y={top} width={x(mid) - x(-mid)} height={low - top} rx="4" />
      <text x={x(0)} y={top - 12} text-anchor="middle">
        {band}
      </text>
      <path class="chart-axis" d={`M${margin} ${low}H${width - margin}`} />
      <path class="chart-axis" d={`M${x(0)} ${top}V${low + 5}`} />
      {ticks.map((at) => (
        <g key={at}>
          <path class="chart-axis" d={`M${x(at)} ${low}v5`} />
          <text x={x(at)} y={low + 20} text-anchor="middle">
            {Math.abs(at)}
          </text>
        </g>
      ))}
      <text x={margin / 2} y={low + 38}>
        {words["size.worse"]}
      </text>
      <text x={x(0)} y={low + 38} text-anchor="middle">
        {words["size.none"]}
      </text>
      <text x={width - margin / 2} y={low + 38} text-anchor="end">
        {words["size.better"]}
      </text>
      <path class="trial-range" d={`M${x(from)} ${middle}H${x(to)}`} />
      <path class="trial-range-end" d={`M${x(from)} ${middle - 9}v18M${x(to)} ${middle - 9}v18`} />
      <circle class="trial-dot" cx={x(best)} cy={middle} r="7" />
      <text class="chart-name" x={x(best)} y={middle - 15} text-anchor="middle">
        {tenths(best)}
      </text>
      {!near && (
        <>
          <text x={x(from) - 6} y={middle + 4} text-anchor="end">
            {tenths(from)}
          </text>
          <text x={x(to) + 6} y={middle + 4}>
            {tenths(to)}
          </text>
        </>
      )}
      {near && (
        <text x={x((from + to) / 2)} y={middle + 24} text-anchor="middle">
          {words["size.range"]({ from: tenths(from), to: tenths(to) })}
        </text>
      )}
    </svg>
  );
};

const Key = () => (
  <svg class="trial-key" viewBox="0 0 16 16" aria-hidden="true">
    <path class="trial-range" d="M0 8H16" />
    <circle class="trial-dot" cx="8" cy="8" r="4" />
  </svg>
);
