import type { SyncPaper } from "#journal";
import { Button, Card, Row, Rows } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

interface PapersProps {
  readonly papers: readonly SyncPaper[];
  readonly remove: (paper: SyncPaper) => void;
}

/** Whose recovery words bring the record back from the server, should every device be lost. */
export const Papers = ({ papers, remove }: PapersProps) => {
  const words = useWords("sync");
  const hasOwn = papers.some(({ isThis }) => isThis);
  return (
    <Card title={words["papers"]}>
      <p class="muted">{words["papers.what"]}</p>
      <Rows>
        {papers.map((paper) => (
          <Row
            key={paper.feed}
            title={words["papers.of"]({ name: paper.name })}
            end={
              <Button kind="text" label={words["papers.remove.label"]({ name: paper.name })} onClick={() => remove(paper)}>
                {words["remove"]}
              </Button>
            }
          />
        ))}
      </Rows>
      {!hasOwn && (
        <>
          <p>{words["papers.none"]}</p>
          <Button href="/settings/words">{words["papers.make"]}</Button>
        </>
      )}
    </Card>
  );
};
