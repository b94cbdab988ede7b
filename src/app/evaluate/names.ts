import type { TrialPlan } from "#record";
import type { TrialBlock } from "#schedule";
import type { Words } from "#words";

/** What the two sides of a comparison are called: his own words, or ours. */
export const sideName = (words: Words<"trial">, { names }: Pick<TrialPlan, "names">, kind: TrialBlock["kind"]): string =>
  names ? names[kind] : words[kind === "practice" ? "practice" : "breathing"];
