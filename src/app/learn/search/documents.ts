import { claimAddress, claimIds, type ClaimId } from "#evidence";
import { cardParts, type SayCard } from "../claims/card-words.ts";

/** What can be found by searching. Any place of Learn can hand in documents of its own; the search does not care what they are. */
export interface SearchDocument {
  /** Unlike any other in the index: put the kind in front, as in "claim:safe-psa". */
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly text: string;
  /** What else people call it; found, and never shown. */
  readonly also?: string;
}

export const claimDocuments = (say: SayCard, otherWords: (id: ClaimId) => string): readonly SearchDocument[] =>
  claimIds.map((id) => ({
    id: claimDocumentId(id),
    href: claimAddress(id),
    title: say(id, "said"),
    also: otherWords(id),
    text: cardParts
      .filter((part) => part !== "said")
      .map((part) => say(id, part))
      .join(" "),
  }));

export const claimDocumentId = (id: ClaimId): string => `claim:${id}`;
