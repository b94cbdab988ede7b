import { useEffect, useState } from "preact/hooks";
import { pairsUsual, washoutUsual, type TrialChoices } from "#evaluate";
import { trialOutcomes, type TrialOutcome, type TrialShape } from "#record";
import type { KeepFailed } from "../keep/keep.ts";
import { useKeep } from "../shell/deps.ts";

/** The plan while it is being made. */
export interface PlanDraft {
  readonly isOwn: boolean;
  readonly practice: string;
  readonly comparison: string;
  readonly outcome: TrialOutcome;
  readonly mid: number;
  readonly shape: TrialShape;
  readonly pairs: number;
  readonly washoutDays: number;
  readonly expects: { readonly practice?: number; readonly comparison?: number };
}

const blank: PlanDraft = {
  isOwn: false,
  practice: "",
  comparison: "",
  outcome: "pain",
  mid: 2,
  shape: "pairs",
  pairs: pairsUsual,
  washoutDays: washoutUsual,
  expects: {},
};

export interface HalfPlanned {
  /** undefined while it is being looked up. */
  readonly draft: PlanDraft | undefined;
  readonly change: (part: Partial<PlanDraft>) => void;
  readonly forget: () => Promise<unknown>;
  readonly failed: KeepFailed | undefined;
}

const name = "trial-plan";

/** A plan that is being made, kept sealed: closing the app in the middle loses nothing. */
export const useHalfPlanned = (): HalfPlanned => {
  const keep = useKeep();
  const [draft, setDraft] = useState<PlanDraft>();
  const [failed, setFailed] = useState<KeepFailed>();
  const state = keep.state.value;
  useEffect(() => {
    let wanted = true;
    void keep.loadDraft(name).then((found) => wanted && setDraft(found.ok ? draftIn(found.value) : blank));
    return () => {
      wanted = false;
    };
  }, [keep, state]);
  const change = (part: Partial<PlanDraft>) => {
    const next = { ...(draft ?? blank), ...part };
    setDraft(next);
    void keep.saveDraft(name, next).then((saved) => setFailed(saved.ok ? undefined : saved.error));
  };
  return { draft, change, forget: () => keep.dropDraft(name), failed };
};

/** What an earlier version left half made may not fit any more; then it begins anew. */
const draftIn = (found: unknown): PlanDraft => {
  if (typeof found !== "object" || found === null) return blank;
  const draft = { ...blank, ...(found as Partial<PlanDraft>) };
  const fits = trialOutcomes.includes(draft.outcome) && [1, 2, 3].includes(draft.mid) && Number.isInteger(draft.pairs);
  return fits ? draft : blank;
};

/** His own words, where he has chosen some. */
export const namesOf = ({ isOwn, practice, comparison }: PlanDraft): Pick<TrialChoices, "names"> =>
  isOwn ? { names: { practice: practice.trim(), comparison: comparison.trim() } } : {};

/** The plan as the coin fixes it. */
export const choicesOf = (draft: PlanDraft): TrialChoices => {
  const { outcome, mid, shape, pairs, washoutDays, expects } = draft;
  const { practice, comparison } = expects;
  return {
    outcome,
    mid,
    shape,
    pairs,
    washoutDays,
    ...namesOf(draft),
    ...(practice === undefined || comparison === undefined ? {} : { expectation: { practice, comparison } }),
  };
};
