import { useState } from "preact/hooks";
import type { Projection } from "#record";
import { Button, Sheet } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";

/** 14 days of check-ins are recommended; sooner is his choice, made once he has read why. */
export const StartSooner = ({ plan }: Pick<Projection, "plan">) => {
  const words = useWords("today");
  const app = useWords("app");
  const [asking, setAsking] = useState(false);
  const { add, failed } = useAdd();
  return (
    <>
      <Button kind="text" onClick={() => setAsking(true)}>
        {words["go.sooner"]}
      </Button>
      {asking && (
        <Sheet title={words["sooner.title"]} closeLabel={app["close"]} onClose={() => setAsking(false)}>
          <p>{words["sooner.text"]}</p>
          <FailedNote failed={failed} />
          <div class="acts">
            <Button onClick={() => setAsking(false)}>{words["sooner.stay"]}</Button>
            <Button
              kind="text"
              onClick={() => {
                void add("plan", { ...plan, startSooner: true }).then((done) => done && setAsking(false));
              }}
            >
              {words["sooner.go"]}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
};
