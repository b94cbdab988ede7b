import { dateOf, daysBetween } from "#base";
import type { Case, Fired } from "./case.ts";
import { biopsyDaysMax, haemospermiaAgeYearsMin } from "./rules/rf-haemospermia.ts";

/** Sentences of words area "rules" that stand in place of a rule's own "why". */
export type Because = `rf-haemospermia.${"after-biopsy" | "because" | `because-${"age" | "again" | "signs" | "so"}`}`;

/**
 * Why a rule fired, as far as his answers tell. Null: the rule's general sentence stands. Several conditions in one sentence leave him to
 * guess which is meant, and name what he does not have.
 */
export const becauseOf = ({ rule, level }: Pick<Fired, "rule" | "level">, { answers: a, at }: Case): readonly Because[] | null => {
  if (rule !== "rf-haemospermia") return null;
  if (level < 4) {
    const biopsies = (a["q-procedures"] ?? []).filter(({ kind }) => kind === "prostate-biopsy");
    const isRecent = biopsies.some(({ on }) => daysBetween(on, dateOf(at)) <= biopsyDaysMax);
    return isRecent ? ["rf-haemospermia.after-biopsy"] : null;
  }
  const his: readonly Because[] = [
    ...((a["q-age"] ?? 0) >= haemospermiaAgeYearsMin ? ["rf-haemospermia.because-age" as const] : []),
    ...(a["q-haemospermia"] === "repeated" ? ["rf-haemospermia.because-again" as const] : []),
    ...(hasToldSign(a) ? ["rf-haemospermia.because-signs" as const] : []),
  ];
  return his.length === 0 ? null : ["rf-haemospermia.because", ...his, "rf-haemospermia.because-so"];
};

/** Only what he said for certain: "not sure" is careful, and not his reason. */
const hasToldSign = (a: Case["answers"]): boolean =>
  (["q-fever", "q-uti", "q-sti", "q-testis-lump"] as const).some((id) => a[id] === "yes") ||
  !["none", "unsure"].includes(a["q-haematuria"] ?? "none") ||
  !["no", "unsure"].includes(a["q-retention"] ?? "no") ||
  !["usual", "unsure"].includes(a["q-stream"] ?? "usual") ||
  (a["q-weight-bone"] ?? []).length > 0;
