import { instrumentIds, scaleMax, type InstrumentId, type Wording } from "#measure";
import { formsOf, newestChange, type FormRecord, type Shown } from "#record";
import { Button, Card, ChartFrame } from "../parts/index.ts";
import { formNames, type FormName } from "../measure/form-names.ts";
import { sayChange } from "../measure/say-change.ts";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { FormLegend, FormPicture } from "./form-picture.tsx";

const wordings = ["official", "practice"] as const satisfies readonly Wording[];

/** A picture for each form in each wording: no two of them ever share one. */
export const Forms = ({ shown }: { readonly shown: readonly Shown[] }) => {
  const words = useWords("progress");
  const all = instrumentIds.flatMap((instrument) =>
    wordings.map((wording) => ({ instrument, wording, forms: formsOf(shown, instrument, wording) as readonly FormRecord[] })),
  );
  const filled = all.filter(({ forms }) => forms.length > 0);
  if (filled.length === 0)
    return (
      <Card title={words["forms.title"]}>
        <p>{words["forms.none"]}</p>
        <Button href="/notebook">{words["forms.go"]}</Button>
      </Card>
    );
  return (
    <>
      <h2>{words["forms.title"]}</h2>
      {filled.map((one) => (
        <OneForm key={one.instrument + one.wording} {...one} />
      ))}
    </>
  );
};

interface OneFormProps {
  readonly instrument: InstrumentId;
  readonly wording: Wording;
  readonly forms: readonly FormRecord[];
}

const OneForm = ({ instrument, wording, forms }: OneFormProps) => {
  const words = useWords("progress");
  const measure = useWords("measure");
  const notebook = useWords("notebook");
  const name = wording === "official" ? measure[`instrument.${instrument}`] : notebook[`row.form.${shortName(instrument)}`];
  const newest = forms.at(-1)!;
  const { total } = newest.scored.scores;
  const max = scaleMax(instrument, "total");
  const date = formatDate(newest.at);
  const change = newestChange(forms);
  const parts = Object.keys(newest.scored.scores).filter((part) => part !== "total") as (keyof typeof newest.scored.scores)[];
  const sentence = total === null ? words["forms.open"]({ form: name, date }) : words["forms.sentence"]({ form: name, total, max, date });
  return (
    <ChartFrame
      sentence={sentence}
      draw={(width) => <FormPicture instrument={instrument} wording={wording} forms={forms} width={width} />}
      below={() => (
        <>
          {change !== null &&
            sayChange(measure, instrument, change).map((said) => (
              <p key={said} class="small">
                {said}
              </p>
            ))}
        </>
      )}
      legend={<FormLegend instrument={instrument} wording={wording} />}
      tableTitle={words["table.title"]}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{words["forms.date"]}</th>
              <th scope="col">{words["forms.total"]}</th>
              {parts.map((part) => (
                <th key={part} scope="col">
                  {measure[`scale.${part}`]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {forms.toReversed().map(({ id, at, scored }) => (
              <tr key={id}>
                <th scope="row">{formatDate(at)}</th>
                <td>{scored.scores.total ?? words["forms.unknown"]}</td>
                {parts.map((part) => (
                  <td key={part}>{scored.scores[part] ?? words["forms.unknown"]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
};

const shortName = (instrument: InstrumentId): FormName =>
  (Object.keys(formNames) as FormName[]).find((name) => formNames[name] === instrument) ?? "week";
