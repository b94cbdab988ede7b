import { dateOf } from "#base";
import { runningTrial } from "#schedule";
import { Button, Notice } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

/** Two devices each drew a coin: said on both, until the second plan is put away. Which one stands is no choice, or it would be no coin. */
export const TwoPlans = () => {
  const words = useWords("trial-today");
  const { projection, at } = useRecord();
  const { add, failed, busy } = useAdd();
  // Once it has ended or a sign has stopped it, nobody lives by either.
  const trial = runningTrial(projection, dateOf(at));
  const other = trial?.others.find(({ isPutAway }) => !isPutAway);
  if (trial === null || other === undefined) return null;
  const putAway = async () => {
    if (await add("trial", { what: "stopped", of: other.id, why: "two-plans" })) announce(words["two.gone"]);
  };
  return (
    <Notice urgency="care" title={words["two.title"]}>
      <p>
        {words["two.text"]({
          first: formatDate(dateOf(trial.drawnAt)),
          from: formatDate(trial.startsOn),
          until: formatDate(trial.endsOn),
          second: formatDate(dateOf(other.drawnAt)),
        })}
      </p>
      <p>{words["two.count"]}</p>
      <Button busy={busy} onClick={() => void putAway()}>
        {words["two.go"]}
      </Button>
      <FailedNote failed={failed} />
    </Notice>
  );
};
