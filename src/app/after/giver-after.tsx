import { useState } from "preact/hooks";
import type { KeepFailed } from "../keep/keep.ts";
import { Button, Page, Scale } from "../parts/index.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";

interface GiverAfterProps {
  readonly failed: KeepFailed | undefined;
  readonly save: (comfort: number | undefined) => Promise<void>;
}

/** One number of the giver, if he or she likes. What the receiver answered is not on this page. */
export const GiverAfter = ({ failed, save }: GiverAfterProps) => {
  const words = useWords("agree");
  const after = useWords("after");
  const [comfort, setComfort] = useState<number>();
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await save(comfort);
    setBusy(false);
  };
  return (
    <Page
      eyebrow={after["eyebrow"]}
      heading={words["after.title"]}
      lead={words["after.lead"]}
      turn="giver"
      dock={
        <Button kind="primary" wide busy={busy} onClick={() => void go()}>
          {words["after.save"]}
        </Button>
      }
    >
      <FailedNote failed={failed} retry={() => void go()} />
      <Scale
        name="comfort"
        legend={words["after.comfort"]}
        value={comfort}
        onChange={setComfort}
        low={words["after.low"]}
        high={words["after.high"]}
      />
    </Page>
  );
};
