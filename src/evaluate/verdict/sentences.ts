import { unreachable } from "#base";
import type { Words } from "#words";
import { daysThatCount, timetableOf } from "../trial/timetable.ts";
import type { Trial } from "../trial/trial.ts";
import type { Answer, Effect } from "./answer.ts";
import { adherenceInPlay, completePairsMin, edgeShare } from "./refuse.ts";

type EvaluateWords = Words<"evaluate">;

/** The answer in words: a sentence of verdict, one of size, and those that limit it (nof1-method section 9). */
export interface Sentences {
  readonly verdict: string;
  readonly size: string;
  /** The numbers, where the verdict does not say them already. */
  readonly estimate: string | null;
  readonly limits: readonly string[];
}

export const sentencesOf = (words: EvaluateWords, trial: Trial, answer: Answer): Sentences => {
  const { effect } = answer;
  if (effect === null)
    return {
      verdict: words["verdict.refused"],
      size: words["size.refused"],
      estimate: null,
      limits: [
        ...answer.reasons.map((code) =>
          code === "TOO_FEW_PAIRS" ? words["reason.TOO_FEW_PAIRS"]({ pairs: completePairsMin }) : words[`reason.${code}`],
        ),
        ...afterTheEnd(words, trial),
      ],
    };
  const [from, to] = effect.interval;
  return {
    verdict: verdictSentence(words, trial, answer, effect),
    size: sizeSentence(words, trial, answer, effect),
    estimate: trial.design.kind === "phases" ? null : words["estimate"]({ mean: tenths(effect.mean), from: tenths(from), to: tenths(to) }),
    limits: limitSentences(words, trial, answer),
  };
};

/** Above this share of ratings at an end of the scale, in either kind of period, it is said (nof1-method section 5). */
export const edgeShareSaid = 0.25;
/** With fewer pairs no order of coins is rare enough for the strongest wording (section 4). */
const strongPairsMin = 5;

const tenths = (points: number): number => Number(points.toFixed(1)) + 0;
/** Only a daily 0-10 rating that should fall is called pain; anything else, or what the trial itself says is something else, is a score. */
const outcomeOf = ({ outcome: { range, better, measures, recallDays = 1 } }: Trial): "pain" | "other" =>
  measures !== "other" && recallDays === 1 && better === "lower" && range[0] === 0 && range[1] === 10 ? "pain" : "other";
const betterOf = ({ outcome: { better } }: Trial): "lower" | "other" => (better === "lower" ? "lower" : "other");

/** The differences that people usually notice: 2 points of daily pain, 6 of the symptom form (section 3). */
const usualOf = ({ outcome: { range, mid, measures } }: Trial): "yes" | "other" => {
  const size = range[1] - range[0];
  return (size === 10 && mid === 2 && measures !== "other") || (size === 43 && mid === 6) ? "yes" : "other";
};

/** Benefit as a positive number of points, from the lower end to the higher. */
const asBenefit = ({ outcome: { better } }: Trial, { mean, interval: [lo, hi] }: Effect) =>
  better === "lower" ? { mean: -mean, from: -hi, to: -lo } : { mean, from: lo, to: hi };

function verdictSentence(words: EvaluateWords, trial: Trial, { verdict, size }: Answer, effect: Effect): string {
  const outcome = outcomeOf(trial);
  const [low, high] = trial.outcome.range;
  switch (verdict) {
    case "strong": {
      const { mean, from, to } = asBenefit(trial, effect);
      const weeks = Math.round(timetableOf(trial).length / 7);
      return words["verdict.strong"]({
        weeks,
        outcome,
        better: betterOf(trial),
        points: tenths(mean),
        low,
        high,
        from: tenths(from),
        to: tenths(to),
      });
    }
    case "probable":
      return trial.design.kind === "start-point" ? words["verdict.fits"] : words["verdict.probable"];
    case "probably-worse":
      return words["verdict.probably-worse"]({ outcome });
    case "cannot-tell":
    case "refused":
      if (trial.design.kind === "phases") {
        const changed = effect.interval[0] > 0 || effect.interval[1] < 0;
        return changed ? words["verdict.changed"]({ outcome }) : words["verdict.unchanged"]({ outcome });
      }
      return size === "too-small" ? words["verdict.no-gap"] : words["verdict.cannot-tell"];
    default:
      return unreachable(verdict);
  }
}

