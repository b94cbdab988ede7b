import { dateOf, daysBetween } from "#base";
import { adherenceOf, ratingsOf } from "#evaluate";
import type { TrialRecord } from "#record";
import { trialBlocks } from "#schedule";
import { useRecord } from "../keep/use-record.ts";
import { useWords } from "../shell/words.tsx";
import { sideName } from "./names.ts";

/** Block by block, what was planned, what was done and how many days were rated. Blocks that have not begun are not named. */
export const DoneTable = ({ trial }: { readonly trial: TrialRecord }) => {
  const words = useWords("trial");
  const { projection, at } = useRecord();
  const today = dateOf(at);
  const last = trial.stopped !== null && trial.stopped.on < today ? trial.stopped.on : today;
  const done = new Map(adherenceOf(projection, trial, today).map((each) => [each.period, each]));
  const rated = ratingsOf(projection, trial.plan.outcome.of).map(({ on }) => on);
  const blocks = trialBlocks(trial.plan).filter(({ from }) => from <= last);
  return (
    <div class="trial-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{words["table.block"]}</th>
            <th scope="col">{words["table.what"]}</th>
            {done.size > 0 && <th scope="col">{words["table.planned"]}</th>}
            {done.size > 0 && <th scope="col">{words["table.done"]}</th>}
            <th scope="col">{words["table.rated"]}</th>
          </tr>
        </thead>
        <tbody>
          {blocks.map(({ number, kind, from, to }) => {
            const end = last < to ? last : to;
            const of = rated.filter((on) => from <= on && on <= end).length;
            return (
              <tr key={number}>
                <td>{number}</td>
                <td>{sideName(words, trial.plan, kind)}</td>
                {done.size > 0 && <td>{done.get(number)?.planned}</td>}
                {done.size > 0 && <td>{done.get(number)?.done}</td>}
                <td>{words["table.rated.value"]({ rated: of, days: daysBetween(from, end) + 1 })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
