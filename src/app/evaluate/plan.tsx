import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { dateOf } from "#base";
import { runningTrial, trialReady } from "#schedule";
import { Button, Page, Progress } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useOwnRecord } from "../measure/own-record.ts";
import { FailedNote } from "../shell/failed.tsx";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { Expectation } from "./expectation.tsx";
import { useHalfPlanned, type HalfPlanned, type PlanDraft } from "./half-planned.ts";
import { Length } from "./length.tsx";
import { Offer } from "./offer.tsx";
import { isWhole, planSteps, type AskedStep } from "./plan-steps.ts";
import { Review } from "./review.tsx";
import { What } from "./what.tsx";
import { Which } from "./which.tsx";
import { TrialPage } from "./trial.tsx";

/** A comparison is planned on five pages. The gate comes first: while something is open there, nothing is planned. */
export const PlanTrial = ({ params }: RouteProps) => {
  useOwnRecord();
  const app = useWords("app");
  const half = useHalfPlanned();
  const { projection, at, zone } = useRecord();
  const step = planSteps[Number(params["step"] ?? 1) - 1] ?? "what";
  if (half.draft === undefined) return <Page heading={app["loading"]} />;
  if (runningTrial(projection, dateOf(at))) return <TrialPage query={{}} />;
  const ready = trialReady(projection, at, zone);
  if (ready.care) return <Offer earlier={projection.trials} />;
  if (step === "review") return <Review draft={half.draft} half={half} ready={ready} />;
  return <Step key={step} step={step} draft={half.draft} half={half} />;
};

interface StepProps {
  readonly step: AskedStep;
  readonly draft: PlanDraft;
  readonly half: HalfPlanned;
}

const pages = { what: What, outcome: Which, length: Length, expect: Expectation };
const headings = { what: "plan.what", outcome: "plan.outcome", length: "plan.length", expect: "plan.expect" } as const;
const leads = { what: "plan.what.lead", outcome: "plan.outcome.lead", length: undefined, expect: "plan.expect.lead" } as const;

const Step = ({ step, draft, half }: StepProps) => {
  const words = useWords("trial");
  const app = useWords("app");
  const { route } = useLocation();
  const [tried, setTried] = useState(false);
  const nth = planSteps.indexOf(step) + 1;
  const Asked = pages[step];
  const lead = leads[step];
  const next = () => {
    setTried(true);
    if (!isWhole(step, draft)) return;
    half.change({ reached: Math.max(draft.reached, nth + 1) });
    route(`/trial/plan/${nth + 1}`);
  };
  return (
    <Page
      back={{ href: nth === 1 ? "/trial" : `/trial/plan/${nth - 1}`, label: app["back"] }}
      above={<Progress at={nth} of={planSteps.length} label={words["plan.progress"]} />}
      eyebrow={words["plan.at"]({ at: nth, of: planSteps.length })}
      heading={words[headings[step]]}
      headingId="asked"
      lead={lead && <p class="muted">{words[lead]}</p>}
      turn={step}
      onSubmit={next}
      dock={
        <>
          <Button kind="primary" wide submit>
            {app["next"]}
          </Button>
          {step === "expect" && (
            <Button
              kind="text"
              wide
              onClick={() => {
                half.change({ expects: {}, reached: planSteps.length });
                route("/trial/plan/5");
              }}
            >
              {words["plan.expect.skip"]}
            </Button>
          )}
        </>
      }
    >
      <Asked draft={draft} change={half.change} tried={tried} />
      <FailedNote failed={half.failed} />
    </Page>
  );
};
