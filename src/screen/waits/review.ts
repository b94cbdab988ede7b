import { dateOf, msOf } from "#base";
import type { PastSession } from "../case.ts";
import { replyHoursMax, replyHoursMin } from "../follow-ups.ts";
import type { Wait } from "../wait.ts";
import { sessionsOf, wasTroubled, type WaitFacts } from "./record.ts";

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

/** Nobody answered how it was at 72 hours: closed until answered. An answer about a later session tells how it went since, so it serves for the earlier ones. */
export const noReplyWaits = ({ history, at }: WaitFacts): readonly Wait[] => {
  const sessions = sessionsOf(history);
  const sinceAnswered = sessions.slice(sessions.findLastIndex(isAnswered) + 1);
  const silent = sinceAnswered.find((session) => msOf(at) - msOf(session.at) >= replyHoursMax * hour);
  return silent === undefined ? [] : [{ rule: "fu-noreply", level: 3, until: null, stays: 0, ends: "answered", since: dateOf(silent.at) }];
};

const isAnswered = ({ at, followUps }: PastSession): boolean =>
  followUps.some((answer) => msOf(answer.at) - msOf(at) >= replyHoursMin * hour);
