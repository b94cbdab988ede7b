import { dateOf, daysBetween } from "#base";
import { adherenceOf, allLeftOut, blocksDone, changesSince, ratingsOf, type BlockDone } from "#evaluate";
import type { TrialRecord } from "#record";
import { isAboutSessions, trialBlocks } from "#schedule";
import { Fact, Facts, Notice } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { formatDate, formatList } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

/** What came of the plan: sessions, ratings, looks, and everything that was changed after the coin. */
export const PlannedAndDone = ({ record }: { readonly record: TrialRecord }) => {
  const words = useWords("trial-answer");
  const { projection, at } = useRecord();
  const { startsOn, endsOn, stopped, looksOn } = record;
  const leftOut = allLeftOut(record);
  const kinds = new Map(trialBlocks(record.plan).map(({ number, kind }) => [number, kind]));
  const all = isAboutSessions(record) ? adherenceOf(projection, record, dateOf(at)) : [];
  const days = blocksDone(projection, record, dateOf(at));
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
        {days.length > 0 && <OwnDays days={days} names={record.plan.names!} />}
        <Fact name={words["done.rated"]}>{words["done.rated.value"]({ rated, days: daysBetween(startsOn, endsOn) + 1 })}</Fact>
        <Fact name={words["done.looks"]}>
          {words["done.looks.value"]({ count: looksOn.length, dates: formatList(looksOn.map(formatDate)) })}
        </Fact>
        <Fact name={words["done.left-out"]}>{leftOut.length > 0 ? formatList(leftOut.map(String)) : words["done.none"]}</Fact>
        {stopped && <Fact name={words["done.stopped"]}>{formatDate(stopped.on)}</Fact>}
        <Fact name={words["done.changes"]}>
          {changes.length === 0 ? words["done.changes.none"] : formatList(changes.map((change) => words[`done.change.${change}`]))}
        </Fact>
      </Facts>
    </>
  );
};

interface OwnDaysProps {
  readonly days: readonly BlockDone[];
  readonly names: NonNullable<TrialRecord["plan"]["names"]>;
}

/** Day by day, of a pair of his own. What nobody noted stands by itself. */
const OwnDays = ({ days, names }: OwnDaysProps) => {
  const words = useWords("trial-answer");
  const sum = (of: readonly BlockDone[], count: (one: BlockDone) => number) => of.reduce((total, one) => total + count(one), 0);
  return (
    <>
      {(["practice", "comparison"] as const).map((side) => {
        const blocks = days.filter(({ kind }) => kind === side);
        return (
          blocks.length > 0 && (
            <Fact key={side} name={words["done.days"]({ name: names[side] })}>
              {words["done.days.value"]({ kept: sum(blocks, ({ kept }) => kept), days: sum(blocks, (one) => one.days) })}
            </Fact>
          )
        );
      })}
      <Fact name={words["done.days.part"]}>{sum(days, ({ part }) => part)}</Fact>
      <Fact name={words["done.days.other"]}>{sum(days, ({ other, neither }) => other + neither)}</Fact>
      <Fact name={words["done.days.unknown"]}>{sum(days, ({ unknown }) => unknown)}</Fact>
    </>
  );
};
