import { useMemo, useState } from "preact/hooks";
import { instantAt, msOf } from "#base";
import { dayLaterFromHours, followUpFindings, project, threeDaysLaterFromHours, ticks, type SessionRecord } from "#record";
import type { FindingId } from "#screen";
import { consequence, stopRuleIds } from "#session";
import type { KeepFailed } from "../keep/keep.ts";
import { Button, Choice, Choices, Page, Scale } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDay } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import type { RouteProps } from "../shell/load-page.ts";
import { stopAnswersAsFindings } from "#record";
import { Meaning } from "./meaning.tsx";
import { Findings } from "./findings.tsx";

type Answer = "yes" | "no" | "unsure";

/** How it was after a session; what is answered decides when the next one may be. Reachable at any time, not only when it is due. */
export const FollowUp = ({ query }: RouteProps) => {
  const { keep, clock } = useDeps();
  const words = useWords("followups");
  const about = useMemo(() => {
    const { sessions } = project(keep.entries.value, instantAt(clock.now(), clock.zone()));
    const counted = sessions.filter(({ counts }) => counts);
    return counted.find(({ id }) => id === query["session"]) ?? counted.at(-1);
  }, [query["session"]]);
  const [found, setFound] = useState<readonly FindingId[]>();
  if (!about)
    return (
      <Page
        heading={words["none.heading"]}
        lead={words["none.lead"]}
        dock={
          <Button kind="primary" wide href="/help-now">
            {words["none.card"]}
          </Button>
        }
      />
    );
  return found ? <Meaning findings={found} /> : <Questions about={about} onKept={setFound} />;
};

/** What is due is named by the time that has passed, so that the same page serves at any hour; what was answered is not asked again. */
const dueNow = ({ followUps }: SessionRecord, hours: number): "2h" | "24h" | "72h" | "any" => {
  const due = byTime(hours);
  return followUps.some(({ entry }) => entry.body.due === due) ? "any" : due;
};

const byTime = (hours: number) => {
  if (hours >= threeDaysLaterFromHours) return "72h";
  if (hours >= dayLaterFromHours) return "24h";
  return hours >= 2 ? "2h" : "any";
};

const Questions = ({ about, onKept }: { readonly about: SessionRecord; readonly onKept: (found: readonly FindingId[]) => void }) => {
  const { keep, clock } = useDeps();
  const words = useWords("followups");
  const stops = useWords("stops");
  const app = useWords("app");
  const prepare = useWords("prepare");
  const [pain, setPain] = useState<number>();
  const [ticked, setTicked] = useState<readonly FindingId[]>([]);
  const [none, setNone] = useState(false);
  const [usual, setUsual] = useState<Answer>();
  const [stopAnswers, setStopAnswers] = useState<{ readonly [question: string]: Answer }>({});
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<KeepFailed>();

  const { before, story } = about.shown.entry.body;
  const hours = (clock.now() - msOf(about.endedAt)) / 3_600_000;
  const due = dueNow(about, hours);
  const stop = stopRuleIds.find((id) => id === story.endedBy);
  const asks = stop ? consequence(stop, { answers: {} }).asks.filter(({ afterSeconds }) => hours * 3600 >= afterSeconds) : [];
  const missing = pain === undefined || (!none && ticked.length === 0) || (due === "72h" && usual === undefined);

  const save = async () => {
    if (missing) return setAsked(true);
    setBusy(true);
    const findings = followUpFindings({
      hoursAfter: hours,
      pain,
      ...(before.pain === undefined ? {} : { painBefore: before.pain }),
      ...(due === "72h" ? { backToUsual: usual === "yes" } : {}),
      ticked: [...ticked, ...(stop ? stopAnswersAsFindings(stop, stopAnswers) : [])],
    });
    const kept = await keep.append({
      kind: "follow-up",
      at: instantAt(clock.now(), clock.zone()),
      zone: clock.zone(),
      body: { session: about.id, due, pain, findings },
    });
    setBusy(false);
    setFailed(kept.ok ? undefined : kept.error);
    if (kept.ok) onKept(findings);
  };
  return (
    <Page
      eyebrow={words["about"]({ date: formatDay(about.endedAt) })}
      heading={words[`${due}.heading`]}
      lead={words[`${due}.lead`]}
      back={{ href: "/", label: app["nav.today"] }}
      dock={
        <>
          {asked && missing && (
            <p class="small" role="alert">
              {words["still-open"]}
            </p>
          )}
          <Button kind="primary" wide busy={busy} onClick={() => void save()}>
            {words["save"]}
          </Button>
          <Button kind="text" wide href="/">
            {words["later"]}
          </Button>
        </>
      }
    >
      <FailedNote failed={failed} retry={() => void save()} />
      <Scale
        name="pain"
        legend={words["pain.ask"]}
        value={pain}
        was={before.pain}
        onChange={setPain}
        low={prepare["baseline-pain-low"].replace(/^0 /, "")}
        high={prepare["baseline-pain-high"].replace(/^10 /, "")}
        mistake={asked && pain === undefined ? prepare["baseline-missing"] : undefined}
      />
      {due === "72h" && (
        <YesNo
          name="usual"
          legend={words["usual.ask"]}
          value={usual}
          onChange={setUsual}
          mistake={asked && usual === undefined ? words["still-open"] : undefined}
        />
      )}
      {asks.map(({ id, ask }) => (
        <YesNo
          key={id}
          name={id}
          legend={stops[ask] as string}
          value={stopAnswers[id]}
          onChange={(answer) => setStopAnswers({ ...stopAnswers, [id]: answer })}
        />
      ))}
      <Findings
        ticks={ticks}
        ticked={ticked}
        none={none}
        onTicked={(next) => (setTicked(next), setNone(false))}
        onNone={() => (setTicked([]), setNone(true))}
      />
    </Page>
  );
};

interface YesNoProps {
  readonly name: string;
  readonly legend: string;
  readonly value: Answer | undefined;
  readonly onChange: (answer: Answer) => void;
  readonly mistake?: string | undefined;
}

const YesNo = ({ name, legend, value, onChange, mistake }: YesNoProps) => {
  const app = useWords("app");
  const stops = useWords("stops");
  return (
    <Choices legend={legend} mistake={mistake}>
      {(["yes", "no", "unsure"] as const).map((answer) => (
        <Choice
          key={answer}
          name={name}
          label={answer === "unsure" ? stops["unsure"] : app[answer]}
          checked={value === answer}
          onChange={() => onChange(answer)}
        />
      ))}
    </Choices>
  );
};
