import { useState } from "preact/hooks";
import type { OpenedCopy } from "#journal";
import { Button, Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { Damage, Span } from "./contents.tsx";
import { OpenForm } from "./open-form.tsx";

/** The restore drill: a copy is opened and counted, and nothing is touched. */
export const Prove = () => {
  const words = useWords("copy");
  const app = useWords("app");
  const [copy, setCopy] = useState<OpenedCopy>();
  const back = { href: "/settings", label: app["settings"] };
  if (copy === undefined) return <OpenForm heading={words["check.title"]} lead={words["check.lead"]} back={back} opened={setCopy} />;
  return (
    <Page
      turn="proved"
      back={back}
      heading={words["holds.title"]({ count: copy.entries.length })}
      lead={words["holds.proved"]}
      dock={
        <div class="acts">
          <Button kind="primary" wide href="/settings">
            {words["holds.done"]}
          </Button>
          <Button kind="text" onClick={() => setCopy(undefined)}>
            {words["holds.other"]}
          </Button>
        </div>
      }
    >
      <Span copy={copy} />
      <Damage copy={copy} />
    </Page>
  );
};
