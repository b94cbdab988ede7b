import { useState } from "preact/hooks";
import { dateOf, parseDate } from "#base";
import { changedTogether, currentTreatments, togetherDays, treatmentChanges, treatmentKinds, treatmentsOf, type Treatment } from "#record";
import { Button, Card, Choice, Choices, Disclosure, Field, Notice, Page, Row, Rows, Select } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatList } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { sayTreatment } from "../record/say-measured.ts";
import { useOwnRecord } from "./own-record.ts";

/** The list for the clinician: what goes on now, and every change with its day. */
export const Care = () => {
  const words = useWords("notebook");
  const record = useWords("record");
  const { projection } = useRecord();
  const treatments = treatmentsOf(projection.shown);
  const current = currentTreatments(treatments);
  const together = changedTogether(treatments);
  const nameOf = ({ what, name }: Treatment) => name ?? record[`line.treatment.${what}`];
  const rowsOf = (list: typeof treatments) => (
    <Rows>
      {list.map((one) => (
        <Row key={one.id} href={`/history/${one.id}`} title={sayTreatment(record, one)} />
      ))}
    </Rows>
  );
  return (
    <Page
      back={{ href: "/notebook", label: words["title"] }}
      heading={words["care.title"]}
      lead={<p class="muted">{words["care.lead"]}</p>}
    >
      {together.length > 0 && (
        <Notice urgency="care" title={words["care.together"]}>
          {words["care.together.text"]({ days: togetherDays, names: formatList([...new Set(together.map(nameOf))]) })}
        </Notice>
      )}
      <Card title={words["care.now"]}>{current.length === 0 ? <p class="muted">{words["care.now.none"]}</p> : rowsOf(current)}</Card>
      <AddChange />
      {treatments.length > current.length && <Disclosure summary={words["care.earlier"]}>{rowsOf(treatments)}</Disclosure>}
    </Page>
  );
};

const AddChange = () => {
  useOwnRecord();
  const words = useWords("notebook");
  const record = useWords("record");
  const { at } = useRecord();
  const { add, failed, busy } = useAdd();
  const today = dateOf(at);
  const [what, setWhat] = useState<Treatment["what"]>("antibiotic");
  const [change, setChange] = useState<Treatment["change"]>("started");
  const [texts, setTexts] = useState<{ readonly name: string; readonly dose: string; readonly on: string }>({
    name: "",
    dose: "",
    on: today,
  });
  const [tried, setTried] = useState(false);
  const read = parseDate(texts.on);
  const isGood = read.ok && read.value <= today;
  const save = async () => {
    setTried(true);
    if (!read.ok || !isGood) return;
    const own = Object.fromEntries(
      (["name", "dose"] as const).flatMap((field) => (texts[field].trim() === "" ? [] : [[field, texts[field].trim()]])),
    );
    if (!(await add("treatment", { what, change, on: read.value, ...own }))) return;
    announce(words["saved"]);
    setTexts({ name: "", dose: "", on: today });
    setTried(false);
  };
  return (
    <Card title={words["care.add"]}>
      <Select
        label={words["care.what"]}
        value={what}
        onChange={(value) => setWhat(value as Treatment["what"])}
        options={treatmentKinds.map((value) => ({ value, label: record[`line.treatment.${value}`] }))}
      />
      <Choices legend={words["care.change"]} compact>
        {treatmentChanges.map((one) => (
          <Choice
            key={one}
            name="change"
            value={one}
            label={words[`care.${one}`]}
            checked={change === one}
            onChange={() => setChange(one)}
          />
        ))}
      </Choices>
      <Field label={words["care.name"]} value={texts.name} maxLength={80} onInput={(name) => setTexts({ ...texts, name })} />
      <Field label={words["care.dose"]} value={texts.dose} maxLength={80} onInput={(dose) => setTexts({ ...texts, dose })} />
      <Field
        type="date"
        label={words["care.on"]}
        value={texts.on}
        max={today}
        onInput={(on) => setTexts({ ...texts, on })}
        mistake={tried && !isGood ? words["spell.bad-date"] : undefined}
      />
      <Button busy={busy} onClick={() => void save()}>
        {words["save"]}
      </Button>
      <FailedNote failed={failed} />
    </Card>
  );
};
