/** A word of the glossary, and what it means here. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

type Catalogue = { readonly [id: string]: string };

/** Every word of the glossary, in the order of its own language. */
export const termsOf = (glossary: Catalogue, language = "en"): readonly Term[] =>
  Object.keys(glossary)
    .filter((id) => id.endsWith(".term"))
    .map((key) => {
      const id = key.slice(0, -".term".length);
      return { id, term: glossary[key]!, meaning: glossary[id]! };
    })
    .toSorted((a, b) => a.term.localeCompare(b.term, language));

/** The words of the glossary that a text uses: whole words, in singular or plural. */
export const termsIn = (text: string, glossary: Catalogue): readonly Term[] =>
  termsOf(glossary).filter(({ term }) => new RegExp(`(?<![\\p{L}])${term}(?:e?s)?(?![\\p{L}])`, "iu").test(text));
