import { addDays, type CalendarDate, type RandomDep } from "#base";
import type { TrialOutcome, TrialPlan, TrialShape } from "#record";
import { drawOrder } from "./draw.ts";
import { drawStart, phaseDays, startPointDays, startWindow } from "./draw-start.ts";
import { fingerprintOf, rulesVersion } from "./freeze.ts";

/** What a person chose on the pages of the plan. */
export interface TrialChoices {
  readonly outcome: TrialOutcome;
  readonly mid: number;
  readonly shape: TrialShape;
  readonly pairs: number;
  readonly washoutDays: number;
  readonly names?: { readonly practice: string; readonly comparison: string };
  readonly expectation?: { readonly practice: number; readonly comparison: number };
}

/** Two weeks a block: shorter ones leave too little after what may go on acting (nof1-method section 6). */
export const blockDays = 14;
/** Fewer may not be started: no order of coins would be rare enough for any wording (section 4). */
export const pairsLeast = 4;
export const pairsUsual = 6;
export const washoutUsual = 4;
export const washoutLong = 7;
/** Who has practised before breathes only for a week first, so that the first block does not begin in what may go on acting (section 6). */
export const runInDays = 7;

export interface Frozen {
  readonly plan: TrialPlan;
  readonly fingerprint: string;
}

/** Draws the coins and fixes everything: from here on a change is a deviation. Without a coin there is nothing to draw, and it says so. */
export const freezeTrial = (deps: RandomDep, choices: TrialChoices, start: CalendarDate): Frozen => {
  const { outcome, mid, names, expectation } = choices;
  const { design, seed } = designOf(deps, choices, start);
  const plan: TrialPlan = {
    outcome: { of: outcome, range: [0, 10], better: outcome === "calm" ? "higher" : "lower", mid },
    design,
    ...(names ? { names } : {}),
    ...(expectation ? { expectation } : {}),
    rules: rulesVersion,
    ...(seed === null ? {} : { seed }),
  };
  return { plan, fingerprint: fingerprintOf(plan) };
};

/** The first day of the first block: tomorrow, or a week after the last session where the practice is what is compared. */
export const firstDay = (today: CalendarDate, lastSessionOn: CalendarDate | null): CalendarDate => {
  const tomorrow = addDays(today, 1);
  const rested = lastSessionOn === null ? tomorrow : addDays(lastSessionOn, runInDays + 1);
  return rested > tomorrow ? rested : tomorrow;
};

/** How many days it lasts from the first block on. */
export const trialDays = ({ shape, pairs }: Pick<TrialChoices, "shape" | "pairs">): number =>
  shape === "pairs" ? 2 * pairs * blockDays : shape === "start-point" ? startPointDays : 2 * phaseDays;

function designOf(deps: RandomDep, { shape, pairs, washoutDays }: TrialChoices, start: CalendarDate) {
  if (shape === "pairs") {
    const { seed, order } = drawOrder(deps, pairs);
    return { seed, design: { kind: shape, periodDays: blockDays, washoutDays, order, start, orderDrawnByApp: true } };
  }
  const rest = { periodDays: phaseDays, washoutDays: 0, order: ["CP"], start } as const;
  if (shape === "phases") return { seed: null, design: { kind: shape, ...rest, orderDrawnByApp: false } };
  const { seed, begins } = drawStart(deps);
  const lengths = [begins, startPointDays - begins];
  return { seed, design: { kind: shape, ...rest, orderDrawnByApp: true, phaseDays: lengths, window: startWindow } };
}
