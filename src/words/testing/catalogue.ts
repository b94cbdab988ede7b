import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A catalogue as it is written, before it is compiled: what a translator and a tone test see. */
export type Messages = { readonly [id: string]: string };

const home = join(import.meta.dirname, "..");

export const areasOf = (language: string): readonly string[] => readdirSync(join(home, language)).map((file) => file.replace(".json", ""));

export const messagesOf = (language: string, area: string): Messages =>
  JSON.parse(readFileSync(join(home, language, `${area}.json`), "utf8")) as Messages;

/** What a message is made of, with its plurals and choices opened. */
export interface Made {
  readonly texts: readonly string[];
  readonly takes: readonly string[];
  /** The forms each plural has words for. */
  readonly plurals: readonly (readonly string[])[];
}

export const madeOf = (message: string): Made => {
  const texts: string[] = [];
  const takes = new Set<string>();
  const plurals: string[][] = [];
  const walk = (parts: readonly MessageFormatElement[]): void => {
    for (const part of parts) {
      if (part.type === TYPE.literal) texts.push(part.value);
      else if (part.type !== TYPE.pound) takes.add(part.value);
      if (part.type === TYPE.plural) plurals.push(Object.keys(part.options));
      if (part.type === TYPE.plural || part.type === TYPE.select) for (const { value } of Object.values(part.options)) walk(value);
    }
  };
  walk(parse(message, { ignoreTag: true }));
  return { texts, takes: [...takes].sort(), plurals };
};

/** A message with plurals holds several sentences at once, so only plain ones are counted. */
export const sentencesOf = (text: string): string[] => (/\{\w+, (?:plural|select)/.test(text) ? [] : text.split(/(?<=[.?:;])\s+/));
