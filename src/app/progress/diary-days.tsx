import { dateOf } from "#base";
import { dayMetrics } from "#measure";
import { diaryOf, type DiaryDayRecord, type Shown } from "#record";
import { ChartFrame } from "../parts/index.ts";
import { DiarySummary } from "../measure/diary-summary.tsx";
import { formatDate, formatDayMonth } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

/** As many whole days as fit a phone. */
const daysShown = 14;
const [height, start, end, top, low] = [150, 26, 8, 10, 116] as const;

/** The whole days of the diary as counts, and the last three added up. */
export const DiaryDays = ({ shown }: { readonly shown: readonly Shown[] }) => {
  const words = useWords("progress");
  const days = diaryOf(shown);
  const last = days.at(-1);
  if (last === undefined) return null;
  const { day, night } = dayMetrics(last.day);
  return (
    <>
      <h2>{words["diary.title"]}</h2>
      <ChartFrame
        sentence={words["diary.sentence"]({ days: days.length, day, night })}
        draw={(width) => <Counts days={days.slice(-daysShown)} width={width} />}
        legend={
          <>
            <span>
              <svg width="12" height="12" aria-hidden="true">
                <rect class="chart-bar" width="12" height="12" />
              </svg>
              {words["diary.up"]}
            </span>
            <span>
              <svg width="12" height="12" aria-hidden="true">
                <rect class="chart-bar-night" x="1" y="1" width="10" height="10" />
              </svg>
              {words["diary.night"]}
            </span>
          </>
        }
        tableTitle={words["table.title"]}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">{words["diary.date"]}</th>
                <th scope="col">{words["diary.up"]}</th>
                <th scope="col">{words["diary.night"]}</th>
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map((one) => (
                <tr key={one.until}>
                  <th scope="row">{formatDate(one.until)}</th>
                  <td>{dayMetrics(one.day).day}</td>
                  <td>{dayMetrics(one.day).night}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      <DiarySummary days={days} />
    </>
  );
};

/** A column a day, side by side and not by date: between them there may be weeks without a diary. */
const Counts = ({ days, width }: { readonly days: readonly DiaryDayRecord[]; readonly width: number }) => {
  const counts = days.map(({ until, day }) => ({ until, ...dayMetrics(day) }));
  const most = Math.max(4, ...counts.map(({ voids }) => voids));
  const step = (width - start - end) / Math.max(6, counts.length);
  const y = (count: number) => low - ((low - top) * count) / most;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {[0, most].map((count) => (
        <g key={count}>
          <path class={count === 0 ? "chart-axis" : "chart-line"} d={`M${start} ${y(count)}H${width - end}`} />
          <text x={start - 6} y={y(count) + 4} text-anchor="end">
            {count}
          </text>
        </g>
      ))}
      {counts.map(({ until, day, night }, i) => {
        const [x, wide] = [start + i * step + step * 0.2, step * 0.6];
        return (
          <g key={until}>
            <rect class="chart-bar" x={x} y={y(day)} width={wide} height={low - y(day)} />
            {night > 0 && <rect class="chart-bar-night" x={x + 1} y={y(day + night)} width={wide - 2} height={y(day) - y(day + night)} />}
            {(i === 0 || i === counts.length - 1) && (
              <text x={x + wide / 2} y={low + 20} text-anchor={i === 0 ? "start" : "middle"}>
                {formatDayMonth(dateOf(until))}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
};
