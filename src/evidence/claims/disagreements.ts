import type { ClaimId } from "./addresses.ts";

/** Where the two articles contradict one another or themselves. What each says is in words, area "disagree". */
export interface Disagreement {
  readonly id: `d${number}`;
  readonly one: Side;
  readonly other: Side;
  /** Which of the two stands nearer to what is known. */
  readonly nearer: "one" | "other" | "neither" | "both";
  readonly about: readonly [ClaimId, ...ClaimId[]];
}
export type Side = "first" | "second" | "study";

export const disagreements = [
  { id: "d1", one: "first", other: "second", nearer: "other", about: ["ben-relieves-prostatitis", "ben-2006-study"] },
  { id: "d2", one: "first", other: "second", nearer: "other", about: ["anat-external-prostate", "phys-terms-merged"] },
  { id: "d3", one: "first", other: "second", nearer: "both", about: ["safe-who-trained-only", "safe-self-or-partner-equal"] },
  { id: "d4", one: "first", other: "second", nearer: "other", about: ["safe-pressure-escalate", "safe-vigorous-harm"] },
  { id: "d5", one: "first", other: "first", nearer: "other", about: ["safe-stop-discomfort", "safe-pressure-escalate"] },
  { id: "d6", one: "first", other: "first", nearer: "neither", about: ["safe-never-exceed-weekly"] },
  { id: "d7", one: "second", other: "second", nearer: "one", about: ["ben-only-proven-uses", "ben-less-inflammation"] },
  { id: "d8", one: "first", other: "first", nearer: "other", about: ["safe-suitable-everyone", "safe-consult-first"] },
  { id: "d9", one: "first", other: "second", nearer: "neither", about: ["safe-latex-water-lube"] },
  { id: "d10", one: "first", other: "second", nearer: "neither", about: ["safe-self-or-partner-equal", "tech-patience"] },
  { id: "d11", one: "second", other: "second", nearer: "neither", about: ["anat-direction-two-words"] },
  { id: "d12", one: "first", other: "study", nearer: "other", about: ["ben-adjunct", "ben-cures"] },
] as const satisfies readonly Disagreement[];

export type DisagreementId = (typeof disagreements)[number]["id"];
