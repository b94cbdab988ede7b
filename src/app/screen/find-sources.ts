import { sources, type Source } from "#evidence";

export const findSources = (refs: readonly string[]): readonly Source[] => {
  const all: { readonly [ref: string]: Source } = sources;
  return refs.flatMap((ref) => (all[ref]?.citable ? [all[ref]] : []));
};
