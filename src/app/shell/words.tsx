import { signal } from "@preact/signals";
import { assert } from "#base";
import { languages, loadWords, type Area, type Language, type Words } from "#words";

/** The language everything is shown in. English is the only one so far. */
export const language = signal<Language>(languages[0]!);

const loaded = new Map<string, unknown>();
const key = (area: Area) => `${language.value}/${area}`;

/** Fetches the sentences of these areas, so that `useWords` finds them. */
export const fetchWords = async (areas: readonly Area[]): Promise<void> => {
  await Promise.all(
    areas.filter((area) => !loaded.has(key(area))).map(async (area) => loaded.set(key(area), await loadWords(language.value, area))),
  );
};

export const haveWords = (areas: readonly Area[]): boolean => areas.every((area) => loaded.has(key(area)));

/** The sentences of an area. Name the area in the page's route (routes.ts). */
export const useWords = <A extends Area>(area: A): Words<A> => {
  const words = loaded.get(key(area));
  assert(words !== undefined, `the words "${area}" are named in the route of this page`);
  return words as Words<A>;
};
