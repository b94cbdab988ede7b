import type { CalendarDate } from "#base";
import type { Reading } from "#evidence";
import { Disclosure } from "../parts/index.ts";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { addressOfClaim } from "./address.ts";
import { minutesToRead, runningText } from "./blocks.ts";
import { Next, ReadingSources } from "./foot.tsx";
import { termsIn } from "./terms.ts";

interface AroundProps {
  readonly reading: Reading;
  /** The page's own sentences. */
  readonly words: { readonly [id: string]: string };
}

/** What stands beside a page: its hard words, how sure anyone is, what to read next, its sources, who wrote it and when. */
export const Around = ({ reading, words }: AroundProps) => {
  const learn = useWords("learn");
  return (
    <aside class="stack loose" aria-label={learn["next"]}>
      <Next reading={reading} />
      <div>
        {reading.claims.length > 0 && (
          <Disclosure summary={learn["known"]} open>
            <ul class="stack tight">
              {reading.claims.map((id) => (
                <li key={id}>
                  <a class="more-link" href={addressOfClaim(id)}>
                    {words[`claim.${id}`]}
                  </a>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        <Terms text={runningText(words)} />
        <ReadingSources reading={reading} />
      </div>
      <p class="small muted">
        {learn["by"]({
          author: learn[`author.${reading.author}`],
          date: formatDate(reading.checkedOn as CalendarDate),
          minutes: minutesToRead(words),
        })}{" "}
        {learn["not-a-diagnosis"]}
      </p>
    </aside>
  );
};

const Terms = ({ text }: { readonly text: string }) => {
  const learn = useWords("learn");
  const found = termsIn(text, useWords("learn-glossary"));
  if (found.length === 0) return null;
  return (
    <Disclosure summary={learn["words-here"]}>
      <dl class="terms small">
        {found.map(({ id, term, meaning }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
};
