/**
 * A page of Learn is written as one catalogue, read from top to bottom: `<section>.<kind><number>`. Kinds: h a heading, p a
 * paragraph, li and no lines of a list (what to do, what to leave), fig the words under a drawing, care something to see at once, help
 * the same with the way to the emergency card.
 */
export type Block =
  | { readonly kind: "p" | "fig" | "care" | "help"; readonly id: string; readonly text: string }
  | { readonly kind: "li" | "no"; readonly id: string; readonly lines: readonly string[] };

export interface Section {
  readonly id: string;
  readonly heading: string | undefined;
  readonly blocks: readonly Block[];
}

type Catalogue = { readonly [id: string]: string };
const shape = /^([\w-]+)\.(h|p|li|no|fig|care|help)\d*$/;

/** The sections of a page, in the order they were written. */
export const sectionsOf = (words: Catalogue): readonly Section[] => {
  const sections: { id: string; heading: string | undefined; blocks: Block[] }[] = [];
  for (const [id, text] of Object.entries(words)) {
    const [, name, kind] = shape.exec(id) ?? [];
    if (name === undefined || id.startsWith("claim.")) continue;
    let section = sections.at(-1);
    if (section?.id !== name) sections.push((section = { id: name, heading: undefined, blocks: [] }));
    const last = section.blocks.at(-1);
    if (kind === "h") section.heading = text;
    else if (kind === "p" || kind === "fig" || kind === "care" || kind === "help") section.blocks.push({ kind, id, text });
    else if ((kind === "li" || kind === "no") && last?.kind === kind)
      section.blocks[section.blocks.length - 1] = { ...last, lines: [...last.lines, text] };
    else if (kind === "li" || kind === "no") section.blocks.push({ kind, id, lines: [text] });
  }
  return sections;
};

/** Slower than most adults read, so that the time we name is kept. */
export const wordsAMinute = 200;

/** Everything that is read from top to bottom, as text. */
export const runningText = (words: Catalogue): string =>
  Object.entries(words)
    .filter(([id]) => id === "opening" || id === "lead" || (shape.test(id) && !id.startsWith("claim.")))
    .map(([, text]) => (/[.?:!”]$/.test(text) ? text : `${text}.`))
    .join(" ");

export const minutesToRead = (words: Catalogue): number => Math.max(1, Math.ceil(runningText(words).split(/\s+/).length / wordsAMinute));
