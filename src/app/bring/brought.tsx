import { importsOf, type ImportDone } from "#share";
import { Button, Card, Notice } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { useBringing } from "./use-bringing.ts";

/** What was brought before, and taking the whole of it back. */
export const Brought = ({ just }: { readonly just?: string | undefined }) => {
  const words = useWords("bring");
  const { projection } = useRecord();
  const imports = importsOf(projection.shown);
  if (imports.length === 0) return null;
  return (
    <Card title={words["brought.title"]}>
      <ul class="stack">
        {imports.map((done) => (
          <li key={done.id} class="stack close">
            <OneImport done={done} isNew={done.id === just} />
          </li>
        ))}
      </ul>
    </Card>
  );
};

const OneImport = ({ done, isNew }: { readonly done: ImportDone; readonly isNew: boolean }) => {
  const words = useWords("bring");
  const { undo, failed, busy } = useBringing();
  const said = words[`brought.${done.from}`]({
    count: done.entries.length,
    first: formatDate(done.first as Day),
    last: formatDate(done.last as Day),
  });
  return (
    <>
      {isNew ? <Notice urgency="calm" title={said} live /> : <p>{said}</p>}
      <Button busy={busy} onClick={() => void undo(done).then((isDone) => isDone && announce(words["brought.taken-back"]))}>
        {words["brought.take-back"]}
      </Button>
      <FailedNote failed={failed} />
    </>
  );
};
type Day = Parameters<typeof formatDate>[0];
