import type { SourceId } from "./sources.ts";
import type { TopicId } from "./topic-ids.ts";

/** Pages of Learn that are more than running text; each has an address of its own. */
export const placeIds = ["anatomy", "method", "faq", "glossary"] as const;
export type PlaceId = (typeof placeIds)[number];
export type ReadingId = TopicId | PlaceId;

/** What stands behind a page of Learn. Its sentences are in src/words/<language>/learn-<id>.json. */
export interface Reading {
  readonly author: AuthorRole;
  /** The day its sentences were last held against their sources. */
  readonly checkedOn: string;
  readonly sources: readonly SourceId[];
  /** Ids of the claims ledger that say how sure anyone is; the page links to their cards. */
  readonly claims: readonly string[];
  /** What to read after it. */
  readonly next: readonly ReadingId[];
}

/** Who wrote it, said as it is. A clinician's role is added here on the day one has read a page. */
export type AuthorRole = "team";
