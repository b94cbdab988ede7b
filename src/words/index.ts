import { loaders, type Catalogue, type Language } from "./compiled/index.ts";

export type { Catalogue, Language } from "./compiled/index.ts";

/** A group of sentences that are loaded together, for example "screen". */
export type Area = keyof Catalogue;
export type Words<A extends Area> = Catalogue[A];
/** The name of a sentence; naming one that does not exist does not compile. */
export type WordId<A extends Area> = keyof Catalogue[A] & string;

export const languages = Object.keys(loaders) as readonly Language[];

/** Loads the sentences of one area in one language. */
export const loadWords = async <A extends Area>(language: Language, area: A): Promise<Words<A>> =>
  (await loaders[language][area]()).default;
