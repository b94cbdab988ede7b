import { addDays } from "#base";
import type { TrialPlan } from "../trial/bodies.ts";
import type { Life } from "./life.ts";

/** The evening on which his coins are drawn: a week and a day before the first block, so that a week lies between it and his last session. */
export const drawnOnDay = 185;
const firstBlockDay = 191;
const blockDays = 14;
const pairs = 6;
/** A story shorter than this has no room for a comparison. */
export const trialDaysLeast = firstBlockDay + 2 * pairs * blockDays + 1;

/** He finds out whether it does anything for him: the coins fall, and in breathing blocks there is no session. The touch does nothing to his pain. */
export const drawTrial = (
  { chance, writer, restDays, practiceDays, lastBlockDays }: Life,
  day: number,
  fingerprintOf: (plan: TrialPlan) => string,
): void => {
  if (day !== drawnOnDay) return;
  const coins = chance.between(0, 2 ** pairs - 1);
  const order = Array.from({ length: pairs }, (_, pair) => ((coins >> pair) & 1 ? "PC" : "CP"));
  const plan: TrialPlan = {
    outcome: { of: "pain", range: [0, 10], better: "lower", mid: 2 },
    design: {
      kind: "pairs",
      periodDays: blockDays,
      washoutDays: 4,
      order,
      start: addDays(writer.dayAt(day), firstBlockDay - day),
      orderDrawnByApp: true,
    },
    expectation: { practice: chance.between(5, 8), comparison: chance.between(2, 4) },
    rules: "evaluate-1",
    seed: coins.toString(16).padStart(2, "0"),
  };
  writer.write("trial", writer.around(day, "22:45", 5), { what: "drawn", plan, fingerprint: fingerprintOf(plan) });
  for (let rest = day; rest < firstBlockDay; rest++) restDays.add(rest);
  for (const [block, letter] of Array.from(order.join("")).entries()) {
    const first = firstBlockDay + block * blockDays;
    for (let i = 0; i < blockDays; i++) (letter === "C" ? restDays : practiceDays).add(first + i);
    lastBlockDays.add(first + blockDays - 1);
  }
};

/** Whether this is an evening for a session: his weekday, or in a practice block the first one a week after the last. */
export const isSessionDay = ({ restDays, practiceDays, lastSessionOn }: Life, day: number, isOwnWeekday: boolean): boolean => {
  if (restDays.has(day)) return false;
  return practiceDays.has(day) ? lastSessionOn === null || day - lastSessionOn >= 7 : isOwnWeekday;
};
