import { useEffect, useState } from "preact/hooks";
import { dateOf } from "#base";
import type { Projection } from "#record";
import type { Level, Mode } from "#screen";
import { clockBehind, copyDue, formDue, today } from "#schedule";
import { Button, Card, ClaimLink, Disclosure, Notice, Page, Row, Rows } from "../parts/index.ts";
import { DidToday } from "../evaluate/did.tsx";
import { TrialLine, TrialRow } from "../evaluate/trial-line.tsx";
import { TwoPlans } from "../evaluate/two-plans.tsx";
import { useRecord } from "../keep/use-record.ts";
import { ClockNote, sayClock } from "../screen/clock-behind.tsx";
import { OpenFindings } from "../screen/seen.tsx";
import { ruleText } from "../screen/wording.ts";
import { useKeep } from "../shell/deps.ts";
import { formatClock, formatDay, formatWeekday } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { Acts } from "./acts.tsx";
import { Also } from "./also.tsx";
import { Path } from "./path.tsx";
import { sayToday } from "./say-today.ts";
import { WaitLine } from "./wait-line.tsx";
import { sayNextIn, useWhy, WhyWait } from "./why-wait.tsx";
import { wordsNoted } from "../vault/words-noted.ts";
import "./today.css";

/** The next right thing, why, and what else waits. */
export const Today = () => {
  const words = useWords("today");
  const app = useWords("app");
  const keep = useKeep();
  const { projection, at, zone } = useRecord();
  const unfinished = useUnfinished();
  const mode: Mode = projection.lastSession?.shown.entry.body.mode ?? projection.lastScreening?.entry.body.mode ?? "external-self";
  const { state, also, next } = today(projection, at, zone, mode);
  const why = useWhy(next.reasons);
  const rules = useWords("rules");
  const signTitle = (rule: string, level: Level) => ruleText(rules, rule, level, "title") ?? rule;
  const last = clockBehind(projection, at);
  // A sign, and how it was after a session, cannot wait for the clock. All else is counted in days, and would be wrong.
  const clockFirst = last !== null && !unfinished && state.action !== "seen" && state.action !== "follow-up";
  const verdict = useWords("verdict");
  const { heading, lead } = unfinished
    ? { heading: words["unfinished.heading"], lead: words["unfinished.lead"] }
    : clockFirst
      ? { heading: verdict["clock-behind.heading"], lead: sayClock(verdict, { now: at, last }) }
      : sayToday(words, state, { isFirst: projection.sessionsDone.all === 0, at, why, signTitle });
  return (
    <Page frame="tabs" title={app["nav.today"]} eyebrow={formatDay(dateOf(at))} heading={heading} lead={lead} wide>
      <div class="two">
        <div class="stack loose">
          {last !== null && !clockFirst && <ClockNote now={at} last={last} />}
          {clockFirst ? <ClockActs /> : <TrialLine />}
          {!unfinished && !clockFirst && (state.action === "screen" || state.action === "prepare") && (
            <Path at={state.action === "screen" ? "questions" : "prepare"} />
          )}
          {!unfinished && !clockFirst && state.type === "waiting" && projection.lastSession && (
            <WaitLine from={projection.lastSession.endedAt} at={at} until={state.until} />
          )}
          {unfinished ? (
            <div class="acts">
              <Button kind="primary" wide href="/session">
                {words["go.unfinished"]}
              </Button>
            </div>
          ) : clockFirst ? null : (
            <Acts state={state} projection={projection} mode={mode} />
          )}
          {!clockFirst && <TwoPlans />}
          {!clockFirst && <DidToday />}
          <div>
            {!clockFirst && <WhyWait reasons={next.reasons} />}
            {!unfinished && !clockFirst && (state.type === "check-in-due" || state.type === "baseline") && (
              <Disclosure summary={words["baseline.why"]}>
                <p class="muted">
                  {words["baseline.why.text"]} <ClaimLink claim="ben-some-men-relief">{words["baseline.why.known"]}</ClaimLink>
                </p>
              </Disclosure>
            )}
          </div>
        </div>
        <div class="stack">
          {keep.unreadable.value.length > 0 && (
            <Notice urgency="care" title={words["unreadable"]({ count: keep.unreadable.value.length })} />
          )}
          {keep.state.value === "new" && keep.entries.value.length > 0 && (
            <Notice urgency="calm" title={words["not-kept.title"]}>
              <p>{words["not-kept.text"]}</p>
              <Button href="/keep">{words["not-kept.go"]}</Button>
            </Notice>
          )}
          <OpenFindings except={state.action === "seen" ? state.finding.rule : undefined} />
          <Also
            also={also}
            recoveryWords={wordsNoted(projection)}
            form={formDue(projection, at)}
            copy={keep.state.value === "open" ? copyDue(projection, at) : null}
          />
          <YourRecord projection={projection} next={clockFirst ? undefined : sayNextIn(words, state, next)} />
        </div>
      </div>
    </Page>
  );
};

/** The one thing to do where no day can be counted. */
const ClockActs = () => {
  const words = useWords("verdict");
  return (
    <div class="stack close">
      <p>{words["clock-behind.right"]}</p>
      <div class="acts">
        <Button kind="primary" wide href="/history">
          {words["clock-behind.go"]}
        </Button>
      </div>
    </div>
  );
};

const YourRecord = ({ projection, next }: { readonly projection: Projection; readonly next: string | undefined }) => {
  const words = useWords("today");
  return (
    <Card title={words["record.title"]}>
      <Rows>
        {next && <Row title={words["next.title"]} note={next} />}
        <Row href="/notebook" title={words["record.notebook"]} note={words["record.notebook.note"]} />
        <Row href="/plan" title={words["record.plan"]} note={useSayPlan(projection.plan)} />
        <TrialRow projection={projection} />
        <Row href="/history" title={words["record.history"]} note={words["record.history.note"]({ count: projection.shown.length })} />
        {projection.lastSession && <Row href={`/follow-up?session=${projection.lastSession.id}`} title={words["go.any-time"]} />}
      </Rows>
    </Card>
  );
};

const useSayPlan = ({ weekday, time }: Projection["plan"]): string => {
  const words = useWords("today");
  if (weekday === undefined) return time === undefined ? words["record.plan.none"] : words["record.plan.time"]({ time: formatClock(time) });
  const day = { weekday: formatWeekday(weekday) };
  return time === undefined ? words["record.plan.weekday"](day) : words["record.plan.day"]({ ...day, time: formatClock(time) });
};

/** Whether a session was begun and neither ended nor closed out. */
const useUnfinished = (): boolean => {
  const keep = useKeep();
  const [found, setFound] = useState(false);
  const state = keep.state.value;
  useEffect(() => {
    let wanted = true;
    void keep.loadDraft("session").then((draft) => wanted && setFound(draft.ok && draft.value !== undefined));
    return () => {
      wanted = false;
    };
  }, [keep, state]);
  return found;
};
