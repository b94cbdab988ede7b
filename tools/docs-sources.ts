import { crisisLines, emergencyNumbers, fallbackNumbers, sources, type Name, type Source } from "#evidence";
import { table, title } from "./markdown.ts";

/** docs/sources.md: every source, how far we checked it, and the numbers the emergency page offers. */
export const sourcesDoc = (): string =>
  [
    title("Sources"),
    "Every source the product leans on. *seen*: abstract, page or record read. *secondary*: only its citation or somebody's summary read. " +
      "*memory*: not read. What is not shown to people is too weak to cite: a lay page, a machine-written answer, something only remembered.",
    "Titles stand as in our notes; some are shortened. An identifier is given only where we saw it.",
    table(["key", "source", "checked", "shown to people", "note"], Object.entries<Source>(sources).sort(byKey).map(row)),
    "## Emergency numbers",
    `Shown until a person confirms his own number: ${fallbackNumbers.join(" / ")}. For the countries below the app suggests the number; ` +
      "each stands here because two independent lists agree on it (`ANDROID-ECC` and `LIBPHONENUMBER`).",
    table(
      ["country", "numbers, the first to try first"],
      emergencyNumbers.map((n) => [n.country, n.emergency.join(", ")]),
    ),
    "## Crisis lines",
    "Only lines for which a page was read. A number can change: each is checked again before a release.",
    table(
      ["country", "line", "call", "source"],
      crisisLines.map((line) => [line.country, line.name, line.call, line.source]),
    ),
  ].join("\n\n") + "\n";

const byKey = ([a]: [string, Source], [b]: [string, Source]): number => (a < b ? -1 : 1);

const row = ([key, source]: [string, Source]): readonly string[] => [
  key,
  citation(source),
  source.status,
  source.citable ? "yes" : "no",
  source.note,
];

const citation = (source: Source): string =>
  [source.author?.map(nameOf).join(", "), source.title, inWhat(source), identifier(source)]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/\.$/, ""))
    .join(". ");

const nameOf = (name: Name): string => ("literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(" "));

const inWhat = (source: Source): string | undefined => {
  const year = source.issued?.["date-parts"][0][0];
  const when = [year, place(source)].filter((part) => part !== undefined).join(";");
  const where = [source["container-title"] ?? source.publisher ?? "", when].filter((part) => part !== "").join(" ");
  return where === "" ? undefined : where;
};

const place = ({ volume, issue, page }: Source): string | undefined =>
  volume === undefined ? page : `${volume}${issue === undefined ? "" : `(${issue})`}${page === undefined ? "" : `:${page}`}`;

const identifier = (source: Source): string | undefined => {
  if (source.DOI !== undefined) return `doi:${source.DOI}`;
  if (source.PMID !== undefined) return `PMID ${source.PMID}`;
  return source.PMCID ?? source.URL;
};
