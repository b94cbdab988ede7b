import { ChartFrame } from "../parts/index.ts";

/** Four invented weeks: null is a day without an entry. */
const days = [6, 7, 5, 7, null, 6, 5, 6, 6, 5, null, null, 5, 4, 5, 5, 4, 6, 5, 4, 4, 3, null, 4, 4, 3, 4, 3] as const;
const practiceFrom = 8;
const sessions = [8, 15, 22] as const;
const [height, start, top, low] = [220, 24, 24, 160] as const;

/** How a chart of days is drawn: broken at missing days, phases shaded and named, sessions in a lane of their own. */
export const SampleChart = () => (
  <ChartFrame
    sentence="Pain was 6 in the week before, and 4 in the last week. Other things may have changed too."
    draw={(width) => <Drawing width={width} />}
    legend={
      <>
        <span>line: pain, 0 to 10</span>
        <span>triangle: session</span>
        <span>bracket: no entry</span>
      </>
    }
    tableTitle="The numbers as a table"
    table={
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Pain</th>
          </tr>
        </thead>
        <tbody>
          {days.slice(0, 7).map((pain, day) => (
            <tr key={day}>
              <td>{day + 1}</td>
              <td>{pain ?? "no entry"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    }
  />
);

const Drawing = ({ width }: { readonly width: number }) => {
  const x = (day: number) => start + ((width - start - 8) * day) / (days.length - 1);
  const y = (pain: number) => low - ((low - top) * pain) / 10;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect class="chart-phase" x={x(practiceFrom)} y={top} width={x(days.length - 1) - x(practiceFrom)} height={low - top} rx="4" />
      <text class="chart-name" x={start} y="14">
        Before
      </text>
      <text class="chart-name" x={x(practiceFrom)} y="14">
        Weekly practice
      </text>
      {[0, 5, 10].map((pain) => (
        <g key={pain}>
          <path class={pain === 0 ? "chart-axis" : "chart-line"} d={`M${start} ${y(pain)}H${width - 8}`} />
          <text x={start - 6} y={y(pain) + 4} text-anchor="end">
            {pain}
          </text>
        </g>
      ))}
      <path class="chart-data" d={lineOf(x, y)} />
      {days.map((pain, day) => (pain === null ? <path key={day} class="chart-gap" d={`M${x(day) - 4} 168v5h8v-5`} /> : null))}
      {sessions.map((day) => (
        <path key={day} class="chart-session" d={`M${x(day)} 182l5 9h-10z`} />
      ))}
      <text x={start} y="212">
        1 June
      </text>
      <text x={width - 8} y="212" text-anchor="end">
        28 June
      </text>
    </svg>
  );
};

const lineOf = (x: (day: number) => number, y: (pain: number) => number): string =>
  days
    .map((pain, day) =>
      pain === null ? "" : `${day === 0 || days[day - 1] === null ? "M" : "L"}${x(day).toFixed(1)} ${y(pain).toFixed(1)}`,
    )
    .join("");
