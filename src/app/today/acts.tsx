import { useState } from "preact/hooks";
import { acuteInfections, isNamed, optInSetting, type Projection } from "#record";
import type { Mode, OpenFinding } from "#screen";
import type { TodayState } from "#schedule";
import { Button, Row, Rows, Sheet } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { ClearanceForm } from "../screen/clearance.tsx";
import { SeenForm } from "../screen/seen.tsx";
import { ruleText } from "../screen/wording.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { StartSooner } from "./start-sooner.tsx";

interface ActsProps {
  readonly state: TodayState;
  readonly projection: Projection;
  readonly mode: Mode;
}

/** The one thing to do, and the way past it. */
export const Acts = ({ state, projection, mode }: ActsProps) => {
  const words = useWords("today");
  switch (state.action) {
    case "screen":
    case "prepare":
      return (
        <div class="acts">
          <Go href={state.action === "screen" ? "/questions" : "/prepare"}>{words[`go.${state.action}`]}</Go>
          {state.type === "session-due" && (
            <Button kind="text" href="/plan">
              {words["go.another-day"]}
            </Button>
          )}
        </div>
      );
    case "follow-up":
      return <Go href={`/follow-up?session=${state.followUp.session}`}>{words["go.follow-up"]}</Go>;
    case "seen":
      return <SeenActs state={state} projection={projection} />;
    case "recovery":
      return <RecoveryActs projection={projection} />;
    case "clearance":
      return <ClearanceActs rules={state.rules} mode={mode} />;
    case "opt-in":
      return <OptIn />;
    case "breathe":
    case "check-in":
    default:
      return (
        <div class="acts">
          <Go href={`/${state.action}`}>{words[`go.${state.action}`]}</Go>
          {state.type === "flare" && (
            <>
              <Button href="/notebook/spell">{words["go.flare"]}</Button>
              <Button kind="text" href="/questions">
                {words["go.questions"]}
              </Button>
            </>
          )}
          {(state.type === "check-in-due" || state.type === "baseline") && <StartSooner plan={projection.plan} />}
          {(state.type === "paused" || state.type === "waiting" || state.type === "planned") && (
            <Button kind="text" href="/plan">
              {words["go.plan"]}
            </Button>
          )}
        </div>
      );
  }
};

const Go = ({ href, children }: { readonly href: string; readonly children: string }) => (
  <Button kind="primary" wide href={href}>
    {children}
  </Button>
);

interface SeenActsProps extends Pick<ActsProps, "projection"> {
  readonly state: Extract<TodayState, { readonly action: "seen" }>;
}

const SeenActs = ({ state, projection }: SeenActsProps) => {
  const words = useWords("today");
  const [asking, setAsking] = useState(false);
  const { rule } = state.finding;
  const finding = projection.history.open.find((one) => one.seenOn === null && (rule === null ? !isNamed(one.rule) : one.rule === rule));
  const go = words[rule === null ? "go.talked" : "go.seen"];
  const isUrgent = state.type === "emergency-open";
  return (
    <div class="acts">
      {isUrgent && <Go href="/help-now">{words["go.call"]}</Go>}
      {finding && (
        <Button kind={isUrgent ? "quiet" : "primary"} wide onClick={() => setAsking(true)}>
          {go}
        </Button>
      )}
      {asking && finding && (
        <SeenSheet
          title={go}
          finding={finding}
          unnamed={rule === null ? words["talked.about"] : undefined}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
};

const RecoveryActs = ({ projection }: Pick<ActsProps, "projection">) => {
  const words = useWords("today");
  const [asking, setAsking] = useState(false);
  const finding = projection.history.open.findLast(({ rule }) => acuteInfections.has(rule));
  return (
    <div class="acts">
      {finding ? (
        <Button kind="primary" wide onClick={() => setAsking(true)}>
          {words["go.recovery"]}
        </Button>
      ) : (
        <Go href="/questions">{words["go.questions"]}</Go>
      )}
      {asking && finding && <SeenSheet title={words["go.seen"]} finding={finding} close={() => setAsking(false)} />}
    </div>
  );
};

interface SeenSheetProps {
  readonly title: string;
  readonly finding: OpenFinding;
  readonly unnamed?: string | undefined;
  readonly close: () => void;
}

const SeenSheet = ({ title, finding, unnamed, close }: SeenSheetProps) => {
  const app = useWords("app");
  return (
    <Sheet title={title} closeLabel={app["close"]} onClose={close}>
      <SeenForm finding={finding} unnamed={unnamed} done={close} />
    </Sheet>
  );
};

const ClearanceActs = ({ rules, mode }: { readonly rules: readonly string[]; readonly mode: Mode }) => {
  const words = useWords("today");
  const app = useWords("app");
  const sentences = useWords("rules");
  const [asking, setAsking] = useState(false);
  const [about, setAbout] = useState<string>();
  const rule = about ?? (rules.length === 1 ? rules[0] : undefined);
  const title = (id: string) => ruleText(sentences, id, 2, "title") ?? id;
  const close = () => {
    setAsking(false);
    setAbout(undefined);
  };
  if (rules.length === 0) return <Go href="/questions">{words["go.questions"]}</Go>;
  return (
    <div class="acts">
      <Button kind="primary" wide onClick={() => setAsking(true)}>
        {words["go.clearance"]}
      </Button>
      <Button kind="text" href="/questions">
        {words["go.questions"]}
      </Button>
      {asking && (
        <Sheet title={rule ? words["go.clearance"] : words["clearance.which"]} closeLabel={app["close"]} onClose={close}>
          {rule ? (
            <ClearanceForm
              rule={rule}
              title={title(rule)}
              mode={mode}
              done={() => {
                announce(words["said"]);
                close();
              }}
            />
          ) : (
            <Rows>
              {rules.map((id) => (
                <Row key={id} title={title(id)} onClick={() => setAbout(id)} />
              ))}
            </Rows>
          )}
        </Sheet>
      )}
    </div>
  );
};

const OptIn = () => {
  const words = useWords("today");
  const { add, failed, busy } = useAdd();
  return (
    <div class="acts">
      <Go href="/breathe">{words["go.breathe"]}</Go>
      <Button kind="text" busy={busy} onClick={() => void add("setting", { [optInSetting]: true })}>
        {words["go.opt-in"]}
      </Button>
      <FailedNote failed={failed} />
    </div>
  );
};
