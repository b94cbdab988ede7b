import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { askedOf, countedAnswers, everyItem, numbersAs, type ClinicAnswer, type ClinicAnswers } from "#measure";
import { Button, Mistake, Page, Row, Rows } from "../parts/index.ts";
import { OtherTabNote } from "../measure/other-tab.tsx";
import { useKeepOnce } from "../measure/use-half-form.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { InItsWords, QuestionText, titleOf, useSayAnswer } from "./answer-list.tsx";
import { openRequired, type Filled } from "./filled.ts";
import { QuestionInput } from "./question-input.tsx";

interface LookOverProps extends Filled {
  /** Every question to answer here; otherwise every answer, to look at. */
  readonly isWhole: boolean;
}

/** The whole form before it is kept. */
export const LookOver = ({ isWhole, ...filled }: LookOverProps) => {
  const { record, path, answers, half } = filled;
  const words = useWords("clinic");
  const notebook = useWords("notebook");
  const app = useWords("app");
  const { route } = useLocation();
  const say = useSayAnswer();
  const [tried, setTried] = useState(false);
  const { form } = record;
  const items = countedAnswers(form, answers);
  const isEmpty = Object.keys(items).length === 0;
  const open = openRequired(record, answers);
  const title = titleOf(words["untitled"], form);
  const { keepIt, choose, other, failed, busy } = useKeepOnce({
    half,
    bodyOf: (given, filling) => ({ ...bodyOf(record, given), filling }),
    done: (already) => route(`${path}/done${already ? "?already=1" : ""}`, true),
  });
  const finish = () => {
    setTried(true);
    // What does not fit is no answer, and would be lost.
    const wrong = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
    wrong?.focus();
    if (!isEmpty && wrong === null) void keepIt();
  };
  const questions = everyItem(form.items).map((item) => ({
    id: item.linkId,
    asks: <QuestionText form={form} item={item} />,
    said: (answer: ClinicAnswer) => <InItsWords form={form}>{say(item, answer)}</InItsWords>,
  }));
  return (
    <Page
      back={{ href: path, label: app["back"] }}
      heading={isWhole ? <InItsWords form={form}>{title}</InItsWords> : notebook["form.review"]}
      lead={!isWhole && <p class="muted">{notebook["form.review.lead"]}</p>}
      turn={isWhole ? "all" : "review"}
      onSubmit={finish}
      dockLast
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {notebook["form.finish"]}
        </Button>
      }
    >
      {isWhole ? <Questions key={other?.type} {...filled} /> : <Answers {...filled} />}
      {open.length > 0 && !isWhole && (
        <>
          <p class="muted">{words["required.open"]}</p>
          <ul class="stack close">
            {open.map(({ item, nth }) => (
              <li key={item.linkId}>
                <a href={`${path}/${nth}?from=review`}>
                  <QuestionText form={form} item={item} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Mistake text={tried && isEmpty ? notebook["form.empty"] : undefined} />
      <OtherTabNote
        other={other}
        here={other?.type === "kept-otherwise" ? items : answers}
        questions={questions}
        choose={choose}
        busy={busy}
      />
      <FailedNote failed={half.failed.value ?? failed} />
    </Page>
  );
};

/** As it is kept: the answers that count, whose form it was, and the numbers of the form that the person said it is. */
const bodyOf = ({ id, form, body, known }: Filled["record"], answers: ClinicAnswers) => {
  const items = countedAnswers(form, answers);
  const { url, version } = form;
  const counts = known === null ? {} : { counts: { instrument: known.instrument, items: numbersAs(form, known, items) } };
  const questionnaire = url === null ? {} : { questionnaire: version === null ? url : `${url}|${version}` };
  return { instrument: "clinic", form: id, items, source: body.source, ...questionnaire, ...counts } as const;
};

const Questions = ({ record: { form }, answers, half }: Filled) => {
  const words = useWords("clinic");
  const asked = askedOf(form, answers);
  return (
    <div class="stack loose">
      {asked.map(({ item, above }, nth) => {
        const before = asked[nth - 1]?.above ?? [];
        return (
          <div key={item.linkId} class="stack close">
            {above
              .filter((text) => !before.includes(text))
              .map((text) => (
                <p key={text} class="muted">
                  <InItsWords form={form}>{text}</InItsWords>
                </p>
              ))}
            <QuestionInput
              form={form}
              item={item}
              value={answers[item.linkId]}
              onChange={(given) => void half.give(item.linkId, given)}
              legend={<QuestionText form={form} item={item} />}
            />
            {item.required && <p class="small muted">{words["required"]}</p>}
          </div>
        );
      })}
    </div>
  );
};

const Answers = ({ record: { form }, path, answers }: Filled) => {
  const notebook = useWords("notebook");
  const say = useSayAnswer();
  const items = countedAnswers(form, answers);
  return (
    <Rows>
      {askedOf(form, answers).map(({ item }, nth) => (
        <Row
          key={item.linkId}
          href={`${path}/${nth + 1}?from=review`}
          title={<QuestionText form={form} item={item} />}
          note={
            items[item.linkId] === undefined ? (
              notebook["form.left-out"]
            ) : (
              <InItsWords form={form}>{say(item, items[item.linkId])}</InItsWords>
            )
          }
        />
      ))}
    </Rows>
  );
};
