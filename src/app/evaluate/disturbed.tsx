import { useState } from "preact/hooks";
import type { CalendarDate } from "#base";
import type { TrialRecord } from "#record";
import { Button, Choice, Choices, Page } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDate, formatList } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

interface DisturbedProps {
  readonly trial: TrialRecord;
  readonly pairs: readonly { readonly pair: number; readonly on: readonly CalendarDate[] }[];
}

/** Pairs in which something else changed may be left out, but only before anybody has seen the answer. */
export const Disturbed = ({ trial, pairs }: DisturbedProps) => {
  const words = useWords("trial-answer");
  const { add, failed, busy } = useAdd();
  const [out, setOut] = useState<readonly number[]>(pairs.map(({ pair }) => pair));
  const turn = (pair: number, isOut: boolean) => setOut(isOut ? [...out, pair].sort((a, b) => a - b) : out.filter((one) => one !== pair));
  return (
    <Page
      back={{ href: "/trial", label: words["to-trial"] }}
      heading={words["before.heading"]}
      lead={<p class="voice muted">{words["before.lead"]}</p>}
      turn="before"
      onSubmit={() => void add("trial", { what: "left-out", of: trial.id, pairs: out })}
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {words["before.go"]}
        </Button>
      }
    >
      <Choices legend={words["pairs.left-out.which"]}>
        {pairs.map(({ pair, on }) => (
          <Choice
            key={pair}
            type="checkbox"
            name={`pair-${pair}`}
            label={words["before.leave"]({ pair })}
            hint={words["before.why"]({ dates: formatList(on.map(formatDate)) })}
            checked={out.includes(pair)}
            onChange={(isOut) => turn(pair, isOut)}
          />
        ))}
      </Choices>
      <p class="small muted">{words["before.keep"]}</p>
      <FailedNote failed={failed} />
    </Page>
  );
};
