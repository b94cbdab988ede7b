import { about, tables, type Catalogue, type Language } from "./compiled/index.ts";

export type { Catalogue, Language } from "./compiled/index.ts";

/** A group of sentences that are loaded together, for example "screen". */
export type Area = keyof Catalogue;
export type Words<A extends Area> = Catalogue[A];
/** The name of a sentence; naming one that does not exist does not compile. */
export type WordId<A extends Area> = keyof Catalogue[A] & string;

/** English first; the others as languages.json lists them. */
export const languages = Object.keys(tables) as readonly Language[];

export interface AboutLanguage {
  /** Its name in its own tongue. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** The words were written in this language, or translated from English; by the Walnut team in both cases. */
  readonly made: "written" | "translated";
  /** The clinician who has read every sentence in this language, and when; null while nobody has. */
  readonly readBy: { readonly who: string; readonly on: string } | null;
}

export const aboutLanguage = (language: Language): AboutLanguage => about[language] as AboutLanguage;

/** The first of the wanted languages that is here, whatever its region; English when none is. */
export const languageFor = (wanted: readonly string[]): Language => {
  const found = wanted.flatMap((tag) => languages.filter((language) => isSameTongue(language, tag)));
  return found[0] ?? "en";
};

/** "de-AT" and "de" are one tongue. */
export const isSameTongue = (a: string, b: string): boolean => tongue(a) === tongue(b);
const tongue = (tag: string) => tag.toLowerCase().split("-")[0];

/** Loads the sentences of one area in one language. */
export const loadWords = async <A extends Area>(language: Language, area: A): Promise<Words<A>> =>
  (await (await tables[language]()).areas[area]()).default;
