import { dateOf, daysBetween } from "#base";
import { adherenceOf, blocksDone, ratingsOf, type BlockDone } from "#evaluate";
import type { TrialRecord } from "#record";
import { isAboutSessions, trialBlocks } from "#schedule";
import type { Words } from "#words";
import { useRecord } from "../keep/use-record.ts";
import { useWords } from "../shell/words.tsx";
import { sideName } from "./names.ts";

/** Block by block, what was planned, what was done and how many days were rated. Blocks that have not begun are not named. */
export const DoneTable = ({ trial }: { readonly trial: TrialRecord }) => {
  const words = useWords("trial");
  const { projection, at } = useRecord();
  const today = dateOf(at);
  const last = trial.stopped !== null && trial.stopped.on < today ? trial.stopped.on : today;
  const done = new Map((isAboutSessions(trial) ? adherenceOf(projection, trial, today) : []).map((each) => [each.period, each]));
  const own = new Map(blocksDone(projection, trial, today).map((each) => [each.period, each]));
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
            {own.size > 0 && <th scope="col">{words["table.kept"]}</th>}
            {own.size > 0 && <th scope="col">{words["table.unknown"]}</th>}
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
                {own.size > 0 && <td>{sayKept(words, own.get(number))}</td>}
                {own.size > 0 && <td>{own.get(number)?.unknown}</td>}
                <td>{words["table.rated.value"]({ rated: of, days: daysBetween(from, end) + 1 })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const sayKept = (words: Words<"trial">, done: BlockDone | undefined): string =>
  done === undefined ? "" : words["table.kept.value"]({ kept: done.kept, days: done.days });
