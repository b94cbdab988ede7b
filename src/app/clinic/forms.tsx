import { useState } from "preact/hooks";
import { clinicFormsOf, isShown } from "#record";
import { questionnaireBytesMax, type BadQuestionnaire } from "#measure";
import type { Words } from "#words";
import { Button, Card, Field, Notice, Page, Row, Rows } from "../parts/index.ts";
import { FileField } from "../copy/file-field.tsx";
import "../copy/copy.css";
import { useRecord } from "../keep/use-record.ts";
import { useOwnRecord } from "../measure/own-record.ts";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { titleOf } from "./answer-list.tsx";
import { FormPreview, type Offered } from "./form-preview.tsx";
import { readForm } from "./read-form.ts";
import { sayBad } from "./say-bad.ts";
import "./clinic.css";

/** Forms that a clinic gave as a file: those that are here, and loading another. */
export const ClinicForms = () => {
  useOwnRecord();
  const words = useWords("clinic");
  const notebook = useWords("notebook");
  const [file, setFile] = useState<File>();
  const [source, setSource] = useState("");
  const [tried, setTried] = useState(false);
  const [mistake, setMistake] = useState<string>();
  const [bad, setBad] = useState<readonly BadQuestionnaire[]>([]);
  const [offered, setOffered] = useState<Offered>();
  const look = async () => {
    setTried(true);
    setBad([]);
    if (file === undefined) return setMistake(words["file.first"]);
    setMistake(undefined);
    if (source.trim() === "") return;
    const bytes = await beginningOf(file);
    if (bytes === undefined) return setMistake(words["file.unreadable"]);
    const read = readForm(bytes);
    if (read.ok) setOffered({ ...read.value, source: source.trim() });
    else setBad(read.error);
  };
  if (offered !== undefined) return <FormPreview offered={offered} other={() => setOffered(undefined)} />;
  return (
    <Page
      turn="choose"
      back={{ href: "/notebook", label: notebook["title"] }}
      heading={words["title"]}
      lead={words["lead"]}
      onSubmit={() => void look()}
      dockLast
      dock={
        <Button kind="primary" wide submit>
          {words["look"]}
        </Button>
      }
    >
      <Loaded />
      {bad.length > 0 && <Bad bad={bad} words={words} />}
      <FileField
        label={words["file"]}
        hint={words["file.hint"]}
        mistake={mistake}
        onChoose={(chosen) => {
          setFile(chosen);
          setBad([]);
        }}
      />
      <Field
        label={words["from"]}
        hint={words["from.hint"]}
        value={source}
        maxLength={120}
        onInput={setSource}
        mistake={tried && source.trim() === "" ? words["from.missing"] : undefined}
      />
    </Page>
  );
};

/** Never more of the file than a form can be; what is larger is not read at all. */
const beginningOf = (file: File): Promise<Uint8Array | undefined> =>
  file
    .slice(0, questionnaireBytesMax + 1)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );

const Bad = ({ bad, words }: { readonly bad: readonly BadQuestionnaire[]; readonly words: Words<"clinic"> }) => (
  <Notice urgency="care" title={words["bad.title"]({ count: bad.length })} live>
    <p>{words["bad.lead"]}</p>
    <ul class="stack close as-it-came">
      {bad.map((one) => (
        <li key={`${one.path} ${one.why} ${one.found}`}>{sayBad(words, one)}</li>
      ))}
    </ul>
  </Notice>
);

const Loaded = () => {
  const words = useWords("clinic");
  const { projection } = useRecord();
  const forms = clinicFormsOf(projection.shown);
  const lastFilled = (id: string) =>
    projection.shown.findLast((one) => isShown(one, "answers") && "form" in one.entry.body && one.entry.body.form === id)?.entry.at;
  if (forms.length === 0) return null;
  return (
    <Card title={words["list"]}>
      <Rows>
        {forms.map(({ id, form, body: { source } }) => {
          const last = lastFilled(id);
          return (
            <Row
              key={id}
              href={`/notebook/clinic/${id}`}
              title={titleOf(words["untitled"], form)}
              note={last === undefined ? words["list.from"]({ source }) : words["list.from.last"]({ source, date: formatDate(last) })}
            />
          );
        })}
      </Rows>
    </Card>
  );
};
