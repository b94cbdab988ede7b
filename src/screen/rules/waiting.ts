import type { Facts } from "../facts.ts";
import { latest } from "../facts.ts";
import type { Finding } from "../rule.ts";
import type { Wait, WaitRuleId } from "../wait.ts";

/** The finding of a rule that speaks from the record: the highest of its waits, to the last day on which one of them holds. */
export const waiting = (rule: WaitRuleId, waits: readonly Wait[]): Finding | null => {
  const mine = waits.filter((wait) => wait.rule === rule);
  const level = mine.reduce<Wait["level"]>((top, wait) => (wait.level > top ? wait.level : top), 0);
  const held = mine.filter((wait) => wait.level === level);
  if (level === 0) return null;
  const days = held.flatMap(({ until }) => (until === null ? [] : [until]));
  const on = days.length === held.length ? latest(days) : null;
  const stays = held.reduce<Wait["level"]>((top, wait) => (wait.stays > top ? wait.stays : top), 0);
  const asked = held.every(({ ends }) => ends === "answered" || ends === "healed");
  return {
    level,
    // A level of 1 that stays of a wait is always half the dose (safety.md sections 4 and 6).
    ...(level === 1 && { limits: { dose: "half" } as const }),
    ...(level === 2 && { clearableFrom: held.map(({ since }) => since).reduce((last, since) => (since > last ? since : last)) }),
    ...(on !== null ? { ends: { by: "date", on, stays } as const } : asked && { ends: { by: "answers" } as const }),
  };
};

/** For waits that end when the skin has healed: today's answer about the skin says whether it has. */
export const unlessHealed = ({ answers, waits }: Facts): readonly Wait[] =>
  waits.filter(({ ends }) => ends !== "healed" || answers["q-skin"] === "yes");
