import { useLocation } from "preact-iso/router";
import type { Asked } from "#measure";
import { Button, Page, Progress } from "../parts/index.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { InItsWords, QuestionText } from "./answer-list.tsx";
import type { Filled } from "./filled.ts";
import { QuestionInput } from "./question-input.tsx";

interface OneQuestionProps extends Filled {
  readonly asked: Asked;
  readonly nth: number;
  readonly of: number;
  /** Came from looking it over, and goes back there. */
  readonly isChange: boolean;
}

/** One question of a clinic's form. What is answered is kept at once; what is left out stays unknown. */
export const OneQuestion = ({ record: { form }, path, answers, half, asked, nth, of, isChange }: OneQuestionProps) => {
  const words = useWords("clinic");
  const notebook = useWords("notebook");
  const app = useWords("app");
  const { route } = useLocation();
  const { item, above } = asked;
  const value = answers[item.linkId];
  // Past the last one stands the look over it: an answer can open or close the questions after it.
  const next = () => route(isChange ? `${path}/review` : `${path}/${nth + 1}`);
  const skip = async () => {
    await half.give(item.linkId, undefined);
    next();
  };
  return (
    <Page
      back={{ href: isChange ? `${path}/review` : nth > 1 ? `${path}/${nth - 1}` : path, label: app["back"] }}
      above={<Progress at={nth} of={of} label={notebook["form.progress"]} />}
      eyebrow={words["at"]({ at: nth, of })}
      heading={<QuestionText form={form} item={item} />}
      headingId="asked"
      turn={item.linkId}
      onSubmit={next}
      reach={
        <QuestionInput form={form} item={item} value={value} onChange={(given) => void half.give(item.linkId, given)} labelledBy="asked" />
      }
      dock={
        <>
          <Button kind="primary" wide submit disabled={value === undefined}>
            {app["next"]}
          </Button>
          <Button kind="text" wide onClick={() => void skip()}>
            {notebook["form.skip"]}
          </Button>
        </>
      }
    >
      {above.map((text) => (
        <p key={text} class="muted">
          <InItsWords form={form}>{text}</InItsWords>
        </p>
      ))}
      {item.required && <p class="small muted">{words["required"]}</p>}
      <FailedNote failed={half.failed.value} />
    </Page>
  );
};
