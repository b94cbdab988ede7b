import { describe, expect, test } from "vitest";
import type { EpochMs } from "#base";
import type { Happening } from "./event.ts";
import { begin, next } from "./next.ts";
import { planSession, type PlanRequest, type SessionPlan } from "./plan.ts";
import type { Session } from "./session.ts";

// Every state that any order of events can lead to, up to what tells states apart: each is visited once, and stopped from.

const start = 1_700_000_000_000 as EpochMs;
const limits = { contactSecondsMax: 130, discomfortMax: 2, holdsPerSideMax: 1, avoid: ["heat" as const] };
const planned = (request: Partial<PlanRequest>): SessionPlan => {
  const plan = planSession({ mode: "external-self", limits, sessionsDone: 3, asks: true, ...request });
  if (!plan.ok) throw new Error(plan.error.type);
  return shortened(plan.value);
};
/** One step of each kind, and the long ones short: what may happen in each is the same, and there are fewer seconds to visit. */
const shortened = (plan: SessionPlan): SessionPlan => ({
  ...plan,
  limits: { ...plan.limits, contactSecondsMax: 70 },
  steps: plan.steps
    .filter(({ phase, side }, index, all) => side !== "right" && all.findIndex((step) => step.phase === phase) === index)
    .map((step) => {
      const seconds = Math.min(step.seconds, 40);
      const comfort = step.comfort ? [Math.min(step.comfort[0]!, 20)] : [];
      return { ...step, seconds, leaveAfterSeconds: Math.min(step.leaveAfterSeconds, 10), ...(comfort.length > 0 ? { comfort } : {}) };
    }),
});
const plans = {
  alone: planned({}),
  "with a partner": planned({ mode: "external-partner", agreed: { minutes: 10, pressureMax: 2, nearby: false } }),
  internal: planned({ mode: "internal" }),
};

const happenings: readonly Happening[] = [
  { type: "rated", discomfort: 1 },
  { type: "rated", discomfort: 5 },
  { type: "calmRated", calm: 2 },
  { type: "calmRated", calm: 7 },
  { type: "felt", how: "eased" },
  { type: "felt", how: "rose" },
  { type: "lightened" },
  { type: "skipped" },
  { type: "paused", why: "pause" },
  { type: "paused", why: "toilet" },
  { type: "resumed" },
  { type: "resumed", by: "receiver" },
  { type: "held", why: "sound" },
  { type: "held", why: "offered" },
  { type: "held", why: "cut-off" },
  { type: "comfort", how: "fine" },
  { type: "signal", signal: "softer" },
  { type: "signal", signal: "firmer" },
  { type: "looked", where: "glove", blood: "none" },
  { type: "looked", where: "glove", blood: "smear" },
  { type: "looked", where: "urine", blood: "more" },
];
const waits = [0, 10_000, 31_000, 121_000];

/** What tells one state from another; the exact second within ten does not. */
const nameOf = (s: Session): string =>
  [
    s.step,
    s.pause?.why ?? "",
    s.strain !== null,
    s.comfort !== null,
    s.comfortAsked,
    s.comfortMissed,
    s.pressure,
    s.toiletPauses,
    s.calm !== null && s.calm < 4,
    Math.floor(s.stepMs / 10_000),
    s.ended?.how ?? "",
    s.ended?.by ?? "",
  ].join("/");

const explore = (plan: SessionPlan, visit: (from: Session, happening: Happening, to: Session) => void): readonly Session[] => {
  const first = begin(plan, start);
  const found = new Map([[nameOf(first), first]]);
  const open = [first];
  for (let from = open.pop(); from !== undefined; from = open.pop())
    for (const wait of waits)
      for (const happening of happenings) {
        const to = next(from, { at: (from.seenAt + wait) as EpochMs, ...happening });
        visit(from, happening, to);
        const name = nameOf(to);
        if (found.has(name)) continue;
        // How it came here is not looked at again: only the last event and the last step.
        const state = { ...to, events: to.events.slice(-1), track: to.track.slice(-1) };
        found.set(name, state);
        open.push(state);
      }
  return [...found.values()];
};

const goesOn = (plan: SessionPlan, happening: Happening) =>
  happening.type === "resumed" && (plan.mode === "external-self" || happening.by === "receiver");

describe.each(Object.entries(plans))("%s", (_, plan) => {
  const wrong: string[] = [];
  const states = explore(plan, (from, happening, to) => {
    const must = (holds: boolean, what: string) => {
      if (!holds && wrong.length < 5) wrong.push(`${what}: ${nameOf(from)} -> ${JSON.stringify(happening)} -> ${nameOf(to)}`);
    };
    if (from.ended) must(to.ended?.at === from.ended.at && to.ended.how === from.ended.how, "nothing leaves the end");
    must(to.seenAt >= from.seenAt, "time never runs backwards");
    must(to.contactMs <= plan.limits.contactSecondsMax * 1000, "the cap holds");
    must(to.pressure <= to.pressureMax, "the pressure stays below what was agreed");
    const isWord = happening.type === "signal" && happening.signal === "firmer";
    must(isWord || to.pressure <= from.pressure, "the pressure rises only by his word");
    if (from.pause && !to.pause && !to.ended) must(goesOn(plan, happening), "it goes on only by a tap, with a partner by his");
  });

  test("every promise holds in every step from every state", () => {
    expect(states.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  test("every way to end is among them", () => {
    const ends = new Set(states.flatMap(({ ended }) => (ended ? [ended.how] : [])));
    for (const how of ["finished", "stopped", "held"] as const) expect(ends, how).toContain(how);
  });

  test("from every state stop is one event away, and ends it", () => {
    const alive = states.filter((state) => next(state, { type: "stopped", rule: "st-word", at: state.seenAt }).ended === null);
    expect(alive.map(nameOf)).toEqual([]);
  });
});
