import type { HalfPlanned, PlanDraft } from "./half-planned.ts";

export const planSteps = ["what", "outcome", "length", "expect", "review"] as const;
export type AskedStep = Exclude<(typeof planSteps)[number], "review">;

export interface Asking {
  readonly draft: PlanDraft;
  readonly change: HalfPlanned["change"];
  /** Somebody pressed "next": say now what is missing. */
  readonly tried: boolean;
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

export const namesMistake = ({ isOwn, practice, comparison }: PlanDraft): "missing" | "same" | null => {
  if (!isOwn) return null;
  if (practice.trim() === "" || comparison.trim() === "") return "missing";
  return same(practice, comparison) ? "same" : null;
};

export const isWhole = (step: AskedStep, draft: PlanDraft): boolean => {
  if (step === "what") return namesMistake(draft) === null;
  if (step !== "expect") return true;
  const { practice, comparison } = draft.expects;
  return (practice === undefined) === (comparison === undefined) && practice !== undefined;
};

/** The page to go on at, from 1: the first that is not whole, and never past the one he came to. */
export const goesOnAt = (draft: PlanDraft): number => {
  const open = planSteps.findIndex((step) => step === "what" && !isWhole(step, draft));
  const reached = Math.min(Math.max(1, draft.reached), planSteps.length);
  return open === -1 ? reached : Math.min(open + 1, reached);
};

/** Every page before the last was looked at, and says what it must: only then is there something to fix. */
export const isPlanned = (draft: PlanDraft): boolean => goesOnAt(draft) === planSteps.length;
