import type { TrialRecord } from "#record";
import { Card, Row, Rows } from "../parts/index.ts";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

/** Those before, each with its answer. */
export const Earlier = ({ trials }: { readonly trials: readonly TrialRecord[] }) => {
  const words = useWords("trial");
  if (trials.length === 0) return null;
  return (
    <Card title={words["offer.earlier"]}>
      <Rows>
        {trials.toReversed().map(({ id, startsOn }) => (
          <Row key={id} href={`/trial/answer?of=${id}`} title={words["offer.earlier.row"]({ date: formatDate(startsOn) })} />
        ))}
      </Rows>
    </Card>
  );
};