function sizeSentence(words: EvaluateWords, trial: Trial, { verdict, size }: Answer, effect: Effect): string {
  const { mean, pAtLeastMid, pWorseByMid } = effect;
  // Without a coin a change is no benefit.
  if (trial.design.kind === "phases")
    return words["size.no-coin"]({ points: tenths(mean), from: tenths(effect.interval[0]), to: tenths(effect.interval[1]) });
  const { mid } = trial.outcome;
  const usual = usualOf(trial);
  const hundredths = Math.round(pAtLeastMid * 100);
  const chance = words["chance"]({ mid, usual, chance: hundredths < 1 ? "fewer" : hundredths > 99 ? "more" : "other", hundredths });
  if (size === "large-enough") return words["size.large-enough"]({ chance });
  if (size === "unclear") return words["size.unclear"]({ chance });
  if (verdict === "strong" || verdict === "probable") return words["size.too-small.better"]({ better: betterOf(trial), mid, usual });
  const outcome = outcomeOf(trial);
  // "Changes" speaks of both directions, so both must be unlikely.
  return pAtLeastMid + pWorseByMid <= 0.05
    ? words["size.too-small.changes"]({ outcome, mid })
    : words["size.too-small.helps"]({ outcome, mid });
}

/**
 * Ratings after the last planned day do not count. A man may go on rating, so they are no mistake; but when the plan is shorter than he thinks
 * half of his ratings would be gone without a word.
 */
function afterTheEnd(words: EvaluateWords, trial: Trial): readonly string[] {
  const last = timetableOf(trial).at(-1)!.day;
  const days = trial.days.filter(({ day, y }) => y !== null && day > last).length;
  return days > 0 ? [words["limit.after-end"]({ days, planned: last + 1 })] : [];
}

function limitSentences(
  words: EvaluateWords,
  trial: Trial,
  { verdict, tippingPoint, hopePoints, completePairs }: Answer,
): readonly string[] {
  const days = daysThatCount(trial);
  const ratings = (x: 0 | 1) => days.flatMap((day) => (day.x === x && day.y !== null ? [day.y] : []));
  const last = days.at(-1)!.day;
  const lastRated = days.findLast(({ y }) => y !== null)?.day ?? last;
  const said = (is: boolean, sentence: () => string) => (is ? [sentence()] : []);
  const better = betterOf(trial);
  const unknown = adherenceInPlay(trial).reduce((sum, each) => sum + (each.unknown ?? 0), 0);
  const expected = trial.expectation;
  const stands = verdict === "strong" || verdict === "probable";
  return [
    ...said(trial.design.kind === "phases", () => words["limit.not-drawn"]),
    words["limit.expectation"],
    ...said(expected !== undefined, () => words["limit.expected"](expected!)),
    ...said(stands && tippingPoint !== null && tippingPoint > 0, () => words["limit.tipping"]({ points: tenths(tippingPoint!), better })),
    ...said(stands && hopePoints !== null, () => words["limit.hope"]({ points: tenths(hopePoints!) })),
    ...said(Math.max(edgeShare(trial, ratings(0)), edgeShare(trial, ratings(1))) > edgeShareSaid, () => words["limit.edge"]),
    ...said(trial.design.kind === "pairs" && completePairs < strongPairsMin, () => words["limit.few-pairs"]({ pairs: completePairs })),
    ...said(
      (trial.looks ?? []).some((day) => day < last),
      () => words["limit.looked"],
    ),
    ...said(unknown > 0, () => words["limit.unknown"]({ days: unknown })),
    ...afterTheEnd(words, trial),
    ...said(lastRated <= last - trial.design.periodDays, () => words["limit.early"]),
    words["limit.one-person"],
  ];
}
