import type { ClaimId } from "./addresses.ts";
import { sectionOf, type ClaimSection } from "./claims.ts";

/** Calendar dates, YYYY-MM-DD: as text they sort as they should. */
interface Checked {
  readonly on: string;
  readonly until: string;
}

/** When a section was last read against its sources. After `until` it must be read again: the build refuses to go on (claims.test.ts). */
export const checkedSections: { readonly [S in ClaimSection]: Checked } = {
  anatomy: { on: "2026-11-22", until: "2028-11-22" },
  illness: { on: "2026-11-22", until: "2027-11-22" },
  benefit: { on: "2026-11-22", until: "2027-11-22" },
  safety: { on: "2026-11-22", until: "2027-11-22" },
  technique: { on: "2026-11-22", until: "2028-11-22" },
  articles: { on: "2026-11-22", until: "2028-11-22" },
};

export const checkedOf = (id: ClaimId): Checked => checkedSections[sectionOf(id)];

/** Is the card older than it may be? `today` is YYYY-MM-DD. */
export const isExpired = ({ until }: Checked, today: string): boolean => today > until;
