import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
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

/** The sentences of an area. Name the area in the page's route (routes.ts), or put `WithWords` around what needs it later. */
export const useWords = <A extends Area>(area: A): Words<A> => {
  const words = loaded.get(key(area));
  assert(words !== undefined, `the words "${area}" are named in the route of this page or by a WithWords around it`);
  return words as Words<A>;
};

interface WithWordsProps {
  readonly areas: readonly Area[];
  readonly meanwhile?: ComponentChildren;
  /** A function, so that nothing inside runs before its words are there. */
  readonly children: () => ComponentChildren;
}

/** For a part that a page opens later: fetches its words first. */
export const WithWords = ({ areas, meanwhile = null, children }: WithWordsProps) => {
  const [, ready] = useState(0);
  const have = haveWords(areas);
  useEffect(() => {
    if (!have) void fetchWords(areas).then(() => ready((n) => n + 1));
  }, [have, areas]);
  return <>{have ? children() : meanwhile}</>;
};
