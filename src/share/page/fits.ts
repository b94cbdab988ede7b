import type { Block, Page } from "./page.ts";

/**
 * Whether a page fits one sheet in letters of 9 points, counted in lines and characters so that every format decides alike.
 * A4 takes 62 such lines beside its margins, Letter 58; a line of the wide column takes 96 letters of the alphabets we embed.
 */
export const fitsOnePage = (page: Page): boolean => linesOf(page) <= linesMax;

const linesMax = 60;
const charactersInALine = 96;
/** The picture, counted in lines. */
const pictureLines = 6;

export const linesOf = ({ lead, sections }: Page): number =>
  3 +
  rowsOf(lead.join(" ")) +
  sections.reduce((sum, { blocks }) => sum + 0.5 + blocks.reduce((all, block) => all + linesOfBlock(block), 0), 0);

const linesOfBlock = (block: Block): number =>
  block.type === "picture" ? pictureLines + rowsOf(block.says) : rowsOf(`${block.lead ?? ""} ${block.text}`);

const rowsOf = (text: string): number => Math.max(1, Math.ceil(Array.from(text).length / charactersInALine));
