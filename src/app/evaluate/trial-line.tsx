import { dateOf } from "#base";
import type { Projection } from "#record";
import { trialDay } from "#schedule";
import { Row } from "../parts/index.ts";
import { formatDay } from "../shell/format.ts";
import { useRecord } from "../keep/use-record.ts";
import { useWords } from "../shell/words.tsx";
import "./trial.css";

const useWhere = () => {
  const { projection, at } = useRecord();
  const trial = projection.trials.at(-1);
  return trial ? { trial, where: trialDay(trial, dateOf(at)) } : null;
};

/** Today's one line about a comparison that runs: which block it is, and the way there. */
export const TrialLine = () => {
  const words = useWords("trial-today");
  const here = useWhere();
  if (here?.where.phase !== "running") return null;
  const { block, of, day, days } = here.where;
  const counts = { number: block.number, of, day, days };
  const { names } = here.trial.plan;
  const line = names
    ? words["line.own"]({ ...counts, name: names[block.kind] })
    : words[block.kind === "practice" ? "line.practice" : "line.breathing"](counts);
  return (
    <p class="trial-line">
      <a href="/trial">{line}</a>
    </p>
  );
};

/** The way to the comparison among the parts of the record, with where it stands. */
export const TrialRow = ({ projection }: { readonly projection: Pick<Projection, "trials"> }) => {
  const words = useWords("trial-today");
  const here = useWhere();
  if (projection.trials.length === 0 || here === null) return <Row href="/trial" title={words["row"]} note={words["row.offer"]} />;
  const { where } = here;
  const note =
    where.phase === "before"
      ? words["row.before"]({ date: formatDay(where.startsOn) })
      : where.phase === "running"
        ? words["row.running"]({ number: where.block.number, of: where.of, day: where.day, days: where.days })
        : words[where.phase === "over" ? "row.over" : "row.stopped"];
  return <Row href={where.phase === "over" ? "/trial/answer" : "/trial"} title={words["row.title"]} note={note} />;
};
