import type { SessionRecord } from "./sessions.ts";

/** What was answered so long after sessions. It counts answers, and says nothing about those who gave none. */
export interface Outcome {
  readonly due: "24h" | "72h";
  /** Sessions that ask for an answer. */
  readonly sessions: number;
  readonly answered: number;
  /** Pain beside that just before the session, where both were given. */
  readonly less: number;
  readonly same: number;
  readonly more: number;
  /** Something of what is asked was noticed. */
  readonly noticed: number;
}

/** After one day and after three, over all sessions that count. */
export const outcomesOf = (sessions: readonly SessionRecord[]): readonly Outcome[] =>
  (["24h", "72h"] as const).map((due) => {
    const counted = sessions.filter(({ counts }) => counts);
    const outcome = { due, sessions: counted.length, answered: 0, less: 0, same: 0, more: 0, noticed: 0 };
    for (const { shown, followUps } of counted) {
      // Answered twice, the last answer counts.
      const body = followUps.findLast(({ entry }) => entry.body.due === due)?.entry.body;
      if (body === undefined || (body.findings.length === 0 && body.pain === undefined)) continue;
      outcome.answered++;
      if (body.findings.some((finding) => finding !== nothingNoticed)) outcome.noticed++;
      const before = shown.entry.body.before.pain;
      if (body.pain === undefined || before === undefined) continue;
      outcome[body.pain < before ? "less" : body.pain > before ? "more" : "same"]++;
    }
    return outcome;
  });

const nothingNoticed = "fu-ok";
