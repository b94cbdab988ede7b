import { dateOf, daysBetween } from "#base";
import { adherenceOf, changesSince, ratingsOf } from "#evaluate";
import type { TrialRecord } from "#record";
import { trialBlocks } from "#schedule";
import { Fact, Facts, Notice } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { formatDate, formatList } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

/** What came of the plan: sessions, ratings, looks, and everything that was changed after the coin. */
export const PlannedAndDone = ({ record }: { readonly record: TrialRecord }) => {
  const words = useWords("trial-answer");
  const { projection, at } = useRecord();
  const { startsOn, endsOn, stopped, looksOn, leftOut } = record;
  const kinds = new Map(trialBlocks(record.plan).map(({ number, kind }) => [number, kind]));
  const all = adherenceOf(projection, record, dateOf(at));
  const of = (kind: "practice" | "comparison") => all.filter(({ period }) => kinds.get(period) === kind);
  const sum = (list: typeof all, field: "planned" | "done") => list.reduce((total, each) => total + each[field], 0);
  const rated = ratingsOf(projection, record.plan.outcome.of).filter(({ on }) => startsOn <= on && on <= endsOn).length;
  const { isWhole, changes } = changesSince(record);
  return (
    <>
      {!isWhole && <Notice urgency="care" title={words["done.fingerprint.wrong"]} />}
      <Facts>
        {all.length > 0 && (
          <Fact name={words["done.sessions"]}>
            {words["done.sessions.value"]({ done: sum(of("practice"), "done"), planned: sum(of("practice"), "planned") })}
          </Fact>
        )}
        {all.length > 0 && <Fact name={words["done.spilled"]}>{sum(of("comparison"), "done")}</Fact>}
        <Fact name={words["done.rated"]}>{words["done.rated.value"]({ rated, days: daysBetween(startsOn, endsOn) + 1 })}</Fact>
        <Fact name={words["done.looks"]}>
          {words["done.looks.value"]({ count: looksOn.length, dates: formatList(looksOn.map(formatDate)) })}
        </Fact>
        <Fact name={words["done.left-out"]}>{leftOut && leftOut.length > 0 ? formatList(leftOut.map(String)) : words["done.none"]}</Fact>
        {stopped && <Fact name={words["done.stopped"]}>{formatDate(stopped.on)}</Fact>}
        <Fact name={words["done.changes"]}>
          {changes.length === 0 ? words["done.changes.none"] : formatList(changes.map((change) => words[`done.change.${change}`]))}
        </Fact>
      </Facts>
    </>
  );
};
