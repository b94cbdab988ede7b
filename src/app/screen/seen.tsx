import { useState } from "preact/hooks";
import { dateOf, type CalendarDate } from "#base";
import { acuteInfections } from "#record";
import type { OpenFinding } from "#screen";
import { Button, Card, Field, Row, Rows, Sheet } from "../parts/index.ts";
import { announce } from "../shell/announce.tsx";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDay } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import type { KeepFailed } from "../keep/keep.ts";
import { checkSeen, type SeenMistake } from "./seen-check.ts";
import { useDesk } from "./use-desk.ts";
import { ruleText } from "./wording.ts";

interface OpenFindingsProps {
  /** The rule that the page speaks of already. */
  readonly except?: string | null | undefined;
}

/** Signs that nobody has looked at yet, each with "I was seen". Needs the words "verdict", "rules" and "screening". Also a part of Today. */
export const OpenFindings = ({ except }: OpenFindingsProps) => {
  const words = useWords("verdict");
  const rules = useWords("rules");
  const app = useWords("app");
  const desk = useDesk();
  const [about, setAbout] = useState<OpenFinding>();
  const open = openFindings(desk.projection().history.open).filter(({ rule }) => rule !== except);
  if (open.length === 0) return null;
  return (
    <Card title={words["open.heading"]}>
      <p class="muted">{words["open.text"]}</p>
      <Rows>
        {open.map((finding) => (
          <Row
            key={finding.rule}
            title={ruleText(rules, finding.rule, finding.level, "title") ?? finding.rule}
            note={words["reason.open-since"]({ date: formatDay(finding.since) })}
            end={<Button onClick={() => setAbout(finding)}>{words["do.seen"]}</Button>}
          />
        ))}
      </Rows>
      {about && (
        <Sheet title={words["seen.title"]} closeLabel={app["close"]} onClose={() => setAbout(undefined)}>
          <SeenForm finding={about} done={() => setAbout(undefined)} />
        </Sheet>
      )}
    </Card>
  );
};

/** Open findings that may be named, the newest of each rule. */
export const openFindings = (all: readonly OpenFinding[]): readonly OpenFinding[] =>
  all.filter(
    ({ seenOn, rule }, i) =>
      seenOn === null && rule !== "rf-suicide" && all.findLastIndex((one) => one.rule === rule && one.seenOn === null) === i,
  );

interface SeenFormProps {
  readonly finding: Pick<OpenFinding, "rule" | "level" | "since">;
  /** Where the finding is not named. */
  readonly unnamed?: string | undefined;
  readonly done: () => void;
}

/** "Seen on DATE by WHOM", for one finding. */
export const SeenForm = ({ finding, unnamed, done }: SeenFormProps) => {
  const words = useWords("verdict");
  const own = useWords("screening");
  const rules = useWords("rules");
  const { keep, clock } = useDeps();
  const desk = useDesk();
  const today = dateOf(desk.now());
  const [by, setBy] = useState("");
  const [on, setOn] = useState<string>(today);
  const [well, setWell] = useState("");
  const [there, setThere] = useState("");
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<KeepFailed>();
  // Six weeks count from full recovery, so for these the day is asked (rec-acute).
  const asksRecovery = acuteInfections.has(finding.rule);
  const check = checkSeen(finding, { on, there, well, today });
  const say = (mistake: SeenMistake | undefined): string | undefined => {
    if (!tried || mistake === undefined) return undefined;
    if (mistake === "early" || mistake === "there.late") return words[`seen.on.${mistake}`]({ date: formatDay(finding.since) });
    if (mistake === "before-sign" || mistake === "there.missing" || mistake === "there.far") return words[`seen.on.${mistake}`];
    return own[mistake];
  };
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (by.trim() === "" || check.on || check.there || check.well) return;
    // The finding has to stand in the record before it can be closed there.
    if (desk.sitting.value !== null && !(await desk.keepIt())) return;
    const written = await keep.append({
      kind: "seen",
      at: desk.now(),
      zone: clock.zone(),
      body: {
        rule: finding.rule,
        on: on as CalendarDate,
        by: by.trim(),
        ...(asksRecovery && well !== "" ? { recoveredOn: well as CalendarDate } : {}),
        ...(check.asksThere ? { lastThereOn: there as CalendarDate } : {}),
      },
    });
    setFailed(written.ok ? undefined : written.error);
    if (!written.ok) return;
    announce(words["seen.saved"]);
    done();
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <p>
        <strong>{unnamed ?? ruleText(rules, finding.rule, finding.level, "title")}</strong>
      </p>
      <p class="muted">{words["seen.lead"]}</p>
      <Field type="date" label={words["seen.on"]} value={on} max={today} onInput={setOn} mistake={say(check.on)} />
      {check.asksThere && (
        <Field
          type="date"
          label={words["seen.there"]}
          hint={words["seen.there.help"]}
          value={there}
          max={finding.since}
          onInput={setThere}
          mistake={say(check.there)}
        />
      )}
      <Field
        label={words["seen.by"]}
        hint={words["seen.by.help"]}
        value={by}
        maxLength={80}
        onInput={setBy}
        mistake={tried && by.trim() === "" ? words["seen.by.missing"] : undefined}
      />
      {asksRecovery && (
        <Field
          type="date"
          label={own["seen.well"]}
          hint={own["seen.well.help"]}
          value={well}
          max={today}
          onInput={setWell}
          mistake={say(check.well)}
        />
      )}
      <FailedNote failed={failed ?? desk.failed.value} />
      <Button kind="primary" wide submit>
        {words["seen.save"]}
      </Button>
    </form>
  );
};
