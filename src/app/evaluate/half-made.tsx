import { useState } from "preact/hooks";
import { Button, Card, Sheet } from "../parts/index.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { namesOf, type HalfPlanned } from "./half-planned.ts";
import { sideName } from "./names.ts";
import { goesOnAt, planSteps } from "./plan-steps.ts";

interface HalfMadeProps {
  readonly half: HalfPlanned;
  /** The page says elsewhere how to go on, or something else comes first. */
  readonly isOnlyTold?: boolean;
}

/** A plan that he left in the middle: what it is about, how far it is, and the way to be rid of it. */
export const HalfMade = ({ half, isOnlyTold = false }: HalfMadeProps) => {
  const words = useWords("trial");
  const app = useWords("app");
  const [asking, setAsking] = useState(false);
  const { draft, isBegun } = half;
  if (draft === undefined || !isBegun) return null;
  const name = (kind: "practice" | "comparison") => sideName(words, namesOf(draft), kind);
  const [practice, comparison] = [name("practice"), name("comparison")];
  const isNamed = practice !== "" && comparison !== "";
  const throwAway = async () => {
    setAsking(false);
    await half.forget();
    announce(words["half.gone"]);
  };
  return (
    <Card title={words["half.title"]}>
      {isNamed && <p>{words["plan.fact.compared.value"]({ practice, comparison })}</p>}
      <p class="small muted">{words["half.at"]({ at: goesOnAt(draft), of: planSteps.length })}</p>
      <div class="acts">
        {!isOnlyTold && <Button href={`/trial/plan/${goesOnAt(draft)}`}>{words["half.go-on"]}</Button>}
        <Button kind="text" onClick={() => setAsking(true)}>
          {words["half.throw"]}
        </Button>
      </div>
      <FailedNote failed={half.failed} />
      {asking && (
        <Sheet title={words["half.ask"]} closeLabel={app["close"]} onClose={() => setAsking(false)}>
          <p>{words["half.ask.text"]}</p>
          <div class="acts">
            <Button kind="primary" onClick={() => void throwAway()}>
              {words["half.throw"]}
            </Button>
            <Button kind="text" onClick={() => setAsking(false)}>
              {app["cancel"]}
            </Button>
          </div>
        </Sheet>
      )}
    </Card>
  );
};
