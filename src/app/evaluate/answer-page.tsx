import { daysBetween } from "#base";
import { contributionOf, sentencesOf, type Answer, type Trial } from "#evaluate";
import type { TrialRecord } from "#record";
import { Button, Card, Disclosure, Page } from "../parts/index.ts";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { DaysChart } from "./days-chart.tsx";
import { DoneTable } from "./done-table.tsx";
import { FixedFacts } from "./fixed-facts.tsx";
import { FormAnswer } from "./form-answer.tsx";
import { HowWorked } from "./how-worked.tsx";
import { PairsChart } from "./pairs-chart.tsx";
import { PlannedAndDone } from "./planned-and-done.tsx";
import { headingOf, nextOf } from "./say-answer.ts";
import { SizeChart } from "./size-chart.tsx";

interface AnswerPageProps {
  readonly record: TrialRecord;
  readonly trial: Trial;
  readonly answer: Answer;
}

/** Verdict and size as two answers, what limits them as near as they are, the pictures, and how it came about. */
export const AnswerPage = ({ record, trial, answer }: AnswerPageProps) => {
  const words = useWords("trial-answer");
  const own = useWords("trial");
  const said = sentencesOf(useWords("evaluate"), trial, answer);
  const isRefused = answer.verdict === "refused";
  const { startsOn, endsOn, plan } = record;
  const weeks = Math.round((daysBetween(startsOn, endsOn) + 1) / 7);
  const first = said.limits[0];
  return (
    <Page
      back={{ href: "/trial", label: words["to-trial"] }}
      eyebrow={
        plan.design.kind === "pairs"
          ? words["eyebrow.pairs"]({ pairs: plan.design.order.length, weeks })
          : words["eyebrow"]({ from: formatDate(startsOn), until: formatDate(endsOn) })
      }
      heading={headingOf(words, record, trial, answer)}
      lead={
        <>
          <p class="voice muted">{said.verdict}</p>
          {plan.names && <p class="muted">{words["own.meaning"](plan.names)}</p>}
          {!isRefused && first !== undefined && <p class="muted">{first}</p>}
        </>
      }
      turn="answer"
      wide
    >
      <div class="two">
        <div class="stack">
          {isRefused ? (
            <WhyNot answer={answer} reasons={said.limits} />
          ) : (
            <SizeChart record={record} trial={trial} answer={answer} said={said} />
          )}
          {!isRefused && trial.design.kind === "pairs" ? <PairsChart trial={trial} /> : <DaysChart record={record} trial={trial} />}
          <FormAnswer record={record} />
        </div>
        <div class="stack">
          <Card title={words["next.title"]}>
            {nextOf(words, trial, answer).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>
              <a href="/learn/topics/who-to-see">{words["next.clinician"]}</a>
            </p>
          </Card>
          {!isRefused && (
            <Card title={words["cannot.title"]}>
              <ul class="stack tight">
                {said.limits.slice(1).map((limit) => (
                  <li key={limit}>{limit}</li>
                ))}
              </ul>
            </Card>
          )}
          <div>
            <Disclosure summary={words["done.title"]}>
              <PlannedAndDone record={record} />
              <DoneTable trial={record} />
            </Disclosure>
            {!isRefused && (
              <Disclosure summary={words["how.title"]}>
                <HowWorked record={record} trial={trial} answer={answer} estimate={said.estimate} />
              </Disclosure>
            )}
            <Disclosure summary={own["now.plan"]}>
              <FixedFacts trial={record} />
            </Disclosure>
          </div>
          {contributionOf(trial, answer) && (
            <Button kind="text" href={`/trial/give?of=${record.id}`}>
              {words["give.link"]}
            </Button>
          )}
        </div>
      </div>
    </Page>
  );
};

/** Each reason with what to do about it. */
const WhyNot = ({ answer, reasons }: { readonly answer: Answer; readonly reasons: readonly string[] }) => {
  const words = useWords("trial-answer");
  return (
    <Card title={words["why.title"]}>
      <ul class="stack">
        {answer.reasons.map((code, i) => (
          <li key={code}>
            <p>{reasons[i]}</p>
            <p class="muted">{words[`do.${code}`]}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
};
