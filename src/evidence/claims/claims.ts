import type { ClaimId } from "./addresses.ts";
import type { Claim } from "./claim.ts";
import { anatomy } from "./anatomy.ts";
import { articles } from "./articles.ts";
import { benefit } from "./benefit.ts";
import { illness } from "./illness.ts";
import { safety } from "./safety.ts";
import { technique } from "./technique.ts";

/** The ledger, in the order it is read. */
export const claimSections = { anatomy, illness, benefit, safety, technique, articles } as const;
export type ClaimSection = keyof typeof claimSections;
/** The ids of a section: `ClaimIdOf<"anatomy">`. */
export type ClaimIdOf<S extends ClaimSection> = keyof (typeof claimSections)[S] & ClaimId;

/** A name with an address and no card does not compile. */
export const claims: { readonly [id in ClaimId]: Claim } = { ...anatomy, ...illness, ...benefit, ...safety, ...technique, ...articles };

export const sectionOf = (id: ClaimId): ClaimSection =>
  (Object.keys(claimSections) as ClaimSection[]).find((section) => Object.hasOwn(claimSections[section], id))!;
