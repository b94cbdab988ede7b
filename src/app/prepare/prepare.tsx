import { useEffect, useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { instantAt } from "#base";
import { preparation, remembered, type ItemId, type Preparation } from "#prepare";
import { project } from "#record";
import { planSession, type SessionPlan } from "#session";
import { Button, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { Baseline, type BaselineDone } from "./baseline.tsx";
import { Checklist } from "./checklist.tsx";
import { clearedNow, type Cleared } from "./cleared.ts";
import { Hands } from "./hands.tsx";
import { beginSession } from "./begin.ts";
import "./prepare.css";

const tickSetting = "prepare-ticks";

/** From the verdict to the first breath: what to lay out, what hands do, how it is right now. */
export const Prepare = () => {
  const { keep, clock } = useDeps();
  const { route } = useLocation();
  const ready = useMemo(() => {
    const at = instantAt(clock.now(), clock.zone());
    const projection = project(keep.entries.value, at);
    return { projection, cleared: clearedNow(projection, at) };
  }, [keep.entries.value, clock]);
  // From here on there is something to keep, so the record gets its lock first.
  const needsKey = keep.state.value === "new" && ready.cleared?.verdict.mayStart === true;
  useEffect(() => {
    if (needsKey) route("/keep?then=/prepare", true);
  }, [needsKey]);

  if (needsKey) return null;
  const { cleared, projection } = ready;
  if (!cleared?.verdict.mayStart) return <Questions />;
  const laidOut = preparation({ mode: cleared.mode, limits: cleared.verdict.limits });
  const plan = planSession({ mode: cleared.mode, limits: cleared.verdict.limits, sessionsDone: projection.sessionsDone.all });
  if (!laidOut.ok || !plan.ok) return <NotYet noRoom={laidOut.ok} />;
  const before = (projection.settings[tickSetting] as readonly string[] | undefined) ?? [];
  return <Steps cleared={cleared} laidOut={laidOut.value} plan={plan.value} ticked={remembered(laidOut.value, before)} />;
};

interface StepsProps {
  readonly cleared: Cleared;
  readonly laidOut: Preparation;
  readonly plan: SessionPlan;
  readonly ticked: readonly ItemId[];
}

const Steps = ({ cleared, laidOut, plan, ticked }: StepsProps) => {
  const deps = useDeps();
  const { route } = useLocation();
  const [step, setStep] = useState(0);
  const [ticks, setTicks] = useState(ticked);
  const [failed, setFailed] = useState<Parameters<typeof Baseline>[0]["failed"]>();
  const tick = (id: ItemId, on: boolean) => setTicks((now) => (on ? [...now, id] : now.filter((other) => other !== id)));

  const begin = async (baseline: BaselineDone) => {
    const begun = await beginSession(deps, { plan, cleared, baseline, setting: { [tickSetting]: remembered(laidOut, ticks) } });
    if (begun.ok) route("/session", true);
    else setFailed(begun.error);
  };
  const shared = {
    laidOut,
    ticks,
    tick,
    onNext: () => setStep(step + 1),
    onBack: step > 0 ? () => setStep(step - 1) : undefined,
    at: step + 1,
    of: 4,
  };
  if (step === 0) return <Checklist {...shared} key="room" name="room" areas={["place", "hygiene"]} />;
  if (step === 1) return <Checklist {...shared} key="kit" name="kit" areas={["kit", "position"]} />;
  if (step === 2) return <Hands {...shared} plan={plan} />;
  return <Baseline {...shared} answers={cleared.answers} begin={begin} failed={failed} />;
};

const Questions = () => {
  const words = useWords("prepare");
  const { route } = useLocation();
  return (
    <Page
      heading={words["first-questions"]}
      lead={words["first-questions-why"]}
      dock={
        <>
          <Button kind="primary" wide onClick={() => route("/questions")}>
            {words["to-questions"]}
          </Button>
          <Button kind="text" wide href="/">
            {words["calm-low-end"]}
          </Button>
        </>
      }
    />
  );
};

const NotYet = ({ noRoom }: { readonly noRoom: boolean }) => {
  const words = useWords("prepare");
  const session = useWords("session");
  return (
    <Page
      heading={noRoom ? session["plan-no-room"] : words["not-yet"]}
      dock={
        <>
          <Button kind="primary" wide href="/breathe">
            {words["calm-low-breathe"]}
          </Button>
          <Button kind="text" wide href="/">
            {words["calm-low-end"]}
          </Button>
        </>
      }
    />
  );
};
