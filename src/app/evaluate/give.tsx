import { dateOf } from "#base";
import { contributionOf, isEnded, trialOf, type Study } from "#evaluate";
import type { TrialRecord } from "#record";
import { Button, Card, Loading, Page } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { saveFile } from "../copy/save-file.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { useAnswer } from "./use-answer.ts";

/** Two numbers that can be put together with those of others. Seen before they leave, and saved, never sent. */
export const Give = ({ query }: RouteProps) => {
  const { projection, at } = useRecord();
  const trial = projection.trials.find(({ id }) => id === query["of"]) ?? projection.trials.at(-1);
  if (trial === undefined || !isEnded(trial, dateOf(at))) return <Nothing />;
  return <Ready record={trial} />;
};

const Ready = ({ record }: { readonly record: TrialRecord }) => {
  const words = useWords("trial-answer");
  const app = useWords("app");
  const { projection, at } = useRecord();
  const trial = trialOf(projection, record, dateOf(at));
  const answer = useAnswer(trial);
  if (answer === undefined) return <Page heading={words["working"]}>{<Loading text={app["loading"]} />}</Page>;
  const study = contributionOf(trial, answer);
  return study === null ? <Nothing /> : <Holds study={study} />;
};

const fileOf = (study: Study) => `${JSON.stringify([study])}\n`;

const Holds = ({ study }: { readonly study: Study }) => {
  const words = useWords("trial-answer");
  const { add, failed, busy } = useAdd();
  const save = async () => {
    saveFile(new TextEncoder().encode(fileOf(study)), "walnut-two-numbers.json");
    // What left is written down without what it said; the numbers stay where they are reckoned.
    if (await add("shared", { how: "two-numbers" })) announce(words["give.saved"]);
  };
  return (
    <Page
      back={{ href: "/trial/answer", label: words["to-trial"] }}
      heading={words["give.title"]}
      lead={words["give.lead"]}
      turn="give"
      dock={
        <Button kind="primary" wide busy={busy} onClick={() => void save()}>
          {words["give.save"]}
        </Button>
      }
    >
      <Card title={words["give.holds"]}>
        <pre class="trial-code">{fileOf(study)}</pre>
        <ul class="stack tight">
          <li>y: {words["give.y"]}</li>
          <li>v: {words["give.v"]}</li>
        </ul>
      </Card>
      <p>{words["give.not"]}</p>
      <FailedNote failed={failed} />
    </Page>
  );
};

const Nothing = () => {
  const words = useWords("trial-answer");
  return (
    <Page back={{ href: "/trial", label: words["to-trial"] }} heading={words["give.nothing"]} turn="nothing">
      <p>{words["give.nothing.text"]}</p>
    </Page>
  );
};
