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
