import { useState } from "preact/hooks";
import { dateOf } from "#base";
import { evidenceSoFar, trialOf } from "#evaluate";
import type { TrialRecord } from "#record";
import { runningTrial } from "#schedule";
import { Button, Notice, Page } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { TrialPage } from "./trial.tsx";

/** What a look costs, and then what can be looked at without spoiling the rest. */
export const LookPage = () => {
  const { projection, at } = useRecord();
  const trial = runningTrial(projection, dateOf(at));
  return trial === null ? <TrialPage query={{}} /> : <Look trial={trial} />;
};

const Look = ({ trial }: { readonly trial: TrialRecord }) => {
  const words = useWords("trial");
  const { projection, at } = useRecord();
  const { add, failed, busy } = useAdd();
  const [looked, setLooked] = useState(false);
  const back = { href: "/trial", label: words["title"] };
  if (trial.plan.design.kind !== "pairs")
    return (
      <Page back={back} heading={words["look.none"]}>
        <p>{words["look.none.text"]}</p>
      </Page>
    );
  if (looked) return <Evidence trial={trial} />;
  const evidence = evidenceSoFar(trialOf(projection, trial, dateOf(at)));
  // Without a complete pair there is nothing to see, and nothing to pay for.
  const go = async () => {
    if ((evidence?.pairs ?? 0) > 0 && !(await add("trial", { what: "looked", of: trial.id }))) return;
    setLooked(true);
  };
  return (
    <Page
      back={back}
      heading={words["look.title"]}
      lead={words["look.lead"]}
      dock={
        <>
          <Button kind="primary" wide href="/trial">
            {words["look.not"]}
          </Button>
          <Button kind="text" wide busy={busy} onClick={() => void go()}>
            {words["look.go"]}
          </Button>
        </>
      }
    >
      <Notice urgency="care" title={words["look.price"]} />
      <p>{words["look.what"]}</p>
      <FailedNote failed={failed} />
    </Page>
  );
};

const Evidence = ({ trial }: { readonly trial: TrialRecord }) => {
  const words = useWords("trial");
  const { projection, at } = useRecord();
  const evidence = evidenceSoFar(trialOf(projection, trial, dateOf(at)));
  const pairs = evidence?.pairs ?? 0;
  const odds = evidence?.odds ?? 1;
  const heading = pairs === 0 ? words["look.no-pair"] : odds > 1 ? words["look.for"]({ odds: rounded(odds) }) : words["look.not-for"];
  return (
    <Page
      back={{ href: "/trial", label: words["title"] }}
      heading={heading}
      turn="looked"
      dock={
        <Button kind="primary" wide href="/trial">
          {words["look.back"]}
        </Button>
      }
    >
      <p>{pairs === 0 ? words["look.no-pair.text"] : words["look.from"]({ pairs })}</p>
    </Page>
  );
};

/** Never more than there is: rounded down. */
const rounded = (odds: number): number => (odds < 10 ? Math.floor(odds * 10) / 10 : Math.floor(odds));
