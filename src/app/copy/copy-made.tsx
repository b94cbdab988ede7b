import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Instant } from "#base";
import { Button, Page } from "../parts/index.ts";
import type { KeepFailed } from "../keep/keep.ts";
import { announce } from "../shell/announce.tsx";
import { useDeps } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { saveFile } from "./save-file.ts";

export interface MadeCopy {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly at: Instant;
  readonly sealedTo: "passphrase" | "recovery";
  readonly count: number;
}

/** A browser does not say whether a file arrived; only somebody who looks can. So the date is noted when he says that it is there. */
export const CopyMade = ({ made }: { readonly made: MadeCopy }) => {
  const words = useWords("copy");
  const { clock, keep } = useDeps();
  const { route } = useLocation();
  const [failed, setFailed] = useState<KeepFailed>();
  const note = async () => {
    // Dated by what the copy holds, not by when he looked.
    const noted = await keep.append({ kind: "setting", at: made.at, zone: clock.zone(), body: { lastCopy: made.sealedTo } });
    if (!noted.ok) return setFailed(noted.error);
    announce(words["made.noted"]);
    route("/settings", true);
  };
  return (
    <Page
      turn="made"
      heading={words["made.title"]}
      lead={words["made.lead"]({ name: made.name })}
      dock={
        <div class="acts">
          <Button kind="primary" wide onClick={() => void note()}>
            {words["made.there"]}
          </Button>
          <Button kind="text" onClick={() => saveFile(made.bytes, made.name)}>
            {words["made.again"]}
          </Button>
        </div>
      }
    >
      <p>{words["made.holds"]({ count: made.count })}</p>
      <p class="muted">{words["made.where"]}</p>
      <FailedNote failed={failed} />
    </Page>
  );
};
