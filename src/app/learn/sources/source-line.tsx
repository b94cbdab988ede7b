import { linkOf, sources, type Source, type SourceId } from "#evidence";
import { useWords } from "../../shell/words.tsx";

/** A source as a reader wants it: who, when, what, where; a way to open it; and how far we checked it. */
export const SourceLine = ({ id }: { readonly id: SourceId }) => {
  const words = useWords("claims");
  const source: Source = sources[id];
  const link = linkOf(source);
  const where = [source["container-title"] ?? source.publisher, source.issued?.["date-parts"][0][0]].filter((part) => part !== undefined);
  const who = authorsOf(source);
  return (
    <div class="source">
      <p>
        {who !== "" && `${who}. `}
        {link === undefined ? (
          <cite>{source.title}</cite>
        ) : (
          <a href={link} target="_blank" rel="noopener noreferrer" title={words["source.open"]}>
            <cite>{source.title}</cite>
          </a>
        )}
        {where.length > 0 && `. ${where.join(", ")}`}
      </p>
      <p class={source.status === "seen" ? "small muted" : "small unverified"}>
        {source.citable ? words[`source.${source.status}`] : words["source.weak"]} {source.note}
        {source.yearMissing !== undefined && ` ${words["source.no-year"]({ why: source.yearMissing })}`}
      </p>
    </div>
  );
};

const authorsOf = ({ author = [] }: Source): string => {
  const [first, ...others] = author;
  if (!first) return "";
  const name = "family" in first ? first.family : first.literal;
  return others.length > 0 ? `${name} et al.`.replace(/\.$/, "") : name;
};
