import { useLocation } from "preact-iso/router";
import { addDays, dateOf } from "#base";
import { firstDay, freezeTrial, trialDays } from "#evaluate";
import type { TrialReady } from "#schedule";
import { Button, Card, Fact, Facts, Notice, Page, Progress } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { choicesOf, namesOf, type HalfPlanned, type PlanDraft } from "./half-planned.ts";
import { sideName } from "./names.ts";
import { Needs } from "./offer.tsx";
import { goesOnAt, isPlanned, planSteps } from "./plan-steps.ts";

interface ReviewProps {
  readonly draft: PlanDraft;
  readonly half: HalfPlanned;
  readonly ready: TrialReady;
}

/** Everything once more; then the coin, which fixes it. */
export const Review = ({ draft, half, ready }: ReviewProps) => {
  const words = useWords("trial");
  const app = useWords("app");
  const deps = useDeps();
  const { route } = useLocation();
  const { projection, at } = useRecord();
  const { add, failed, busy } = useAdd();
  const today = dateOf(at);
  const needsSessions = !draft.isOwn && draft.shape !== "phases";
  const isReady = ready.baseline.complete && (!needsSessions || ready.sessions.done >= ready.sessions.of);
  const lastSessionOn = draft.isOwn || projection.lastSession === null ? null : dateOf(projection.lastSession.endedAt);
  const start = firstDay(today, lastSessionOn);
  // Before the coin can fall nobody knows on which day it will.
  const dates = !ready.baseline.complete
    ? words["plan.fact.dates.baseline"]({ of: ready.baseline.of })
    : !isReady
      ? words["plan.fact.dates.sessions"]
      : words["plan.fact.dates.value"]({ from: formatDate(start), until: formatDate(addDays(start, trialDays(draft) - 1)) });
  const draw = async () => {
    const { plan, fingerprint } = freezeTrial(deps, choicesOf(draft), start);
    if (!(await add("trial", { what: "drawn", plan, fingerprint }))) return;
    await half.forget();
    announce(words["plan.drawn"]);
    route("/trial", true);
  };
  const goOnAt = goesOnAt(draft);
  const go = draft.shape === "pairs" ? "plan.draw" : draft.shape === "start-point" ? "plan.draw.one" : "plan.fix";
  return (
    <Page
      back={{ href: "/trial/plan/4", label: app["back"] }}
      above={<Progress at={planSteps.length} of={planSteps.length} label={words["plan.progress"]} />}
      eyebrow={words["plan.at"]({ at: planSteps.length, of: planSteps.length })}
      heading={words["plan.review"]}
      lead={<p class="muted">{words[draft.shape === "phases" ? "plan.review.no-coin" : "plan.review.coin"]}</p>}
      turn="review"
      dock={
        !isPlanned(draft) ? (
          <Button kind="primary" wide href={`/trial/plan/${goOnAt}`}>
            {words["half.go-on"]}
          </Button>
        ) : isReady ? (
          <Button kind="primary" wide busy={busy} onClick={() => void draw()}>
            {words[go]}
          </Button>
        ) : (
          <Button kind="primary" wide href={ready.baseline.ratedToday ? "/" : "/check-in"}>
            {words[ready.baseline.ratedToday ? "offer.today" : "offer.check-in"]}
          </Button>
        )
      }
    >
      {!isReady && <Needs ready={ready} needsSessions={needsSessions} />}
      <PlannedFacts draft={draft} dates={dates} />
      {isReady && start > addDays(today, 1) && <p class="small muted">{words["plan.run-in"]}</p>}
      <Notice urgency="calm" title={words["plan.fixed"]}>
        {words["plan.fixed.text"]}
      </Notice>
      <FailedNote failed={failed} />
    </Page>
  );
};

const PlannedFacts = ({ draft, dates }: { readonly draft: PlanDraft; readonly dates: string }) => {
  const words = useWords("trial");
  const weeks = Math.round(trialDays(draft) / 7);
  const { practice, comparison } = draft.expects;
  const name = (kind: "practice" | "comparison") => sideName(words, namesOf(draft), kind);
  return (
    <Card>
      <Facts>
        <Fact name={words["plan.fact.compared"]}>
          {words["plan.fact.compared.value"]({ practice: name("practice"), comparison: name("comparison") })}
        </Fact>
        <Fact name={words["plan.fact.number"]}>{words[`of.${draft.outcome}`]}</Fact>
        <Fact name={words["plan.fact.matters"]}>{words["points"]({ points: draft.mid })}</Fact>
        <Fact name={words["plan.fact.length"]}>
          {draft.shape === "pairs"
            ? words["plan.fact.pairs"]({ pairs: draft.pairs, weeks })
            : draft.shape === "start-point"
              ? words["plan.fact.start-point"]({ weeks })
              : words["plan.fact.phases"]}
        </Fact>
        {draft.shape === "pairs" && (
          <Fact name={words["plan.fact.washout"]}>{words["plan.fact.washout.value"]({ days: draft.washoutDays })}</Fact>
        )}
        {isPlanned(draft) && (
          <Fact name={words["plan.fact.expected"]}>
            {practice === undefined || comparison === undefined
              ? words["plan.fact.expected.none"]
              : words["plan.fact.expected.value"]({ practice, comparison })}
          </Fact>
        )}
        <Fact name={words["plan.fact.dates"]}>{dates}</Fact>
      </Facts>
      <Button kind="text" href="/trial/plan/1">
        {words["plan.change"]}
      </Button>
    </Card>
  );
};
