import type { Name, Source } from "../source.ts";
import { authorsOf, linkOf, pagesOf, yearOf } from "./name.ts";

/** A record in RIS, which EndNote, Zotero and the rest read: one tag a line, CRLF between them, ended by ER. */
export const toRis = (source: Source): string => {
  const { names } = authorsOf(source);
  const [start, end] = source.page === undefined ? [] : pagesOf(source.page);
  const [year, month, day] = source.issued?.["date-parts"][0] ?? [];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["TY", kinds[source.type]],
    ...names.map((name) => ["AU", risName(name)] as const),
    ["TI", source.title],
    [source.type === "article-journal" ? "JO" : "T2", source["container-title"]],
    ["PB", source.publisher],
    ["PY", yearOf(source)?.toString()],
    ["DA", month === undefined ? undefined : [year, two(month), day === undefined ? "" : two(day), ""].join("/")],
    ["VL", source.volume],
    ["IS", source.issue],
    ["SP", start],
    ["EP", end],
    ["SN", source.ISBN],
    ["DO", source.DOI],
    ["AN", source.PMID === undefined ? undefined : `PMID ${source.PMID}`],
    ["C2", source.PMCID],
    ["UR", linkOf(source)],
  ];
  const written = lines.filter(([, value]) => value !== undefined && value !== "").map(([tag, value]) => `${tag}  - ${oneLine(value!)}`);
  return `${[...written, "ER  - "].join("\r\n")}\r\n`;
};

const kinds = {
  "article-journal": "JOUR",
  book: "BOOK",
  chapter: "CHAP",
  dataset: "DATA",
  "post-weblog": "BLOG",
  report: "RPRT",
  software: "COMP",
  thesis: "THES",
  webpage: "ELEC",
} as const satisfies { readonly [T in Source["type"]]: string };

const risName = (name: Name): string => {
  if ("literal" in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
};

const two = (n: number): string => String(n).padStart(2, "0");
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
