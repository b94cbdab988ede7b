import { askedOf, countedAnswers, readClinicAnswers, type ClinicAnswer } from "#measure";
import { clinicFormsOf, type ClinicFormRecord } from "#record";
import { Button, Page, Row, Rows } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useHalfForm } from "../measure/use-half-form.ts";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { InItsWords, titleOf } from "./answer-list.tsx";
import { ClinicDone } from "./done.tsx";
import type { Filled } from "./filled.ts";
import { AboutForm } from "./form-preview.tsx";
import { LookOver } from "./look-over.tsx";
import { OneQuestion } from "./one-question.tsx";

/** A clinic's form: what it is, its questions one by one or all at once, a look over it, and what it came to. */
export const ClinicFormPage = ({ params, query }: RouteProps) => {
  const words = useWords("clinic");
  const { projection } = useRecord();
  const record = clinicFormsOf(projection.shown).find(({ id }) => id === params["id"]);
  if (record === undefined) return <Page back={{ href: "/notebook/clinic", label: words["title"] }} heading={words["missing"]} />;
  if (params["step"] === "done") return <ClinicDone record={record} already={query["already"] !== undefined} />;
  return <Filling key={record.id} record={record} step={params["step"]} isChange={query["from"] === "review"} />;
};

interface FillingProps {
  readonly record: ClinicFormRecord;
  readonly step: string | undefined;
  readonly isChange: boolean;
}

const Filling = ({ record, step, isChange }: FillingProps) => {
  const app = useWords("app");
  const { form } = record;
  const half = useHalfForm<ClinicAnswer>(`clinic-${record.id}`, {
    read: (draft) => {
      const read = readClinicAnswers(form, draft);
      return read.ok ? read.value : {};
    },
    counted: (given) => countedAnswers(form, given),
  });
  const items = half.items.value;
  if (items === undefined) return <Page heading={app["loading"]} />;
  const filled: Filled = { record, path: `/notebook/clinic/${record.id}`, answers: items, half };
  const asked = askedOf(form, items);
  const nth = Number(step);
  const one = asked[nth - 1];
  if (one !== undefined)
    return <OneQuestion key={one.item.linkId} {...filled} asked={one} nth={nth} of={asked.length} isChange={isChange} />;
  return step === undefined ? <Intro {...filled} /> : <LookOver {...filled} isWhole={step === "all"} />;
};

const Intro = ({ record: { id, form, body }, answers, path }: Filled) => {
  const words = useWords("clinic");
  const notebook = useWords("notebook");
  const given = countedAnswers(form, answers);
  const isBegun = Object.keys(given).length > 0;
  const firstOpen = askedOf(form, answers).findIndex(({ item }) => given[item.linkId] === undefined);
  return (
    <Page
      back={{ href: "/notebook/clinic", label: words["title"] }}
      heading={<InItsWords form={form}>{titleOf(words["untitled"], form)}</InItsWords>}
      lead={words["intro"]({ source: body.source })}
      dock={
        <>
          <Button kind="primary" wide href={firstOpen < 0 ? `${path}/review` : `${path}/${firstOpen + 1}`}>
            {isBegun ? notebook["form.go-on"] : words["begin"]}
          </Button>
          <Button kind="text" wide href={`${path}/all`}>
            {notebook["form.all"]}
          </Button>
        </>
      }
    >
      <AboutForm form={form} source={body.source} />
      <Rows>
        <Row href={`/history/${id}`} title={words["manage"]} />
      </Rows>
    </Page>
  );
};
