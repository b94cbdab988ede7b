import { useEffect, useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { instantAt } from "#base";
import { preparation, remembered, type Agreement, type ItemId, type Preparation } from "#prepare";
import { project } from "#record";
import { planSession, type AgreedLimits, type PlanRequest } from "#session";
import { Agree } from "../agree/agree.tsx";
import { Button, Page } from "../parts/index.ts";
import { hosted, leaveRoom, leaveUnlessBegun } from "../room/hosted.ts";
import { BringPhone } from "../room/bring-phone.tsx";
import { NoFromOther } from "../room/no-from-other.tsx";
import { OtherGone } from "../room/other-gone.tsx";
import { termsAgreed } from "../room/use-terms.ts";
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
  const [agreement, setAgreement] = useState<Agreement>();
  // From here on there is something to keep, so the record gets its lock first.
  const needsKey = keep.state.value === "new" && ready.cleared?.verdict.mayStart === true;
  useEffect(() => {
    if (needsKey) route("/keep?then=/prepare", true);
  }, [needsKey]);

  useEffect(() => leaveUnlessBegun, []);

  if (needsKey) return null;
  if (hosted.value?.giver.value === "no") return <NoFromOther />;
  const { cleared, projection } = ready;
  if (!cleared?.verdict.mayStart) return <Questions />;
  const { mode, verdict, answers } = cleared;
  const planFor: PlanFor = (more) => planSession({ mode, limits: verdict.limits, sessionsDone: projection.sessionsDone.all, ...more });
  if (!planFor({ asks: true }).ok) return <NoRoom />;
  // Two people agree first, and anew before each session.
  if (mode !== "external-self" && agreement === undefined)
    return <Agree mode={mode} limits={verdict.limits} answers={answers} onAgreed={setAgreement} />;
  const laidOut = preparation({ mode, limits: verdict.limits });
  const before = (projection.settings[tickSetting] as readonly string[] | undefined) ?? [];
  return (
    <Steps
      cleared={cleared}
      laidOut={laidOut}
      planFor={planFor}
      agreement={agreement}
      ticked={remembered(laidOut, before)}
      chosenBefore={chosenIn(projection)}
    />
  );
};

type PlanFor = (more: Pick<PlanRequest, "asks" | "agreed">) => ReturnType<typeof planSession>;

interface StepsProps {
  readonly cleared: Cleared;
  readonly laidOut: Preparation;
  readonly planFor: PlanFor;
  readonly agreement: Agreement | undefined;
  readonly ticked: readonly ItemId[];
  readonly chosenBefore: Chosen;
}

const Steps = ({ cleared, laidOut, planFor, agreement, ticked, chosenBefore }: StepsProps) => {
  const deps = useDeps();
  const { route } = useLocation();
  const [step, setStep] = useState(0);
  const [ticks, setTicks] = useState(ticked);
  const [chosen, setChosen] = useState(chosenBefore);
  const [failed, setFailed] = useState<Parameters<typeof Baseline>[0]["failed"]>();
  const [brings, setBrings] = useState(false);
  const planned = planFor({ asks: chosen.asks, ...(agreement ? { agreed: narrowedBy(agreement) } : {}) });
  const tick = (id: ItemId, on: boolean) => setTicks((now) => (on ? [...now, id] : now.filter((other) => other !== id)));
  if (!planned.ok) return <NoRoom />;
  const plan = planned.value;

  const begin = async (baseline: BaselineDone) => {
    const setting = { [tickSetting]: remembered(laidOut, ticks), [chosenSetting]: chosen };
    const begun = await beginSession(deps, { plan, cleared, baseline, setting, agreement });
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
    other: <OtherGone bring={() => setBrings(true)} />,
  };
  if (brings && agreement)
    return (
      <BringPhone
        at={shared.at}
        of={shared.of}
        terms={termsAgreed(agreement)}
        onAgreed={() => setBrings(false)}
        alone={() => {
          leaveRoom();
          setBrings(false);
        }}
      />
    );
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

const NoRoom = () => {
  const words = useWords("prepare");
  const session = useWords("session");
  return (
    <Page
      heading={session["plan-no-room"]}
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

const narrowedBy = ({ limits }: Agreement): AgreedLimits => ({
  minutes: limits.minutes,
  pressureMax: limits.pressureMax,
  nearby: limits.places.includes("nearby"),
});
