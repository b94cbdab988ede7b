import { dateOf } from "#base";
import { isRunning, type TrialRecord } from "#record";
import { trialDay } from "#schedule";
import { Button, Page } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { formatDay } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { Earlier } from "./earlier.tsx";
import { HalfMade } from "./half-made.tsx";
import { useHalfPlanned } from "./half-planned.ts";
import { Now } from "./now.tsx";
import { Offer } from "./offer.tsx";

/** A man's comparison: what it takes, where it stands, or that it has ended. */
export const TrialPage = ({ query }: { readonly query: { readonly [name: string]: string } }) => {
  const { projection, at } = useRecord();
  const today = dateOf(at);
  const newest = projection.trials.at(-1);
  if (newest === undefined || (query["new"] !== undefined && !isRunning(newest, today))) return <Offer earlier={projection.trials} />;
  const where = trialDay(newest, today);
  if (where.phase === "before" || where.phase === "running") return <Now trial={newest} where={where} />;
  return <Ended trial={newest} earlier={projection.trials.slice(0, -1)} />;
};

const Ended = ({ trial, earlier }: { readonly trial: TrialRecord; readonly earlier: readonly TrialRecord[] }) => {
  const words = useWords("trial");
  const app = useWords("app");
  const half = useHalfPlanned();
  const { stopped } = trial;
  const how = stopped?.why ?? "over";
  const lead = how === "own" ? words["ended.own.lead"]({ date: formatDay(stopped!.on) }) : words[`ended.${how}.lead`];
  return (
    <Page back={{ href: "/", label: app["nav.today"] }} eyebrow={words["title"]} heading={words[`ended.${how}`]} lead={lead}>
      <div class="acts">
        {how === "sign" || how === "two-bad" ? (
          <Button kind="primary" wide href="/">
            {words["offer.today"]}
          </Button>
        ) : (
          <Button kind="primary" wide href="/trial/answer">
            {words[how === "own" ? "ended.what-there-is" : "ended.answer"]}
          </Button>
        )}
        {(how === "sign" || how === "two-bad") && (
          <Button wide href="/trial/answer">
            {words["ended.what-there-is"]}
          </Button>
        )}
        {!half.isBegun && (
          <Button kind="text" href="/trial?new=1">
            {words["ended.again"]}
          </Button>
        )}
      </div>
      <HalfMade half={half} />
      <Earlier trials={earlier} />
    </Page>
  );
};
