import type { Name, Source } from "../source.ts";
import { authorsOf, linkOf, pagesOf, yearOf } from "./name.ts";

/** An entry for BibTeX and what reads it. What TeX would take for a command is escaped; letters of other alphabets stay (UTF-8). */
export const toBibtex = (key: string, source: Source): string => {
  const { names, more } = authorsOf(source);
  const author = [...names.map(bibName), ...(more ? ["others"] : [])].join(" and ");
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", author === "" ? undefined : author],
    // Double braces keep capitals where they are.
    ["title", `{${escape(source.title)}}`],
    [containerField[source.type], source["container-title"] && escape(source["container-title"])],
    [publisherField[source.type], source.publisher && escape(source.publisher)],
    ["year", yearOf(source)?.toString()],
    ["month", source.issued?.["date-parts"][0][1]?.toString()],
    ["volume", source.volume && escape(source.volume)],
    ["number", source.issue && escape(source.issue)],
    [
      "pages",
      source.page &&
        pagesOf(source.page)
          .map((page) => escape(page!))
          .join("--"),
    ],
    ["isbn", source.ISBN],
    ["doi", source.DOI],
    ["pmid", source.PMID],
    ["pmcid", source.PMCID],
    ["url", linkOf(source)],
  ];
  const lines = fields.filter(([, value]) => value !== undefined && value !== "").map(([name, value]) => `  ${name} = {${value}}`);
  return `@${kinds[source.type]}{${bibKey(key)},\n${lines.join(",\n")}\n}`;
};

const kinds = {
  "article-journal": "article",
  book: "book",
  chapter: "incollection",
  dataset: "misc",
  "post-weblog": "misc",
  report: "techreport",
  software: "misc",
  thesis: "phdthesis",
  webpage: "misc",
} as const satisfies { readonly [T in Source["type"]]: string };

const containerField = {
  "article-journal": "journal",
  book: "series",
  chapter: "booktitle",
  dataset: "howpublished",
  "post-weblog": "howpublished",
  report: "series",
  software: "howpublished",
  thesis: "series",
  webpage: "howpublished",
} as const satisfies { readonly [T in Source["type"]]: string };

const publisherField = {
  "article-journal": "publisher",
  book: "publisher",
  chapter: "publisher",
  dataset: "publisher",
  "post-weblog": "publisher",
  report: "institution",
  software: "publisher",
  thesis: "school",
  webpage: "publisher",
} as const satisfies { readonly [T in Source["type"]]: string };

/** A house is put in braces, so that it is not taken for a person with a first name. */
const bibName = (name: Name): string => {
  if ("literal" in name) return `{${escape(name.literal)}}`;
  return name.given === undefined ? escape(name.family) : `${escape(name.family)}, ${escape(name.given)}`;
};

const bibKey = (key: string): string => key.toLowerCase().replace(/[^a-z0-9:_-]/g, "-");

const commands: { readonly [char: string]: string } = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const escape = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (char) => commands[char] ?? `\\${char}`);
