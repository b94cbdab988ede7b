import { useEffect, useMemo } from "preact/hooks";
import { reportOf, trialTold, whatLeaves, writePage } from "#share";
import { Button, Card, Notice, Page, Row, Rows } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useKeep } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { CalendarCard } from "./calendar.tsx";
import { Choose } from "./choose.tsx";
import { choicesAt } from "./chosen.ts";
import { Everything } from "./everything.tsx";
import { LinkCard } from "./link-card.tsx";
import { ShareLog } from "./log.tsx";
import { openPress } from "./make-pdf.ts";
import { Preview } from "./preview.tsx";
import { SealCard } from "./seal-card.tsx";
import { shareDeskOf } from "./share-desk.ts";
import { useMaking, type MakeFailed } from "./use-making.ts";
import { useSay } from "./use-say.ts";
import "./share.css";

const otherForms = ["csv", "fhir"] as const;

/** Choose, look at the document itself, and let it leave. */
export const Share = () => {
  const words = useWords("share");
  const say = useSay();
  const keep = useKeep();
  const { at } = useRecord();
  const desk = shareDeskOf(keep);
  const chosen = desk.chosen.value;
  const { make, busy, failed, saved } = useMaking();
  const entries = keep.entries.value;
  const day = at.slice(0, 10);
  // Once a day is enough: the document says days, not minutes.
  const given = useMemo(() => {
    const choices = choicesAt(chosen, at);
    const leaving = whatLeaves(entries, choices, at);
    const report = reportOf(leaving, trialTold(entries, { at, from: choices.from }));
    const page = writePage(report, choices, say);
    const marked = keep.state.value === "sample" ? { ...page, lead: [words["invented"], ...page.lead] } : page;
    return { page: marked, report, leaving, choices, say, sheet: chosen.sheet };
  }, [entries, chosen, say, day]);
  useEffect(() => void openPress().catch(() => undefined), []);
  useEffect(() => desk.leave, [desk]);
  return (
    <Page
      frame="tabs"
      title={words["title"]}
      eyebrow={words["title"]}
      heading={words["heading"]}
      lead={<p class="voice muted no-print">{words["lead"]}</p>}
      wide
    >
      <p class="small muted no-print">{words["never"]}</p>
      <Choose chosen={chosen} onChange={(now) => (desk.chosen.value = now)} />
      <section class="stack close" aria-label={words["preview"]}>
        <p class="small muted no-print">{entries.length === 0 ? words["empty"] : words["preview.text"]}</p>
        <Preview page={given.page} />
      </section>
      <div class="acts no-print">
        <Button kind="primary" busy={busy === "pdf"} onClick={() => void make("pdf", given)}>
          {busy === "pdf" ? words["save.going"] : words["save.pdf"]}
        </Button>
        <Button onClick={() => void make("print", given)}>{words["save.print"]}</Button>
      </div>
      <div class="no-print stack">
        <Failed failed={failed} />
        {saved && saved.length > 0 && (
          <Notice urgency="calm" title={words["saved"]({ name: saved.join(", ") })} live>
            {words["saved.log"]}
          </Notice>
        )}
        <Card title={words["other"]}>
          <Rows>
            {otherForms.map((form) => (
              <Row key={form} title={words[`save.${form}`]} note={words[`save.${form}.note`]} onClick={() => void make(form, given)} />
            ))}
          </Rows>
          <SealCard given={given} />
          <Everything busy={busy === "jsonl"} onSave={() => void make("jsonl", given)} />
        </Card>
        <LinkCard given={given} />
        <CalendarCard />
        <ShareLog />
      </div>
    </Page>
  );
};

const Failed = ({ failed }: { readonly failed: MakeFailed | undefined }) => {
  const words = useWords("share");
  if (failed === undefined) return null;
  if (failed.type === "ScriptNotEmbedded") return <Notice urgency="care" live title={words["failed.script"]({ letter: failed.letter })} />;
  if (failed.type === "FontsMissing") return <Notice urgency="care" live title={words["failed.fonts"]} />;
  return <FailedNote failed={failed} />;
};
