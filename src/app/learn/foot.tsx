import type { CalendarDate } from "#base";
import type { Reading } from "#evidence";
import { Disclosure, Row, Rows } from "../parts/index.ts";
import { SourceList, useSources } from "../screen/sources.tsx";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { addressOf } from "./address.ts";
import { nameOf } from "./name-of.ts";

interface FootProps {
  readonly reading: Reading;
}

/** The end of a page that is looked things up in: what to read next, its sources, who wrote it and when. */
export const Foot = ({ reading }: FootProps) => {
  const learn = useWords("learn");
  return (
    <div class="stack loose">
      <Next reading={reading} />
      <div>
        <ReadingSources reading={reading} />
      </div>
      <p class="small muted">
        {learn["by-short"]({ author: learn[`author.${reading.author}`], date: formatDate(reading.checkedOn as CalendarDate) })}{" "}
        {learn["not-a-diagnosis"]}
      </p>
    </div>
  );
};

export const Next = ({ reading }: FootProps) => {
  const learn = useWords("learn");
  return (
    <section class="card">
      <h2>{learn["next"]}</h2>
      <Rows>
        {reading.next.map((id) => (
          <Row key={id} href={addressOf(id)} title={nameOf(learn, id)} />
        ))}
      </Rows>
    </section>
  );
};

export const ReadingSources = ({ reading }: FootProps) => {
  const learn = useWords("learn");
  const sources = useSources(reading.sources);
  return (
    <Disclosure summary={learn["sources-here"]}>
      <div class="small stack close">
        <SourceList sources={sources} />
        <p class="muted">{learn["sources-weak"]}</p>
      </div>
    </Disclosure>
  );
};
