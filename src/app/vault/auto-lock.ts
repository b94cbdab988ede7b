import type { ClockDep } from "#base";
import type { Keep } from "../keep/keep.ts";

const checkEveryMs = 5_000;
/** A page left open in a session locks in the end all the same; its events are kept sealed. */
const sessionMinutesMax = 120;

interface Idle {
  /** How long nothing may be touched. */
  readonly minutes: () => number;
  /** A session runs, or is being closed out: hands are not free. */
  readonly inSession: () => boolean;
}

/** Whether it is time. A clock that jumped back counts as just touched. */
export const isIdle = ({
  sinceMs,
  nowMs,
  minutes,
  inSession,
}: {
  sinceMs: number;
  nowMs: number;
  minutes: number;
  inSession: boolean;
}): boolean => nowMs - sinceMs >= (inSession ? Math.max(minutes, sessionMinutesMax) : minutes) * 60_000;

/** Locks after a while without touch or key, and at once when a device that slept longer than that wakes up. */
export const lockWhenIdle = ({ clock }: ClockDep, keep: Keep, { minutes, inSession }: Idle): void => {
  let since = clock.now();
  const touched = () => {
    // What wakes the device must not count before the time it slept was counted.
    look();
    since = clock.now();
  };
  const look = () => {
    if (keep.state.value !== "open") return;
    if (isIdle({ sinceMs: since, nowMs: clock.now(), minutes: minutes(), inSession: inSession() })) keep.lock();
  };
  for (const event of ["pointerdown", "keydown", "wheel", "touchstart"]) addEventListener(event, touched, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  keep.state.subscribe(() => {
    since = clock.now();
  });
  setInterval(look, checkEveryMs);
};
