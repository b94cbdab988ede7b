import { unreachable } from "#base";
import type { Answer, Trial } from "#evaluate";
import type { TrialRecord } from "#record";
import type { Words } from "#words";
import { language } from "../shell/words.tsx";

type AnswerWords = Words<"trial-answer">;

/** What stands at the top: one sentence that would be enough. The sentences below it are the method's own. */
export const headingOf = (words: AnswerWords, { plan }: Pick<TrialRecord, "plan">, trial: Trial, answer: Answer): string => {
  const { of } = plan.outcome;
  const { verdict, size, effect, reasons } = answer;
  const isSingle = trial.design.kind !== "pairs";
  switch (verdict) {
    case "strong":
      return words[size === "too-small" ? "heading.strong.small" : "heading.strong"]({ of: of === "calm" ? "other" : of });
    case "probable":
      return words[isSingle ? "heading.fits" : "heading.probable"];
    case "probably-worse":
      return words["heading.worse"];
    case "cannot-tell": {
      if (trial.design.kind !== "phases") return words[size === "too-small" ? littleOf(answer) : "heading.cannot-tell"];
      const changed = effect !== null && (effect.interval[0] > 0 || effect.interval[1] < 0);
      return words[changed ? "heading.changed" : "heading.unchanged"];
    }
    case "refused":
      return words[reasons.includes("RED_FLAG") ? "heading.sign" : "heading.refused"];
    default:
      return unreachable(verdict);
  }
};

/** "Changes" speaks of both directions, so both must be unlikely; the method's own sentence below does the same. */
const littleOf = ({ effect }: Answer) =>
  effect !== null && effect.pAtLeastMid + effect.pWorseByMid <= 0.05 ? "heading.too-small" : "heading.too-small.helps";

/** What a person could do now. Nothing is recommended that the answer does not carry. */
export const nextOf = (words: AnswerWords, trial: Trial, { verdict, size, reasons }: Answer): readonly string[] => {
  if (verdict === "refused") return reasons.includes("RED_FLAG") ? [words["do.RED_FLAG"]] : [words["next.refused"]];
  if (verdict === "probably-worse") return [words["next.worse"]];
  if (size === "too-small") return [words["next.small"]];
  if (verdict !== "cannot-tell") return [words["next.helps"]];
  return [words[trial.design.kind === "phases" ? "next.no-coin" : "next.cannot-tell"]];
};

/** "about 35", with words at the ends: a chance is never said to be nothing, or certain. */
export const asChance = (p: number): { readonly chance: "fewer" | "more" | "other"; readonly hundredths: number } => {
  const hundredths = Math.round(p * 100);
  return { chance: hundredths < 1 ? "fewer" : hundredths > 99 ? "more" : "other", hundredths };
};

/** "-1.8", "2.0": one place after the point everywhere, so that numbers stand under one another. */
export const tenths = (points: number): string =>
  new Intl.NumberFormat(language.value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Number(points.toFixed(1)) + 0);

/** A difference with its sign in front, also when it is above 0. */
export const signedTenths = (points: number): string =>
  new Intl.NumberFormat(language.value, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(
    Number(points.toFixed(1)) + 0,
  );
