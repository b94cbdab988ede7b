import type { Limits } from "#screen";
import type { Step } from "../lay-out.ts";
import type { SessionPlan } from "../plan.ts";

const minute = 60;
const workSecondsMax = 5 * minute;
const askEverySeconds = 30;

/**
 * Internal session by a trained person (technique.md 3c): time, questions, stop and record. It is done as a clinician taught it, and
 * nothing here says how. The cap is a precaution of ours.
 */
export const planInternal = (limits: Limits): SessionPlan => {
  const kept: Limits = {
    ...limits,
    contactSecondsMax: Math.min(limits.contactSecondsMax, workSecondsMax),
    discomfortMax: Math.min(limits.discomfortMax, 2),
  };
  const steps = stepsWithin(kept);
  return {
    protocol: "internal/1",
    mode: "internal",
    half: kept.contactSecondsMax < workSecondsMax,
    limits: kept,
    steps,
    seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
    contactSeconds: kept.contactSecondsMax,
    reminders: [],
    missesMax: 1,
  };
};

const stepsWithin = ({ contactSecondsMax }: Limits): readonly Step[] => [
  {
    id: "settle",
    phase: "settle",
    seconds: 5 * minute,
    leaveAfterSeconds: 3 * minute,
    contact: false,
    check: "calm",
    cue: "cue-in-settle",
    comfort: [5 * minute - 15],
    lines: [
      { fromSeconds: 0, cue: "cue-in-settle" },
      { fromSeconds: 20, cue: "cue-settle-breathe" },
      { fromSeconds: 4 * minute, cue: "cue-settle-calm" },
    ],
  },
  {
    id: "work",
    phase: "work",
    seconds: contactSecondsMax,
    leaveAfterSeconds: 0,
    contact: true,
    check: "work",
    cue: "cue-in-ask",
    comfort: every(askEverySeconds, contactSecondsMax - 10),
    // What is asked takes turns, a line every 30 seconds.
    lines: every(0, contactSecondsMax - 1).map((fromSeconds, index) => ({
      fromSeconds,
      cue: index % 2 === 0 ? "cue-in-ask" : "cue-in-gel",
    })),
  },
  {
    id: "out",
    phase: "out",
    seconds: minute,
    leaveAfterSeconds: 10,
    contact: false,
    check: "glove",
    cue: "cue-in-out",
    lines: [
      { fromSeconds: 0, cue: "cue-in-out" },
      { fromSeconds: 20, cue: "cue-in-glove" },
    ],
  },
  {
    id: "close",
    phase: "close",
    seconds: 8 * minute,
    leaveAfterSeconds: 2 * minute,
    contact: false,
    check: "urine",
    cue: "cue-in-close",
    lines: [
      { fromSeconds: 0, cue: "cue-in-close" },
      { fromSeconds: 3 * minute, cue: "cue-close-rise" },
      { fromSeconds: 5 * minute, cue: "cue-in-urine" },
    ],
  },
];

/** Seconds from `first` on, every 30, as long as they lie before `last`. */
const every = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((last - first) / askEverySeconds) + 1) }, (_, index) => first + index * askEverySeconds);
