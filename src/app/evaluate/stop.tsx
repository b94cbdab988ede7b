import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { dateOf } from "#base";
import { runningTrial } from "#schedule";
import { Button, Field, Page } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { TrialPage } from "./trial.tsx";

/** Stopping asks for nothing. */
export const StopTrial = () => {
  const words = useWords("trial");
  const { route } = useLocation();
  const { projection, at } = useRecord();
  const { add, failed, busy } = useAdd();
  const [why, setWhy] = useState("");
  const trial = runningTrial(projection, dateOf(at));
  if (trial === null) return <TrialPage query={{}} />;
  const stop = async () => {
    const said = why.trim() === "" ? {} : { why: why.trim() };
    if (!(await add("trial", { what: "stopped", of: trial.id, ...said }))) return;
    announce(words["stop.said"]);
    route("/trial", true);
  };
  return (
    <Page
      back={{ href: "/trial", label: words["title"] }}
      heading={words["stop.title"]}
      lead={words["stop.lead"]}
      dock={
        <>
          <Button kind="primary" wide busy={busy} onClick={() => void stop()}>
            {words["stop.go"]}
          </Button>
          <Button kind="text" wide href="/trial">
            {words["stop.not"]}
          </Button>
        </>
      }
    >
      <Field type="area" label={words["stop.why"]} value={why} maxLength={500} onInput={setWhy} />
      <FailedNote failed={failed} />
    </Page>
  );
};
