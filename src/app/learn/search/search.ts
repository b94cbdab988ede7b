import MiniSearch from "minisearch";
import type { SearchDocument } from "./documents.ts";
import { emptyWords } from "./empty-words.ts";

export interface Search {
  /** The ids of what fits, the best first. Slips of the finger and unfinished words are forgiven. */
  find(query: string): readonly string[];
  /** Words that would find something, when these did not. */
  suggest(query: string): readonly string[];
}

/** An index in memory: nothing that is typed leaves the page. */
export const makeSearch = (documents: readonly SearchDocument[]): Search => {
  const index = new MiniSearch<SearchDocument>({
    fields: ["title", "text", "also"],
    processTerm: plainTerm,
    searchOptions: {
      boost: { title: 4, also: 3 },
      prefix: (term) => term.length > 2,
      // One slip in four letters, two in eight and more.
      fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
      weights: { prefix: 0.4, fuzzy: 0.2 },
      combineWith: "AND",
    },
  });
  index.addAll(documents);
  const find = (query: string) => index.search(query).map(({ id }) => String(id));
  return {
    find,
    suggest: (query) => {
      const words = index.autoSuggest(query, { combineWith: "OR", fuzzy: 0.4, prefix: true, boost: { title: 4 } });
      const single = words.flatMap(({ terms }) => terms);
      return [...new Set(single)].filter((term) => find(term).length > 0).slice(0, suggestionsMax);
    },
  };
};

const suggestionsMax = 3;

/** As it is compared: without accents, soft hyphens, capitals and the endings that make one word look like two. */
const plainTerm = (term: string): string | null => {
  const plain = term
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("\u00AD", "")
    .toLowerCase()
    .replace(/[’']s$/, "");
  if (plain === "" || emptyWords.has(plain)) return null;
  return plain.length > 4 ? plain.replace(/(?<=[^s])s$/, "") : plain;
};
