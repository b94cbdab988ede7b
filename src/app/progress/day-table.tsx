import { useState } from "preact/hooks";
import type { DayMeasure, DaySpan } from "#record";
import { Button } from "../parts/index.ts";
import { saveFile } from "../copy/save-file.ts";
import { announce } from "../shell/announce.tsx";
import { formatDate, formatDecimal } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import type { DayStory } from "./day-picture.ts";
import { csvOf, rowsOf } from "./day-rows.ts";
import { sayValue } from "./say-day.ts";

interface DayTableProps {
  readonly measure: DayMeasure;
  readonly story: DayStory;
  readonly window: DaySpan;
}

/** Ten years as rows would hold up the page; what is seen is read a hundred at a time, and saved all at once. */
const rowsAtOnce = 100;

/** The numbers of the picture, the newest first, and the same as a file. */
export const DayTable = ({ measure, story, window }: DayTableProps) => {
  const words = useWords("progress");
  const [count, setCount] = useState(rowsAtOnce);
  const rows = rowsOf(story, window);
  const shown = rows.slice(-count).toReversed();
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{words["table.day"]}</th>
            <th scope="col">{words[`measure.${measure}`]}</th>
            <th scope="col">{words["table.mean"]}</th>
            <th scope="col">{words["table.also"]}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ date, value, of, mean, session, flare, late, phase }) => (
            <tr key={date}>
              <th scope="row">{formatDate(date)}</th>
              <td>{value === undefined ? words["table.none"] : sayValue(value)}</td>
              <td>{mean === undefined ? "" : formatDecimal(mean)}</td>
              <td>
                {[
                  ...(of === undefined ? [] : [words["table.day-mean"]({ count: of })]),
                  ...(session ? [words["table.session"]] : []),
                  ...(flare ? [words["table.flare"]] : []),
                  ...(late ? [words["table.late"]] : []),
                  ...(phase === "practice" || phase === "comparison" ? [words[`phase.${phase}`]] : []),
                ].join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="acts">
        {rows.length > count && <Button onClick={() => setCount(count + rowsAtOnce)}>{words["table.more"]}</Button>}
        <Button
          onClick={() => {
            saveFile(new TextEncoder().encode(csvOf(rows, measure)), `walnut-${rows[0]?.date ?? ""}-${rows.at(-1)?.date ?? ""}.csv`);
            announce(words["csv.saved"]);
          }}
        >
          {words["csv.save"]}
        </Button>
      </div>
      <p class="small muted">{words["csv.note"]}</p>
    </>
  );
};
