import type { ClaimId, ClaimIdOf, ClaimSection } from "#evidence";
import type { Words } from "#words";
import { useWords } from "../../shell/words.tsx";

/** said: as people say it. short: would be enough. found: the better evidence. against: the case against our verdict. unknown: what nobody knows. */
export const cardParts = ["said", "short", "found", "against", "unknown"] as const;
export type CardPart = (typeof cardParts)[number];

type CardWords<Id extends string> = { readonly [K in `${Id}.${CardPart}`]: string };
/** A card of the ledger without its five sentences does not compile, here. */
type SectionWords = { readonly [S in ClaimSection]: CardWords<ClaimIdOf<S>> };

const sections = (words: { readonly [S in ClaimSection]: Words<`claims-${S}`> }): SectionWords => words;

export type SayCard = (id: ClaimId, part: CardPart) => string;

/** One sentence of one card. */
/** Other words people type when they look for a card. Not every card has some. */
export const useOtherWords = (): ((id: ClaimId) => string) => {
  const words: { readonly [id in ClaimId]?: string } = useWords("claims-search");
  return (id) => words[id] ?? "";
};

export const useCards = (): SayCard => {
  const by = sections({
    anatomy: useWords("claims-anatomy"),
    illness: useWords("claims-illness"),
    benefit: useWords("claims-benefit"),
    safety: useWords("claims-safety"),
    technique: useWords("claims-technique"),
    articles: useWords("claims-articles"),
  });
  const all: CardWords<ClaimId> = { ...by.anatomy, ...by.illness, ...by.benefit, ...by.safety, ...by.technique, ...by.articles };
  return (id, part) => all[`${id}.${part}`];
};
