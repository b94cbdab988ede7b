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
  /** The page he has come to, from 1: what stands before it was looked at. */
  readonly reached: number;
}

export const blank: PlanDraft = {
  isOwn: false,
  practice: "",
  comparison: "",
  outcome: "pain",
  mid: 2,
  shape: "pairs",
  pairs: pairsUsual,
  washoutDays: washoutUsual,
  expects: {},
  reached: 1,
};

export interface HalfPlanned {
  /** undefined while it is being looked up. */
  readonly draft: PlanDraft | undefined;
  /** Something was chosen or a page was passed, and no coin has fallen yet. */
  readonly isBegun: boolean;
  readonly change: (part: Partial<PlanDraft>) => void;
  readonly forget: () => Promise<void>;
  readonly failed: KeepFailed | undefined;
}

const name = "trial-plan";

/** A plan that is being made, kept sealed: closing the app in the middle loses nothing. */
export const useHalfPlanned = (): HalfPlanned => {
  const keep = useKeep();
  const [draft, setDraft] = useState<PlanDraft>();
  const [isBegun, setBegun] = useState(false);
  const [failed, setFailed] = useState<KeepFailed>();
  const state = keep.state.value;
  useEffect(() => {
    let wanted = true;
    void keep.loadDraft(name).then((found) => {
      if (!wanted) return;
      const read = found.ok ? draftIn(found.value) : null;
      setDraft(read ?? blank);
      setBegun(read !== null);
    });
    return () => {
      wanted = false;
    };
  }, [keep, state]);
  const change = (part: Partial<PlanDraft>) => {
    const next = { ...(draft ?? blank), ...part };
    setDraft(next);
    setBegun(true);
    void keep.saveDraft(name, next).then((saved) => setFailed(saved.ok ? undefined : saved.error));
  };
  const forget = async () => {
    const dropped = await keep.dropDraft(name);
    setFailed(dropped.ok ? undefined : dropped.error);
    if (!dropped.ok) return;
    setDraft(blank);
    setBegun(false);
  };
  return { draft, isBegun, change, forget, failed };
};

/** What an earlier version left half made may not fit any more; then it begins anew. */
export const draftIn = (found: unknown): PlanDraft | null => {
  if (typeof found !== "object" || found === null) return null;
  const draft = { ...blank, ...(found as Partial<PlanDraft>) };
  const fits = trialOutcomes.includes(draft.outcome) && [1, 2, 3].includes(draft.mid) && Number.isInteger(draft.pairs);
  return fits ? draft : null;
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
