import { claims, sources, type ClaimId, type SourceId } from "#evidence";
import { Disclosure } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { CiteList } from "./citation.tsx";
import { SourceLine } from "./source-line.tsx";

/** What a card leans on, what it read without leaning on it, or why it has nothing to name. */
export const CardSources = ({ id }: { readonly id: ClaimId }) => {
  const words = useWords("claims");
  const { sources: leans, tooWeak = [], noSource } = claims[id];
  return (
    <section class="stack close">
      <h2>{words["sources.title"]}</h2>
      {noSource && <p class="muted">{words[`sources.none.${noSource}`]}</p>}
      {leans.length > 0 && (
        <ul class="stack">
          {leans.map((source) => (
            <li key={source}>
              <SourceLine id={source} />
            </li>
          ))}
        </ul>
      )}
      {tooWeak.length > 0 && (
        <p class="small muted">
          {words["sources.weak"]} {tooWeak.map((source: SourceId) => sources[source].title).join("; ")}.
        </p>
      )}
      {leans.length > 0 && (
        <Disclosure summary={words["cite.title"]}>
          <CiteList ids={leans} />
        </Disclosure>
      )}
    </section>
  );
};
