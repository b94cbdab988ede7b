import { readClinicAnswers } from "#measure";
import { isShown, type ClinicFormRecord } from "#record";
import { Button, Card, Page, Row, Rows } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { formNames, type FormName } from "../measure/form-names.ts";
import { useWords } from "../shell/words.tsx";
import { AnswerList } from "./answer-list.tsx";
import { sayScores } from "./say-scores.ts";

interface ClinicDoneProps {
  readonly record: ClinicFormRecord;
  /** It had been kept in another tab. */
  readonly already: boolean;
}

/** What was just kept, and what it came to by the form's own sums. */
export const ClinicDone = ({ record: { id, form, known }, already }: ClinicDoneProps) => {
  const words = useWords("clinic");
  const notebook = useWords("notebook");
  const app = useWords("app");
  const { projection } = useRecord();
  const newest = projection.shown
    .filter((one) => isShown(one, "answers"))
    .flatMap(({ entry: { body } }) => (body.instrument === "clinic" && body.form === id ? [body] : []))
    .at(-1);
  const read = newest && readClinicAnswers(form, newest.items);
  const answers = read?.ok ? read.value : {};
  const name = (Object.keys(formNames) as FormName[]).find((one) => formNames[one] === known?.instrument);
  return (
    <Page
      back={{ href: "/notebook/clinic", label: words["title"] }}
      heading={notebook["form.done"]}
      dock={
        <Button kind="primary" wide href="/">
          {app["nav.today"]}
        </Button>
      }
    >
      {already && <p>{notebook["form.done.already"]}</p>}
      {form.scores.length > 0 && (
        <ul class="stack close">
          {sayScores(words, form, answers).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {name !== undefined && (
        <Rows>
          <Row href={`/notebook/done/${name}?words=official`} title={words["done.known"]} />
        </Rows>
      )}
      <Card title={words["answers"]}>
        <AnswerList form={form} answers={answers} />
      </Card>
    </Page>
  );
};
