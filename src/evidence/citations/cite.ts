import { sources, type SourceId } from "../sources.ts";
import { toApa } from "./apa.ts";
import { toBibtex } from "./bibtex.ts";
import { toCsl } from "./csl.ts";
import { toRis } from "./ris.ts";

export const citationFormats = ["apa", "bibtex", "ris", "csl-json"] as const;
export type CitationFormat = (typeof citationFormats)[number];
/** As they are called everywhere. */
export const formatNames = { apa: "APA", bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" } as const;

/** One source, as text in a format others read. */
export const cite = (id: SourceId, format: CitationFormat): string => {
  switch (format) {
    case "bibtex":
      return toBibtex(id, sources[id]);
    case "ris":
      return toRis(sources[id]);
    case "csl-json":
      return toCsl(id, sources[id]);
    case "apa":
    default:
      return toApa(sources[id]);
  }
};

/** Several at once, as one file of the format. */
export const citeAll = (ids: readonly SourceId[], format: CitationFormat): string => {
  const each = ids.map((id) => cite(id, format));
  switch (format) {
    case "csl-json":
      return JSON.stringify(
        each.map((item) => JSON.parse(item) as unknown),
        null,
        2,
      );
    case "ris":
      return each.join("");
    case "apa":
    case "bibtex":
    default:
      return each.join("\n\n");
  }
};
