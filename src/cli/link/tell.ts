import { readLinkedBundle, type ShownPage } from "#share";
import { onOneLine } from "../trouble.ts";

/** One file a link led to. Its name follows from what is in it, never from what a server says. */
export interface LinkedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What is written into a folder: each text, and the PDF that a page of ours brings along. */
export const filesOf = (texts: readonly string[]): readonly LinkedFile[] =>
  texts.flatMap((text, i) => {
    const page = readLinkedBundle(text);
    const pdf = page.ok ? page.value.pdf : undefined;
    return [{ name: `${i + 1}.${endingOf(text)}`, content: text }, ...(pdf ? [{ name: `${i + 1}.pdf`, content: pdf }] : [])];
  });

/** A page of ours as a person reads it; anything else as it is. An opening was counted, so nothing that came is held back. */
export const textOf = (texts: readonly string[]): string =>
  texts.map((text) => shown(text).split("\n").map(onOneLine).join("\n")).join("\n\n");

const shown = (text: string): string => {
  const page = readLinkedBundle(text);
  if (page.ok) return pageAsText(page.value.page);
  const value = jsonOr(text);
  return typeof value === "string" ? text : JSON.stringify(value, undefined, 2);
};

const pageAsText = ({ title, lead, sections }: ShownPage): string =>
  [title, ...lead, ...sections.flatMap(({ heading, blocks }) => ["", heading, ...blocks.map((block) => `  ${sayOf(block)}`)])].join("\n");

const sayOf = (block: ShownPage["sections"][number]["blocks"][number]): string => {
  if (block.type === "picture") return block.says;
  return block.lead === undefined ? block.text : `${block.lead} ${block.text}`;
};

/** The content as JSON where it is JSON. */
export const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const endingOf = (text: string): string => {
  const value = jsonOr(text);
  if (typeof value === "string") return "txt";
  if (typeof value !== "object" || value === null) return "json";
  return "resourceType" in value ? "fhir.json" : "verifiableCredential" in value ? "smart-health-card" : "json";
};
