import { clinicFormsOf, type Bodies } from "#record";
import {
  askedOf,
  everyItem,
  readClinicAnswers,
  type ClinicAnswer,
  type ClinicAnswers,
  type ClinicItem,
  type ClinicQuestionnaire,
} from "#measure";
import { useRecord } from "../keep/use-record.ts";
import { Fact, Facts } from "../parts/index.ts";
import { formatDate, formatNumber, formatList } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

/** The questions of a clinic's form with what was answered, in the clinic's words. */
export const AnswerList = ({ form, answers }: { readonly form: ClinicQuestionnaire; readonly answers: ClinicAnswers }) => {
  const say = useSayAnswer();
  const asked = askedOf(form, answers).filter(({ item }) => answers[item.linkId] !== undefined);
  return (
    <Facts>
      {asked.map(({ item }) => (
        <Fact key={item.linkId} name={<InItsWords form={form}>{item.text === "" ? item.linkId : item.text}</InItsWords>}>
          <InItsWords form={form}>{say(item, answers[item.linkId])}</InItsWords>
        </Fact>
      ))}
    </Facts>
  );
};

/** The same of an entry; what cannot be read against its form any more is not shown. */
export const ClinicAnswersOf = ({ body }: { readonly body: Extract<Bodies["answers"], { readonly instrument: "clinic" }> }) => {
  const { projection } = useRecord();
  const form = clinicFormsOf([...projection.removed.map(({ shown }) => shown), ...projection.shown]).find(
    ({ id }) => id === body.form,
  )?.form;
  const read = form && readClinicAnswers(form, body.items);
  return form && read?.ok ? <AnswerList form={form} answers={read.value} /> : null;
};

/** Words of the form are read out in the form's language. */
export const InItsWords = ({ form, children }: { readonly form: ClinicQuestionnaire; readonly children: string }) =>
  form.language === null ? <>{children}</> : <span lang={form.language}>{children}</span>;

interface QuestionTextProps {
  readonly form: ClinicQuestionnaire;
  readonly item: ClinicItem;
}

/** What a question asks, in the form's words; a question without any says so. */
export const QuestionText = ({ form, item }: QuestionTextProps) => {
  const words = useWords("clinic");
  return <InItsWords form={form}>{item.text === "" ? words["no-words"] : item.text}</InItsWords>;
};

/** An answer as it is read: the words of an option, a day in the reader's way. Empty when there is none. */
export const useSayAnswer = () => {
  const app = useWords("app");
  return ({ type, options }: ClinicItem, answer: ClinicAnswer | undefined): string => {
    if (answer === undefined) return "";
    if (typeof answer === "boolean") return app[answer ? "yes" : "no"];
    // A whole number may be a year: it stands as it was typed.
    if (typeof answer === "number") return type === "integer" ? String(answer) : formatNumber(answer);
    if (typeof answer === "object") return formatList(answer.map((key) => labelOf(options, key)));
    return type === "date" ? formatDate(answer as Parameters<typeof formatDate>[0]) : labelOf(options, answer);
  };
};

const labelOf = (options: ClinicItem["options"], key: string): string => options.find((one) => one.key === key)?.label ?? key;

/** What a form says of itself that a page is headed with. */
export const titleOf = (untitled: string, { title }: ClinicQuestionnaire): string => title ?? untitled;

export const questionCount = (form: ClinicQuestionnaire): number =>
  everyItem(form.items).filter(({ type, isAsked }) => isAsked && type !== "group" && type !== "display").length;
