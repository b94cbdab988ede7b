import { pairMeansOf, type PairMeans, type Trial } from "#evaluate";
import { ChartFrame } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { signedTenths, tenths } from "./say-answer.ts";
import "../parts/chart.css";
import "./trial.css";

const [rowHeight, top] = [32, 30] as const;

/** Each pair as two marks with a line between, and their difference in numbers: what the coin's test reads. */
export const PairsChart = ({ trial }: { readonly trial: Trial }) => {
  const words = useWords("trial-answer");
  const pairs = pairMeansOf(trial);
  return (
    <ChartFrame
      sentence={words["pairs.sentence"]({ days: trial.design.washoutDays ?? 0 })}
      draw={(width) => <Drawing width={width} pairs={pairs} range={trial.outcome.range} />}
      legend={
        <>
          <span>
            <svg class="trial-key" viewBox="0 0 16 16" aria-hidden="true">
              <circle class="trial-dot" cx="8" cy="8" r="6" />
            </svg>
            {words["key.practice"]}
          </span>
          <span>
            <svg class="trial-key" viewBox="0 0 16 16" aria-hidden="true">
              <rect class="trial-square" x="3" y="3" width="10" height="10" rx="1" />
            </svg>
            {words["key.comparison"]}
          </span>
        </>
      }
      tableTitle={words["table"]}
      table={<Table pairs={pairs} />}
    />
  );
};

interface DrawingProps {
  readonly width: number;
  readonly pairs: readonly PairMeans[];
  readonly range: readonly [number, number];
}

const Drawing = ({ width, pairs, range: [least, most] }: DrawingProps) => {
  const words = useWords("trial-answer");
  const [left, right] = [Math.min(84, width * 0.24), Math.min(64, width * 0.2)];
  const x = (y: number) => left + ((width - left - right) * (y - least)) / (most - least);
  const bottom = top + rowHeight * pairs.length;
  const ticks = Array.from({ length: 6 }, (_, i) => least + ((most - least) * i) / 5);
  return (
    <svg width={width} height={bottom + 26} viewBox={`0 0 ${width} ${bottom + 26}`}>
      <text x={width} y="14" text-anchor="end">
        {words["pairs.difference"]}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="chart-line" d={`M${x(tick)} ${top - 6}V${bottom}`} />
          <text x={x(tick)} y={bottom + 18} text-anchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {pairs.map((pair, i) => (
        <PairRow key={pair.pair} pair={pair} y={top + rowHeight * (i + 0.5)} x={x} width={width} />
      ))}
    </svg>
  );
};

interface PairRowProps {
  readonly pair: PairMeans;
  readonly y: number;
  readonly x: (y: number) => number;
  readonly width: number;
}

const PairRow = ({ pair: { pair, practice, comparison, leftOut }, y, x, width }: PairRowProps) => {
  const words = useWords("trial-answer");
  return (
    <g class={leftOut ? "trial-out" : undefined}>
      <text x="0" y={y + 4}>
        {words["pairs.pair"]({ pair })}
      </text>
      {practice && comparison && <path class="chart-gap" d={`M${x(practice.mean)} ${y}H${x(comparison.mean)}`} />}
      {comparison && <rect class="trial-square" x={x(comparison.mean) - 5} y={y - 5} width="10" height="10" rx="1" />}
      {practice && <circle class="trial-dot" cx={x(practice.mean)} cy={y} r="6" />}
      <text class="chart-name" x={width} y={y + 4} text-anchor="end">
        {practice && comparison && !leftOut ? signedTenths(practice.mean - comparison.mean) : "–"}
      </text>
    </g>
  );
};

const Table = ({ pairs }: { readonly pairs: readonly PairMeans[] }) => {
  const words = useWords("trial-answer");
  const mean = (block: PairMeans["practice"]) => (block ? tenths(block.mean) : words["pairs.none"]);
  return (
    <div class="trial-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{words["pairs.name"]}</th>
            <th scope="col">{words["pairs.first"]}</th>
            <th scope="col">{words["pairs.practice"]}</th>
            <th scope="col">{words["pairs.comparison"]}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ pair, first, practice, comparison, leftOut }) => (
            <tr key={pair}>
              <th scope="row">{leftOut ? words["pairs.left-out"]({ pair }) : pair}</th>
              <td>{words[`key.${first}`]}</td>
              <td>{mean(practice)}</td>
              <td>{mean(comparison)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
