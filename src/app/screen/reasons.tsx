import { useState } from "preact/hooks";
import { dateOf } from "#base";
import { lastDayOf, type Fired, type Level } from "#screen";
import { Button, Disclosure, Notice, Sheet, type Urgency } from "../parts/index.ts";
import { formatDay } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { ClearanceForm } from "./clearance.tsx";
import type { Judged } from "./desk.ts";
import { listedQuestions } from "./private.ts";
import type { ShownVerdict } from "./shown-verdict.ts";
import { SourceList, useSources } from "./sources.tsx";
import { ruleText, whyText } from "./wording.ts";

interface ReasonsProps {
  readonly judged: Judged;
  readonly shown: ShownVerdict;
  readonly change: () => void;
}

/** Every reason with its own urgency, its why, what to do, and its end. */
export const Reasons = ({ judged, shown, change }: ReasonsProps) => {
  const words = useWords("verdict");
  const own = useWords("screening");
  if (shown.fired.length === 0 && !shown.hasQuietReason) return null;
  return (
    <section class="stack close" aria-label={words["reasons"]({ count: shown.fired.length })}>
      {shown.hasQuietReason && (
        <Notice urgency="care" title={own["private.reason"]} until={own["private.reason.end"]}>
          {own["private.reason.text"]}
        </Notice>
      )}
      {shown.fired.map((fired) => (
        <Reason key={fired.rule} fired={fired} judged={judged} change={change} />
      ))}
    </section>
  );
};

const Reason = ({ fired, judged, change }: { readonly fired: Fired; readonly judged: Judged; readonly change: () => void }) => {
  const words = useWords("verdict");
  const questions = useWords("questions");
  const rules = useWords("rules");
  const app = useWords("app");
  const sources = useSources(fired.refs);
  const [asks, setAsks] = useState(false);
  const text = (part: "title" | "do" | "end") => ruleText(rules, fired.rule, fired.level, part);
  // What a clinician cleared does not say any more that it waits for one.
  const end = fired.cleared
    ? []
    : [text("end"), fired.until === null ? undefined : words["reason.ends-on"]({ date: formatDay(fired.until) })];
  const { mode } = judged.case;
  const today = dateOf(judged.case.at);
  const missing = listedQuestions(mode, judged.verdict.unanswered);
  const cleared = fired.cleared
    ? judged.case.clearances?.findLast((one) => one.rule === fired.rule && one.mode === mode && lastDayOf(one) >= today)
    : undefined;
  return (
    <Notice urgency={urgencyOf[pressing(fired)]} title={text("title") ?? fired.rule} until={end.filter(Boolean).join(" ")}>
      <p>{whyText(rules, fired, judged.case)}</p>
      <p>{fired.cleared ? rules["cleared.do"] : text("do")}</p>
      {fired.rule === "unanswered" && (
        <>
          <p>
            {words["unanswered.list"]} {missing.map((id) => questions[`${id}.short`]).join(" · ")}
          </p>
          <Button onClick={change}>{words["do.change"]}</Button>
        </>
      )}
      {fired.about?.map((earlier) => (
        <p key={earlier.rule}>
          <strong>{ruleText(rules, earlier.rule, earlier.level, "title")}.</strong>{" "}
          {words["reason.open-since"]({ date: formatDay(earlier.since) })}
        </p>
      ))}
      {cleared && (
        <p class="small">
          {words["reason.cleared"]({ by: cleared.by, date: formatDay(cleared.on) })}{" "}
          {words["reason.cleared-until"]({ date: formatDay(lastDayOf(cleared)) })}
        </p>
      )}
      {fired.level === 2 && (
        <>
          <Button onClick={() => setAsks(true)}>{words["clearance.record"]}</Button>
          {asks && (
            <Sheet title={words["clearance.form.title"]} closeLabel={app["close"]} onClose={() => setAsks(false)}>
              <ClearanceForm rule={fired.rule} title={text("title") ?? fired.rule} mode={mode} done={() => setAsks(false)} />
            </Sheet>
          )}
        </>
      )}
      {sources.length > 0 && (
        <Disclosure summary={words["reason.sources"]}>
          <SourceList sources={sources} />
        </Disclosure>
      )}
    </Notice>
  );
};

/** A sign that nobody has looked at presses as much as it did on its first day. */
const pressing = ({ level, about = [] }: Fired): Level => Math.max(level, ...about.map((earlier) => earlier.level)) as Level;

const urgencyOf = ["calm", "care", "care", "care", "doctor", "doctor", "emergency"] as const satisfies readonly Urgency[];
