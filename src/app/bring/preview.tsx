import type { ComponentChildren } from "preact";
import type { Merge } from "#share";
import { Button, Card, Fact, Facts, Notice, Page } from "../parts/index.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { useBringing } from "./use-bringing.ts";

interface PreviewProps {
  readonly merge: Merge;
  readonly counts: readonly (readonly [name: string, count: number])[];
  readonly mistakes: readonly string[];
  readonly mistakeCount: number;
  /** Why nothing of the file can be taken. */
  readonly trouble: string | undefined;
  readonly back: () => void;
  readonly done: () => void;
  readonly children?: ComponentChildren;
}

/** What would come in, before anything does. With a single mistake in the file, nothing does. */
export const Preview = ({ merge, counts, mistakes, mistakeCount, trouble, back, done, children }: PreviewProps) => {
  const words = useWords("bring");
  const { write, failed, busy } = useBringing();
  const { drafts, present, sameDay, span } = merge;
  const isStopped = trouble !== undefined || mistakeCount > 0;
  const canAdd = !isStopped && drafts.length > 0;
  return (
    <Page
      turn="preview"
      heading={isStopped ? words["preview.stopped"] : words["preview.title"]({ count: drafts.length })}
      lead={isStopped ? words["preview.stopped.lead"] : drafts.length === 0 ? words["preview.nothing"] : words["preview.lead"]}
      dockLast
      dock={
        <div class="acts">
          {canAdd && (
            <Button kind="primary" wide busy={busy} onClick={() => void write(drafts).then((isDone) => isDone && done())}>
              {words["preview.add"]({ count: drafts.length })}
            </Button>
          )}
          <Button kind={canAdd ? "text" : "primary"} wide={!canAdd} onClick={back}>
            {words["preview.back"]}
          </Button>
        </div>
      }
    >
      {trouble && <Notice urgency="care" title={trouble} />}
      {mistakeCount > 0 && (
        <Card title={words["mistakes.title"]({ count: mistakeCount })}>
          <ul class="stack close">
            {mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
          {mistakeCount > mistakes.length && <p class="small muted">{words["mistakes.more"]({ count: mistakeCount - mistakes.length })}</p>}
        </Card>
      )}
      {children}
      <Facts>
        {counts.map(([name, count]) => (
          <Fact key={name} name={name}>
            {count}
          </Fact>
        ))}
        {!isStopped && <Fact name={words["preview.new"]}>{drafts.length}</Fact>}
        {!isStopped && present > 0 && <Fact name={words["preview.present"]}>{present}</Fact>}
        {!isStopped && sameDay > 0 && <Fact name={words["preview.same-day"]}>{sameDay}</Fact>}
        {!isStopped && span && (
          <Fact name={words["preview.span"]}>
            {words["preview.span.days"]({ first: formatDate(span.first as Day), last: formatDate(span.last as Day) })}
          </Fact>
        )}
      </Facts>
      <FailedNote failed={failed} />
    </Page>
  );
};
type Day = Parameters<typeof formatDate>[0];
