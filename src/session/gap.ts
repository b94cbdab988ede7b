import type { EpochMs } from "#base";
import { advance } from "./advance.ts";
import type { Session } from "./session.ts";
import { awaySecondsMax } from "./times.ts";

/**
 * What to offer when the app comes back in the middle of a session, after a reload or a kill.
 * `lastSeenAt` is the last moment the app is known to have run, so it is saved every few seconds, not only with events.
 */
export const gapAfter = (session: Session, lastSeenAt: EpochMs, at: EpochMs): Gap => {
  const left = advance(session, lastSeenAt);
  if (left.ended) return { offer: "close-out", why: "ended" };
  const absence = absenceOf(left, at);
  return absence === "short" ? { offer: "resume", why: "short" } : { offer: "close-out", why: absence };
};
export type Gap =
  | { readonly offer: "resume"; readonly why: "short" }
  | { readonly offer: "close-out"; readonly why: "ended" | Exclude<Absence, "short"> };

export type Absence = "short" | "long" | "discomfort-open" | "clock-unsure";

/** How the app was away, seen from the session as it was left. Discomfort that nobody has called eased is not taken for eased. */
export const absenceOf = (left: Session, at: EpochMs): Absence => {
  if (left.strain) return "discomfort-open";
  if (at < left.seenAt) return "clock-unsure";
  return at - left.seenAt > awaySecondsMax * 1000 ? "long" : "short";
};
