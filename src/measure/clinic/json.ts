import type { Troubles } from "./trouble.ts";

export type Json = { readonly [field: string]: unknown };
export const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
export const textIn = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

export const extensionsOf = (json: Json): readonly Json[] => {
  const { extension } = json;
  return Array.isArray(extension) ? extension.filter(isJson) : [];
};

/** What a form's items are read with. */
export interface Around {
  readonly troubles: Troubles;
  /** Lists of answers that travel inside the form, by the id they are named with. */
  readonly contained: ReadonlyMap<string, Json>;
  readonly seen: Set<string>;
}
