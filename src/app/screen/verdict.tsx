import { dateOf, instantAt, msOf, parseDate, type CalendarDate, type EpochMs, type Instant } from "#base";
import type { Judged } from "./desk.ts";
import { Button, Card, ClaimLink, Disclosure, Page, Row, Rows } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDay, formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { AnswerList } from "./answer-list.tsx";
import { CareSection } from "./care.tsx";
import { ClockNote } from "./clock-behind.tsx";
import { KeepNote } from "./keep-note.tsx";
import { LimitsCard } from "./limits.tsx";
import { Reasons } from "./reasons.tsx";
import { OpenFindings } from "./seen.tsx";
import type { ShownVerdict } from "./shown-verdict.ts";
import { useDesk } from "./use-desk.ts";

export interface VerdictProps {
  readonly judged: Judged;
  readonly shown: ShownVerdict;
  readonly change: () => void;
  readonly leave: (to: string) => Promise<void>;
}

/** Levels 0 to 4: may I start, why not, and apart from it, do I need a doctor. */
export const VerdictPage = ({ judged, shown, change, leave }: VerdictProps) => {
  const words = useWords("verdict");
  const desk = useDesk();
  const { clock } = useDeps();
  const { case: c, verdict } = judged;
  const { level, name, fired } = shown;
  const count = fired.length + (shown.hasQuietReason ? 1 : 0);
  const test = comingTest(judged);
  const lead = name === "proceed" || count === 0 ? words["proceed.lead"] : leadOf(words, name, count);
  return (
    <Page
      back={{ href: "/questions/review", label: words["do.change"] }}
      onBack={change}
      eyebrow={words["answered-at"]({ when: formatWhen(c.at), mode: words[`mode.${c.mode}`] })}
      heading={words[`${name}.heading`]}
      lead={lead}
      dock={<Dock judged={judged} shown={shown} leave={leave} />}
    >
      <FailedNote failed={desk.failed.value} />
      {judged.lastEntryAt && <ClockNote now={c.at} last={judged.lastEntryAt} />}
      {level <= 1 && <LimitsCard limits={verdict.limits} note={words["fresh-until"]({ time: freshUntil(judged, clock.zone()) })} />}
      <Reasons judged={judged} shown={shown} change={change} />
      {fired.some(({ rule }) => rule === "hx-no-symptoms") && (
        <Card title={words["no-symptoms.heading"]}>
          <p>{words["no-symptoms.text"]}</p>
          <p class="muted">{words["no-symptoms.ask-first"]}</p>
          <ul class="small">
            <li>
              <ClaimLink claim="ben-prostate-maintenance">{words["no-symptoms.known"]}</ClaimLink>
            </li>
            <li>
              <ClaimLink claim="safe-consult-first">{words["no-symptoms.known-first"]}</ClaimLink>
            </li>
          </ul>
        </Card>
      )}
      <CareSection shown={shown} unanswered={verdict.unanswered} />
      {level >= 2 && shown.until !== null && (
        <p class="voice">{shown.until > dateOf(c.at) ? words["until.date"]({ date: formatDay(shown.until) }) : words["until.today"]}</p>
      )}
      {test !== undefined && <p class="muted">{words["psa.line"]({ date: formatDay(test) })}</p>}
      <KeepNote leave={leave} />
      <OpenFindings />
      <div>
        <AnswerList judged={judged} change={change} />
        <Disclosure summary={words["unknown.heading"]}>
          <p class="muted">
            {words["unknown.text"]} <ClaimLink claim="safe-if-gentle">{words["unknown.known"]}</ClaimLink>
          </p>
          <p class="muted">{words["not-a-diagnosis"]}</p>
          <p class="small muted">{words["rule-base"]({ version: verdict.ruleBase })}</p>
        </Disclosure>
      </div>
      {level >= 2 && (
        <Card>
          <Rows>
            {shown.seekCare === "days" && <Row title={words["do.breathe"]} href="/breathe" />}
            <Row title={words["do.support"]} href="/support" />
            <Row title={words["do.card"]} href="/help-now" />
          </Rows>
        </Card>
      )}
    </Page>
  );
};

/** A PSA test that is booked and that no reason above speaks of yet. */
const comingTest = ({ case: c, verdict }: Judged): CalendarDate | undefined => {
  const date = parseDate(String(c.answers["q-psa-test-on"] ?? ""));
  return date.ok && !verdict.fired.some(({ rule }) => rule.startsWith("psa-planned")) ? date.value : undefined;
};

const leadOf = (words: ReturnType<typeof useWords<"verdict">>, name: ShownVerdict["name"], count: number): string => {
  const lead = words[`${name}.lead`];
  return typeof lead === "string" ? lead : lead({ count });
};

const Dock = ({ judged, shown, leave }: Pick<VerdictProps, "judged" | "shown" | "leave">) => {
  const words = useWords("verdict");
  const mayPrepare = judged.verdict.mayStart;
  const home = (
    <Button kind={shown.seekCare === "days" ? "primary" : "text"} wide={shown.seekCare === "days"} onClick={() => void leave("/")}>
      {mayPrepare ? words["do.another-day"] : words["do.today"]}
    </Button>
  );
  if (mayPrepare)
    return (
      <>
        <Button kind="primary" wide onClick={() => void leave("/prepare")}>
          {words["do.prepare"]}
        </Button>
        {home}
      </>
    );
  // Where a doctor is asked for, breathing is not the next right thing.
  if (asksForDoctor(shown))
    return (
      <>
        {["today", "now"].includes(shown.seekCare) && (
          <Button kind="primary" wide onClick={() => void leave("/help-now")}>
            {words["do.card"]}
          </Button>
        )}
        {home}
      </>
    );
  return (
    <>
      <Button kind="primary" wide onClick={() => void leave("/breathe")}>
        {words["do.breathe"]}
      </Button>
      {home}
    </>
  );
};

const asksForDoctor = ({ seekCare }: ShownVerdict): boolean => seekCare !== "none" && seekCare !== "routine";

const answersCountHours = 12;

/** The answers count until the oldest of today's is 12 hours old (safety.md C6). */
const freshUntil = ({ case: c }: Judged, zone: Parameters<typeof instantAt>[1]): string => {
  const sitting = Object.values(c.answeredAt ?? {}).filter((at): at is Instant => msOf(c.at) - msOf(at) < answersCountHours * 3_600_000);
  const oldest = Math.min(msOf(c.at), ...sitting.map(msOf));
  const until = instantAt((oldest + answersCountHours * 3_600_000) as EpochMs, zone);
  return dateOf(until) === dateOf(c.at) ? formatWhen(until).split(", ").at(-1)! : formatWhen(until);
};
