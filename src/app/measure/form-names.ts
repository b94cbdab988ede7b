import type { InstrumentId, Item } from "#measure";
import type { WordId, Words } from "#words";

/** The browser keeps addresses, so a form is not called there by a name that tells what it is about. */
export const formNames = { week: "nih-cpsi", wide: "gupi", month: "ipss" } as const satisfies { readonly [name: string]: InstrumentId };
export type FormName = keyof typeof formNames;

export const formNameOf = (text: string | undefined): FormName => (text === "wide" || text === "month" ? text : "week");

/** What we ask for an item, in our own words. The two forms about the last week share theirs. */
export const askOf = (words: Words<"instruments">, name: FormName, item: Item): string => {
  const id = `${name === "month" ? "month" : "week"}.${item.id}`;
  return words[id as Extract<WordId<"instruments">, `week.${string}` | `month.${string}`>];
};

/** The answers of an item that is no 0-10 scale, from 0 up. */
export const optionsOf = (words: Words<"instruments">, { asks }: Item): readonly string[] => {
  const said: { readonly [id: string]: string } = words;
  return Array.from({ length: 11 }, (_, n) => said[`${asks}.${n}`]).filter((text) => text !== undefined);
};
