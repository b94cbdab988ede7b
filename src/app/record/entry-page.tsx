import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { isShown, redactFired, type Entry, type Shown } from "#record";
import { importMarkOf } from "#share";
import { Button, Disclosure, Fact, Facts, Page, Sheet } from "../parts/index.ts";
import { ClinicAnswersOf } from "../clinic/answer-list.tsx";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatWhen } from "../shell/format.ts";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { ruleText } from "../screen/wording.ts";
import { Correct } from "./correct.tsx";
import { isListed } from "./correct-fields.ts";
import { CorrectListed } from "./correct-listed.tsx";
import { useSentences } from "./history.tsx";
import { minutesAndSeconds, sayEntry, sayRatings, type Sentences } from "./say-entry.ts";

/** One entry: what it says, what was changed in it, and correcting or removing it. */
export const EntryPage = ({ params }: RouteProps) => {
  const words = useWords("history");
  const sentences = useSentences();
  const { projection } = useRecord();
  const [correcting, setCorrecting] = useState(false);
  const shown = projection.shown.find(({ entry }) => entry.id === params["id"]);
  if (!shown) return <Page back={{ href: "/history", label: words["back"] }} heading={words["missing"]} />;
  const { entry, before } = shown;
  const mark = importMarkOf(entry.body);
  if (correcting && isListed(entry))
    return <CorrectListed entry={entry} sessions={projection.sessions} done={() => setCorrecting(false)} />;
  if (correcting) return <Correct shown={shown} done={() => setCorrecting(false)} />;
  return (
    <Page
      back={{ href: "/history", label: words["back"] }}
      eyebrow={formatWhen(entry.at)}
      heading={sentences.record[`kind.${entry.kind}`]}
      turn="entry"
    >
      <p class="voice">{sayEntry(sentences, entry, projection)}</p>
      <Details shown={shown} sentences={sentences} />
      {mark && <p class="small muted">{words[`from.${mark.from}`]({ line: mark.line })}</p>}
      {before.length > 0 && (
        <Disclosure summary={words["changed"]}>
          <Facts>
            {before.map((wording, i) => (
              <Fact key={String(i)} name={`${words["changed.from"]} ${i + 1}`}>
                <p>{sayEntry(sentences, wording, projection)}</p>
                <Details shown={{ entry: wording, before: [] }} sentences={sentences} />
                <BringBack wording={wording} />
              </Fact>
            ))}
          </Facts>
        </Disclosure>
      )}
      <div class="acts">
        {entry.kind === "plan" ? (
          <Button href="/plan">{words["plan.change"]}</Button>
        ) : (
          canCorrect(shown) && <Button onClick={() => setCorrecting(true)}>{sentences.record["correct"]}</Button>
        )}
        <RemoveEntry shown={shown} />
      </div>
    </Page>
  );
};

/** Undoes a correction by writing the earlier words once more, so that nothing of the way there is lost. */
const BringBack = ({ wording }: { readonly wording: Entry }) => {
  const words = useWords("history");
  const { add, failed, busy } = useAdd();
  return (
    <>
      <Button
        busy={busy}
        onClick={() => {
          const { id, body, at } = wording;
          void add("correction", { of: id, body, at }).then((done) => done && announce(words["changed.is-back"]));
        }}
      >
        {words["changed.bring-back"]}
      </Button>
      <FailedNote failed={failed} />
    </>
  );
};

/** Answers to the safety questions are not corrected: what was shown then was shown. They are asked again before every session. */
const canCorrect = ({ entry }: Shown): boolean =>
  entry.kind === "rating" || entry.kind === "note" || entry.kind === "session" || isListed(entry);

const Details = ({ shown, sentences }: { readonly shown: Shown; readonly sentences: Sentences }) => {
  const { history, record, rules } = sentences;
  if (isShown(shown, "screening")) {
    const named = redactFired(shown.entry.body.fired);
    if (named.length === 0) return null;
    return (
      <Facts>
        <Fact name={history["reasons"]}>
          <ul>
            {named.map(({ rule, level }) => (
              <li key={rule}>{ruleText(rules, rule, level, "title") ?? rule}</li>
            ))}
          </ul>
        </Fact>
      </Facts>
    );
  }
  if (isShown(shown, "session")) {
    const { before, after, story } = shown.entry.body;
    return (
      <Facts>
        <Fact name={history["took"]}>{history["took.time"](minutesAndSeconds(story))}</Fact>
        <Fact name={history["before"]}>{sayRatings(record, before)}</Fact>
        {after && <Fact name={history["after"]}>{sayRatings(record, after) || history["after.none"]}</Fact>}
        {after?.note && <Fact name={history["note"]}>{after.note}</Fact>}
      </Facts>
    );
  }
  if (isShown(shown, "follow-up")) {
    const { pain, findings, note } = shown.entry.body;
    const noticed = findings.flatMap((finding) => ruleText(rules, finding.split(".")[0]!, 3, "title") ?? []);
    return (
      <Facts>
        {pain !== undefined && <Fact name={history["pain"]}>{pain}</Fact>}
        <Fact name={history["findings"]}>
          {noticed.length === 0 ? (
            history["findings.none"]
          ) : (
            <ul>
              {noticed.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </Fact>
        {note && <Fact name={history["note"]}>{note}</Fact>}
      </Facts>
    );
  }
  if (isShown(shown, "answers") && shown.entry.body.instrument === "clinic") return <ClinicAnswersOf body={shown.entry.body} />;
  return null;
};

const RemoveEntry = ({ shown: { entry } }: { readonly shown: Shown }) => {
  const words = useWords("history");
  const record = useWords("record");
  const app = useWords("app");
  const { route } = useLocation();
  const { add, failed, busy } = useAdd();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="text" onClick={() => setAsking(true)}>
        {record["remove"]}
      </Button>
      {asking && (
        <Sheet title={words["remove.title"]} closeLabel={app["close"]} onClose={() => setAsking(false)}>
          <p>{record["removed.what"]}</p>
          <FailedNote failed={failed} />
          <div class="acts">
            <Button
              busy={busy}
              onClick={() => {
                void add("removal", { of: entry.id }).then((done) => done && route(`/history?removed=${entry.id}`, true));
              }}
            >
              {record["remove"]}
            </Button>
            <Button kind="text" onClick={() => setAsking(false)}>
              {app["cancel"]}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
};
