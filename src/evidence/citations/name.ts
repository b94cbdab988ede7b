import type { Name, Source } from "../source.ts";

/** Stands last where a source has more authors than our notes name. */
const andOthers = "et al.";

/** The authors our notes name, and whether there are more. */
export const authorsOf = ({ author = [] }: Source): { readonly names: readonly Name[]; readonly more: boolean } => {
  const names = author.filter((name) => !isAndOthers(name));
  return { names, more: names.length < author.length };
};

const isAndOthers = (name: Name): boolean => "literal" in name && name.literal === andOthers;

/** "MA" or "Mary-Ann" as "M. A." and "M.-A.". */
export const initials = (given: string): string =>
  given
    .trim()
    .split(/\s+/)
    .flatMap((part) => (/^\p{Lu}{2,}$/u.test(part) ? Array.from(part) : [part]))
    .map((part) =>
      part
        .split("-")
        .filter((piece) => piece !== "")
        .map((piece) => `${Array.from(piece)[0]}.`)
        .join("-"),
    )
    .join(" ");

export const yearOf = ({ issued }: Source): number | undefined => issued?.["date-parts"][0][0];

/** "674-678" has two ends, "e56030" and "3" have one. */
export const pagesOf = (page: string): readonly [string, string?] => {
  const ends = /^(\w+)\s*[-–—]\s*(\w+)$/u.exec(page);
  return ends ? [ends[1]!, ends[2]!] : [page];
};

/** Where a source can be opened: what stays the same longest comes first. */
export const linkOf = ({ DOI, PMID, PMCID, URL }: Source): string | undefined => {
  if (DOI !== undefined) return `https://doi.org/${DOI}`;
  if (PMID !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`;
  if (PMCID !== undefined) return `https://pmc.ncbi.nlm.nih.gov/articles/${PMCID}/`;
  return URL;
};
