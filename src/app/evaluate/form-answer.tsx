import { dateOf } from "#base";
import { formTrialOf } from "#evaluate";
import type { TrialRecord } from "#record";
import { Card } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useWords } from "../shell/words.tsx";
import { sayFormAnswer } from "./say-form-answer.ts";
import { useAnswer } from "./use-answer.ts";

/** The symptom form as a second outcome, where it was filled in. It never changes what the first one says. */
export const FormAnswer = ({ record }: { readonly record: TrialRecord }) => {
  const words = useWords("trial-answer");
  const evaluateWords = useWords("evaluate");
  const { projection, at } = useRecord();
  const form = formTrialOf(projection, record, dateOf(at));
  const answer = useAnswer(form?.trial ?? null);
  if (form === null || answer === undefined) return null;
  return (
    <Card title={words["form.title"]}>
      <p class="small muted">{words[`form.${form.wording}`]}</p>
      {sayFormAnswer(words, evaluateWords, form.trial, answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Card>
  );
};
