import type { Instant } from "#base";
import type { EntryId, Projection } from "#record";
import type { Answers, Verdict } from "#screen";
import { screenBothDays } from "../screen/both-days.ts";

/** The newest screening, judged again at this moment: a verdict is never carried over, and old answers count as left out. */
export const clearedNow = (projection: Projection, at: Instant): Cleared | null => {
  const last = projection.lastScreening?.entry;
  if (!last) return null;
  const { mode, answeredAt } = last.body;
  const answers = asAnswered(last.body.answers);
  const times = Object.fromEntries(Object.keys(answers).map((question) => [question, answeredAt?.[question] ?? last.at]));
  const { history, clearances } = projection;
  const { verdict } = screenBothDays({ mode, at, answers, answeredAt: times, history, clearances }, projection);
  return { screening: last.id, verdict, mode, answers };
};

export interface Cleared {
  readonly screening: EntryId;
  readonly verdict: Verdict;
  readonly mode: "external-self" | "external-partner" | "internal";
  readonly answers: Answers;
}

/** The private answer is kept only as "ok" or "not-started". Read again, anything but "ok" is a no. */
const asAnswered = (kept: { readonly [question: string]: unknown }): Answers => {
  const answers = kept as Answers;
  const free = kept["q-free"];
  return free === undefined ? answers : { ...answers, "q-free": free === "ok" ? "yes" : "no" };
};
