import { dateOf, msOf } from "#base";
import { replyHoursMax, replyHoursMin } from "../follow-ups.ts";
import type { Wait } from "../wait.ts";
import { lastSessionOf, sessionsOf, wasTroubled, type WaitFacts } from "./record.ts";

const hour = 3_600_000;
const sessionsLookedAt = 3;
const badSessionsMin = 2;

/** Two of the last three sessions ended by a stop rule, or were worse at 72 hours: the trial stops until a clinician has looked at it. */
export const twoBadWaits = ({ history, mode }: WaitFacts): readonly Wait[] => {
  const bad = sessionsOf(history)
    .slice(-sessionsLookedAt)
    .filter((session) => wasTroubled(session) || session.followUps.some(({ findings }) => findings.includes("fu-worse72")));
  const last = bad.at(-1);
  if (last === undefined || bad.length < badSessionsMin) return [];
  const internal = mode === "internal";
  return [
    { rule: "td-two-bad", level: internal ? 3 : 2, until: null, stays: 0, ends: internal ? "review" : "cleared", since: dateOf(last.at) },
  ];
};

/** Six sessions or eight weeks without the benefit rule being met. The room that measures says since when. */
export const noBenefitWaits = ({ history: { noBenefitSince: since }, today }: WaitFacts): readonly Wait[] =>
  since === undefined || since > today ? [] : [{ rule: "td-no-benefit", level: 2, until: null, stays: 0, ends: "cleared", since }];

/** Nobody answered how it was at 72 hours after the last session. */
export const noReplyWaits = ({ history, at }: WaitFacts): readonly Wait[] => {
  const last = lastSessionOf(history);
  if (last === undefined || msOf(at) - msOf(last.at) < replyHoursMax * hour) return [];
  if (last.followUps.some((answer) => msOf(answer.at) - msOf(last.at) >= replyHoursMin * hour)) return [];
  return [{ rule: "fu-noreply", level: 3, until: null, stays: 0, ends: "answered", since: dateOf(last.at) }];
};
