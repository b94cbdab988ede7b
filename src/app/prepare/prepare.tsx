import { useEffect, useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { assert, instantAt } from "#base";
import { preparation, remembered, type ItemId, type Preparation } from "#prepare";
import { project } from "#record";
import { planSession } from "#session";
import { Button, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { Baseline, type BaselineDone } from "./baseline.tsx";
import { Checklist } from "./checklist.tsx";
import { clearedNow, type Cleared } from "./cleared.ts";
import { Hands } from "./hands.tsx";
import { beginSession } from "./begin.ts";
import { chosenIn, chosenSetting, type Chosen } from "../session/sound/chosen.ts";
import { Signals } from "./signals.tsx";
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
  const { mode, verdict } = cleared;
  const planFor = (asks: boolean) => planSession({ mode, limits: verdict.limits, sessionsDone: projection.sessionsDone.all, asks });
  if (!laidOut.ok || !planFor(true).ok) return <NotYet noRoom={laidOut.ok} />;
  const before = (projection.settings[tickSetting] as readonly string[] | undefined) ?? [];
  return (
    <Steps
      cleared={cleared}
      laidOut={laidOut.value}
      planFor={planFor}
      ticked={remembered(laidOut.value, before)}
      chosenBefore={chosenIn(projection)}
    />
  );
};

interface StepsProps {
  readonly cleared: Cleared;
  readonly laidOut: Preparation;
  /** Lays the session out; `asks` is whether he wants to be asked in the rests. */
  readonly planFor: (asks: boolean) => ReturnType<typeof planSession>;
  readonly ticked: readonly ItemId[];
  readonly chosenBefore: Chosen;
}

const Steps = ({ cleared, laidOut, planFor, ticked, chosenBefore }: StepsProps) => {
  const deps = useDeps();
  const { route } = useLocation();
  const [step, setStep] = useState(0);
  const [ticks, setTicks] = useState(ticked);
  const [chosen, setChosen] = useState(chosenBefore);
  const planned = planFor(chosen.asks);
  assert(planned.ok, "whether he is asked in the rests changes no length");
  const plan = planned.value;
  const [failed, setFailed] = useState<Parameters<typeof Baseline>[0]["failed"]>();
  const tick = (id: ItemId, on: boolean) => setTicks((now) => (on ? [...now, id] : now.filter((other) => other !== id)));

  const begin = async (baseline: BaselineDone) => {
    const setting = { [tickSetting]: remembered(laidOut, ticks), [chosenSetting]: chosen };
    const begun = await beginSession(deps, { plan, cleared, baseline, setting });
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
    of: 5,
  };
  if (step === 0) return <Checklist {...shared} key="room" name="room" areas={["place", "hygiene"]} />;
  if (step === 1) return <Checklist {...shared} key="kit" name="kit" areas={["kit", "position"]} />;
  if (step === 2) return <Hands {...shared} plan={plan} />;
  if (step === 3) return <Signals {...shared} mode={cleared.mode} chosen={chosen} choose={setChosen} />;
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
