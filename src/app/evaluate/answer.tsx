import { addDays, dateOf } from "#base";
import { disturbedPairs, isEnded, trialOf } from "#evaluate";
import type { TrialRecord } from "#record";
import { Button, Loading, Page } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { formatDay } from "../shell/format.ts";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { AnswerPage } from "./answer-page.tsx";
import { Disturbed } from "./disturbed.tsx";
import { useAnswer } from "./use-answer.ts";

/** The answer of the newest comparison, or of the one that is asked for; hidden while it runs. */
export const TrialAnswer = ({ query }: RouteProps) => {
  const words = useWords("trial-answer");
  const { projection, at } = useRecord();
  const trial = projection.trials.find(({ id }) => id === query["of"]) ?? projection.trials.at(-1);
  if (trial === undefined) return <Page back={{ href: "/trial", label: words["to-trial"] }} heading={words["none"]} dock={<Back />} />;
  if (!isEnded(trial, dateOf(at)))
    return (
      <Page
        back={{ href: "/trial", label: words["to-trial"] }}
        heading={words["not-yet"]({ date: formatDay(addDays(trial.endsOn, 1)) })}
        dock={<Back />}
      >
        <p>{words["not-yet.text"]}</p>
      </Page>
    );
  const isUndecided = trial.leftOut === null && trial.stopped?.why !== "sign";
  const disturbed = isUndecided ? disturbedPairs(projection, trial, dateOf(at)) : [];
  if (disturbed.length > 0) return <Disturbed trial={trial} pairs={disturbed} />;
  return <Answered trial={trial} />;
};

const Back = () => {
  const words = useWords("trial-answer");
  return (
    <Button kind="primary" wide href="/trial">
      {words["to-trial"]}
    </Button>
  );
};

const Answered = ({ trial: record }: { readonly trial: TrialRecord }) => {
  const words = useWords("trial-answer");
  const app = useWords("app");
  const { projection, at } = useRecord();
  const trial = trialOf(projection, record, dateOf(at));
  const answer = useAnswer(trial);
  if (answer === undefined)
    return (
      <Page back={{ href: "/trial", label: words["to-trial"] }} heading={words["working"]}>
        <Loading text={app["loading"]} />
      </Page>
    );
  return <AnswerPage record={record} trial={trial} answer={answer} />;
};
