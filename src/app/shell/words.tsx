import { effect, signal } from "@preact/signals";
import { assert } from "#base";
import { aboutLanguage, languageFor, loadWords, type Area, type Language, type Words } from "#words";
import { ownLanguage } from "./device.ts";

/** The language everything is shown in: the chosen one, else the first of the browser's that we speak. Change it with `speak`. */
export const language = signal<Language>(ownLanguage.value || languageFor(navigator.languages));

const loaded = new Map<string, unknown>();
const wanted = new Set<Area>();
const key = (area: Area, tongue = language.value) => `${tongue}/${area}`;

/** Fetches the sentences of these areas, so that `useWords` finds them. */
export const fetchWords = async (areas: readonly Area[], tongue = language.value): Promise<void> => {
  for (const area of areas) wanted.add(area);
  await Promise.all(
    areas
      .filter((area) => !loaded.has(key(area, tongue)))
      .map(async (area) => loaded.set(key(area, tongue), await loadWords(tongue, area))),
  );
};

export const haveWords = (areas: readonly Area[]): boolean => areas.every((area) => loaded.has(key(area)));

/** The sentences of an area. Name the area in the page's route (routes.ts). */
export const useWords = <A extends Area>(area: A): Words<A> => {
  const words = loaded.get(key(area));
  assert(words !== undefined, `the words "${area}" are named in the route of this page`);
  return words as Words<A>;
};

/** Goes over to another language once all that may be on screen is here in it, so that no page loses what was entered. */
export const speak = async (tongue: Language): Promise<void> => {
  await fetchWords([...wanted], tongue);
  language.value = tongue;
  ownLanguage.value = tongue;
};

/** Tells the browser which language the page is in, and from which side it is read. */
export const wearLanguage = (root: HTMLElement): void => {
  effect(() => {
    root.lang = language.value;
    root.dir = aboutLanguage(language.value).direction;
  });
};
