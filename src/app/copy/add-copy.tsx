import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { Brought, Done, OpenedCopy } from "#journal";
import { Button, Fact, Facts, Notice, Page, Progress } from "../parts/index.ts";
import type { KeepFailed } from "../keep/keep.ts";
import { useKeep } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { Damage, Span } from "./contents.tsx";

interface AddCopyProps {
  readonly copy: OpenedCopy;
  readonly back: { readonly href: string; readonly label: string };
  readonly other: () => void;
}

/** What a copy holds, shown before anything of it is kept; then adding it, and what came of that. */
export const AddCopy = ({ copy, back, other }: AddCopyProps) => {
  const [brought, setBrought] = useState<Brought>();
  return brought ? <Added brought={brought} /> : <Preview copy={copy} back={back} other={other} done={setBrought} />;
};

const Preview = ({ copy, back, other, done }: AddCopyProps & { readonly done: (brought: Brought) => void }) => {
  const words = useWords("copy");
  const keep = useKeep();
  const { fresh, progress, failed, add } = useAdding(copy, done);
  const isNew = keep.state.value === "new";
  const busy = progress !== undefined;
  return (
    <Page
      turn="preview"
      back={back}
      heading={words["holds.title"]({ count: copy.entries.length })}
      dock={
        <div class="acts">
          {fresh > 0 ? (
            <Button kind="primary" wide busy={busy} onClick={() => void add()}>
              {words[isNew ? "holds.keep" : "holds.add"]}
            </Button>
          ) : (
            <Button kind="primary" wide href={back.href}>
              {words["holds.done"]}
            </Button>
          )}
          <Button kind="text" onClick={other}>
            {words["holds.other"]}
          </Button>
        </div>
      }
    >
      <Span copy={copy} />
      <Damage copy={copy} />
      {fresh < copy.entries.length && (
        <Facts>
          <Fact name={words["holds.present"]}>{copy.entries.length - fresh}</Fact>
          <Fact name={words["holds.new"]}>{fresh}</Fact>
        </Facts>
      )}
      {fresh === 0 ? (
        copy.entries.length > 0 && <p>{words["holds.nothing-new"]}</p>
      ) : (
        <p class="muted">{words[isNew ? "holds.next" : "holds.as-was"]}</p>
      )}
      {progress && (
        <div class="stack close">
          <p role="status">{words["adding.progress"](progress)}</p>
          <Progress at={progress.done} of={progress.of} label={words["adding"]} />
        </div>
      )}
      <FailedNote failed={failed} />
      {failed && !isNew && <p class="muted">{words["added.stopped"]}</p>}
    </Page>
  );
};

const useAdding = (copy: OpenedCopy, done: (brought: Brought) => void) => {
  const keep = useKeep();
  const { route } = useLocation();
  const [known] = useState(() => new Set(keep.entries.value.map(({ id }) => id)));
  const [progress, setProgress] = useState<Done>();
  const [failed, setFailed] = useState<KeepFailed>();
  const fresh = copy.entries.filter(({ id }) => !known.has(id)).length;
  const add = async () => {
    const wasNew = keep.state.value === "new";
    setFailed(undefined);
    setProgress({ done: 0, of: copy.entries.length });
    const brought = await keep.bring(copy.entries, setProgress);
    setProgress(undefined);
    if (!brought.ok) setFailed(brought.error);
    // Nothing is on disk before there is a passphrase to seal it under.
    else if (wasNew) route("/keep?then=/", true);
    else done(brought.value);
  };
  return { fresh, progress, failed, add };
};

const Added = ({ brought }: { readonly brought: Brought }) => {
  const words = useWords("copy");
  const { added, present, differing } = brought;
  return (
    <Page
      turn="added"
      heading={words["added.title"]({ count: added })}
      lead={words["added.present"]({ count: present })}
      dock={
        <Button kind="primary" wide href="/">
          {words["added.go"]}
        </Button>
      }
    >
      {differing.length > 0 && <Notice urgency="care" title={words["added.differing"]({ count: differing.length })} />}
    </Page>
  );
};
