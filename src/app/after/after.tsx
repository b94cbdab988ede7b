import { useEffect, useState } from "preact/hooks";
import { look, type StopRuleId } from "#session";
import type { KeepFailed } from "../keep/keep.ts";
import { useRecord } from "../keep/use-record.ts";
import { Button, Loading, Page } from "../parts/index.ts";
import { loadRunning, type Running } from "../session/running.ts";
import { playing } from "../session/watch.ts";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { AfterStop, needsWords, type StopAnswers } from "./after-stop.tsx";
import { GiverAfter } from "./giver-after.tsx";
import { keepSession, type TwoRatings } from "./keep-session.ts";
import { RateAfter, type AfterRatings } from "./rate-after.tsx";
import { Saved } from "./saved.tsx";

/** After a session: what a stop asks for first, then the same numbers as before, then when we ask again. */
export const After = () => {
  const deps = useDeps();
  const words = useWords("after");
  const [running, setRunning] = useState<Running | "none" | "looking">("looking");
  const [answers, setAnswers] = useState<StopAnswers>();
  const [failed, setFailed] = useState<KeepFailed>();
  const [saved, setSaved] = useState(false);
  const [first, setFirst] = useState<{ readonly ratings: AfterRatings; readonly two: TwoRatings }>();

  useEffect(() => {
    const here = playing.value;
    if (here) setRunning(here);
    else
      void loadRunning(deps.keep).then((found) => {
        if (found.ok) setRunning(found.value ?? "none");
        else setFailed(found.error);
      });
  }, [deps.keep]);

  if (saved) return <Saved />;
  if (running === "looking" && !failed)
    return <Page heading={<span class="unseen">{words["eyebrow"]}</span>}>{<Loading text={words["eyebrow"]} />}</Page>;
  const ended = typeof running === "object" && look(running.session, deps.steady()).ended;
  if (typeof running !== "object" || !ended) return <Nothing failed={failed} />;
  const rule: StopRuleId | null = running.session.ended?.by ?? look(running.session, deps.steady()).endedBy;
  if (rule !== null && answers === undefined && needsWords(rule))
    return <AfterStop rule={rule} mode={running.session.plan.mode} onDone={setAnswers} />;

  const { mode } = running.session.plan;
  const save = async (ratings: AfterRatings, two: TwoRatings = {}) => {
    const kept = await keepSession(deps, { running, rule, answers: answers ?? {}, ratings, two });
    setFailed(kept.ok ? undefined : kept.error);
    setSaved(kept.ok);
  };
  if (mode === "external-self") return <RateAfter before={running.before} failed={failed} save={(ratings) => save(ratings)} />;
  // The one who was touched answers first; then the device is handed over for one number.
  if (first === undefined)
    return <RateAfter before={running.before} mode={mode} failed={failed} save={async (ratings, two) => setFirst({ ratings, two })} />;
  return (
    <GiverAfter
      failed={failed}
      save={(comfort) => save(first.ratings, { ...first.two, ...(comfort === undefined ? {} : { giver: { comfort } }) })}
    />
  );
};

const Nothing = ({ failed }: { readonly failed: KeepFailed | undefined }) => {
  const words = useWords("after");
  const hasSession = useRecord().projection.sessions.length > 0;
  return (
    <Page
      heading={words["none.heading"]}
      lead={failed ? undefined : words[hasSession ? "none.lead" : "none.lead.first"]}
      dock={
        <Button kind="primary" wide href="/">
          {words["today"]}
        </Button>
      }
    >
      <FailedNote failed={failed} />
    </Page>
  );
};
