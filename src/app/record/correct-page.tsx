import type { ComponentChildren } from "preact";
import type { Bodies, Entry } from "#record";
import { Button, Page } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatWhen } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

interface CorrectPageProps {
  readonly entry: Entry;
  /** What takes its place; undefined while something in it cannot be kept, which the page then says. */
  readonly written: () => Omit<Bodies["correction"], "of"> | undefined;
  readonly done: () => void;
  readonly children: ComponentChildren;
}

/** An entry written anew. The earlier wording stays readable, and nothing is kept until all of it can be. */
export const CorrectPage = ({ entry, written, done, children }: CorrectPageProps) => {
  const words = useWords("history");
  const record = useWords("record");
  const app = useWords("app");
  const { add, failed, busy } = useAdd();
  const save = async () => {
    const correction = written();
    if (correction === undefined || !(await add("correction", { of: entry.id, ...correction }))) return;
    announce(words["correct.saved"]);
    done();
  };
  return (
    <Page
      turn="correct"
      eyebrow={formatWhen(entry.at)}
      heading={words["correct.title"]}
      lead={<p class="muted">{record["correct.what"]}</p>}
      onSubmit={() => void save()}
      dockLast
      dock={
        <div class="acts">
          <Button kind="primary" wide submit busy={busy}>
            {words["correct.save"]}
          </Button>
          <Button kind="text" onClick={done}>
            {app["cancel"]}
          </Button>
        </div>
      }
    >
      {children}
      <FailedNote failed={failed} />
    </Page>
  );
};
