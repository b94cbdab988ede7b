import { useEffect, useState } from "preact/hooks";
import type { Source } from "#evidence";

/** The sources a rule names that may be shown to people; fetched when somebody opens the list. */
export const SourcesOf = ({ refs }: { readonly refs: readonly string[] }) => {
  const [found, setFound] = useState<readonly Source[]>([]);
  useEffect(() => {
    void import("./find-sources.ts").then(({ findSources }) => setFound(findSources(refs)));
  }, [refs]);
  return (
    <ul class="stack tight">
      {found.map((source) => (
        <li key={source.title}>
          {authors(source)} {source.issued?.["date-parts"][0][0] ?? ""}.{" "}
          {source.DOI ? (
            <a href={`https://doi.org/${source.DOI}`} rel="noreferrer" target="_blank">
              {source.title}
            </a>
          ) : (
            <cite>{source.title}</cite>
          )}
          {source["container-title"] && <span class="muted">. {source["container-title"]}</span>}
        </li>
      ))}
    </ul>
  );
};

const authors = ({ author, publisher }: Source): string => {
  const [first, ...others] = author ?? [];
  if (!first) return publisher ?? "";
  const name = "family" in first ? first.family : first.literal;
  return others.length > 0 ? `${name} et al.` : name;
};
