import type { TrialRecord } from "#record";
import { deviationsOf, fingerprintOf } from "../plan/freeze.ts";

/** What was changed after the coin, in the words' own names. */
export type TrialChange = "design.droppedPairs" | "other-plan" | "design" | "outcome" | "other";

/** Whether the plan is still the one that was fixed, by its fingerprint, and everything in which the trial now differs from it. */
export const changesSince = ({
  frozen,
  fingerprint,
  plan,
  leftOut,
  others,
}: Pick<TrialRecord, "frozen" | "fingerprint" | "plan" | "leftOut" | "others">): {
  readonly isWhole: boolean;
  readonly changes: readonly TrialChange[];
} => {
  const dropped = leftOut && leftOut.length > 0 ? { droppedPairs: leftOut } : {};
  const paths = deviationsOf(frozen, { ...plan, design: { ...plan.design, ...dropped } });
  return {
    isWhole: fingerprintOf(frozen) === fingerprint,
    changes: [...new Set([...paths.map(changeOf), ...(others.length > 0 ? (["other-plan"] as const) : [])])],
  };
};

const changeOf = (path: string): TrialChange => {
  if (path === "design.droppedPairs") return path;
  const [part] = path.split(".");
  return part === "design" || part === "outcome" ? part : "other";
};
