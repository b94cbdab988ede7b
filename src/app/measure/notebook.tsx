import { dateOf, daysBetween } from "#base";
import { instruments } from "#measure";
import { formsOf } from "#record";
import { Card, Page, Row, Rows } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { formNames, type FormName } from "./form-names.ts";

/** Asked at week 4, 8 and 12, never at the beginning. */
export const compareAfterDays = 28;

/** Everything that can be written down, apart from a session. */
export const Notebook = () => {
  const words = useWords("notebook");
  const app = useWords("app");
  const { projection, at } = useRecord();
  const first = projection.sessions[0];
  return (
    <Page back={{ href: "/", label: app["nav.today"] }} heading={words["title"]} lead={<p class="muted">{words["lead"]}</p>}>
      <Card>
        <Rows>
          <Row href="/notebook/spell" title={words["row.spell"]} note={words["row.spell.note"]} />
          <Row href="/check-in" title={words["row.check-in"]} note={words["row.check-in.note"]} />
          <Row href="/notebook/day" title={words["row.diary"]} note={words["row.diary.note"]} />
        </Rows>
      </Card>
      <Card title={words["forms"]}>
        <Rows>
          {(Object.keys(formNames) as FormName[]).map((form) => (
            <FormRow key={form} form={form} />
          ))}
          <Row href="/notebook/numbers" title={words["row.numbers"]} note={words["row.numbers.note"]} />
          <Row href="/notebook/clinic" title={words["row.clinic"]} note={words["row.clinic.note"]} />
          {first && daysBetween(dateOf(first.endedAt), dateOf(at)) >= compareAfterDays && (
            <Row href="/notebook/compare" title={words["row.compare"]} />
          )}
        </Rows>
      </Card>
      <Card title={words["also"]}>
        <Rows>
          <Row href="/notebook/around" title={words["row.around"]} note={words["row.around.note"]} />
          <Row href="/notebook/care" title={words["row.care"]} note={words["row.care.note"]} />
        </Rows>
      </Card>
    </Page>
  );
};

const FormRow = ({ form }: { readonly form: FormName }) => {
  const words = useWords("notebook");
  const { projection } = useRecord();
  const instrument = formNames[form];
  const last = formsOf(projection.shown, instrument, "practice").at(-1);
  const recall = instruments[instrument].recall === "week" ? "week" : "other";
  return (
    <Row
      href={`/notebook/form/${form}`}
      title={words[`row.form.${form}`]}
      note={last ? words["row.form.note"]({ recall, date: formatDate(last.at) }) : words["row.form.note.never"]({ recall })}
    />
  );
};
