import { useEffect, useState } from "preact/hooks";
import { linkOf, type Source } from "#evidence";

/** The sources a rule names that may be shown to people; the long list of all is fetched after the page stands. */
export const useSources = (refs: readonly string[]): readonly Source[] => {
  const [found, setFound] = useState<readonly Source[]>([]);
  useEffect(() => {
    void import("./find-sources.ts").then(({ findSources }) => setFound(findSources(refs)));
  }, [refs.join()]);
  return found;
};

export const SourceList = ({ sources }: { readonly sources: readonly Source[] }) => (
  <ul class="stack tight">
    {sources.map((source) => (
      <li key={source.title}>
        {byWhom(source)}
        <TitleOf source={source} />
        {source["container-title"] && <span class="muted">. {source["container-title"]}</span>}
      </li>
    ))}
  </ul>
);

const TitleOf = ({ source }: { readonly source: Source }) => {
  const link = linkOf(source);
  if (link === undefined) return <cite>{source.title}</cite>;
  return (
    <a href={link} rel="noopener noreferrer" target="_blank">
      {source.title}
    </a>
  );
};

/** "Rees et al. 2015. ", or nothing at all where neither is known. */
const byWhom = (source: Source): string => {
  const known = [authors(source), source.issued?.["date-parts"][0][0]].filter(Boolean).join(" ");
  return known === "" ? "" : `${known}. `;
};

const authors = ({ author, publisher }: Source): string => {
  const [first, ...others] = author ?? [];
  if (!first) return publisher ?? "";
  const name = "family" in first ? first.family : first.literal;
  return others.length > 0 ? `${name} et al.` : name;
};
