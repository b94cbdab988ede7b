import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import type { Happening } from "./event.ts";
import { gapAfter } from "./gap.ts";
import { look } from "./look.ts";
import { begin, next } from "./next.ts";
import { planSession } from "./plan.ts";

const start = 1_700_000_000_000;
const at = (seconds: number) => (start + seconds * 1000) as EpochMs;
const plan = planSession({
  mode: "external-self",
  limits: { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4, avoid: [] },
  sessionsDone: 3,
});
if (!plan.ok) throw new Error(plan.error.type);
const begun = begin(plan.value, at(0));
const story = (...events: readonly (readonly [number, Happening])[]) =>
  events.reduce((session, [second, happening]) => next(session, { at: at(second), ...happening }), begun);

test.each`
  what                                  | events                                           | seen    | back    | offer          | why
  ${"a reload while settling"}          | ${[]}                                            | ${100}  | ${110}  | ${"resume"}    | ${"short"}
  ${"three minutes"}                    | ${[]}                                            | ${100}  | ${280}  | ${"resume"}    | ${"short"}
  ${"a second more"}                    | ${[]}                                            | ${100}  | ${281}  | ${"close-out"} | ${"long"}
  ${"a reload in a hold"}               | ${[]}                                            | ${550}  | ${560}  | ${"resume"}    | ${"short"}
  ${"the number was above the limit"}   | ${[[545, { type: "rated", discomfort: 5 }]]}     | ${550}  | ${560}  | ${"close-out"} | ${"discomfort-open"}
  ${"it was stopped before"}            | ${[[545, { type: "stopped", rule: "st-word" }]]} | ${550}  | ${560}  | ${"close-out"} | ${"ended"}
  ${"it was finished before"}           | ${[]}                                            | ${1440} | ${1441} | ${"close-out"} | ${"ended"}
  ${"the clock went back meanwhile"}    | ${[]}                                            | ${550}  | ${300}  | ${"close-out"} | ${"clock-unsure"}
  ${"it was paused, and then not long"} | ${[[545, { type: "paused", why: "pause" }]]}     | ${600}  | ${700}  | ${"resume"}    | ${"short"}
`("$what: $offer", ({ events, seen, back, offer, why }) => {
  expect(gapAfter(story(...events), at(seen), at(back))).toEqual({ offer, why });
});

test("after a kill in a hold, the hold counts as let go, and the rest comes next", () => {
  const back = story([700, { type: "cameBack", lastSeenAt: at(550) }]);
  expect(look(back, at(700))).toMatchObject({ step: { id: "rest-4" }, secondsLeftInStep: 30, contactSeconds: 130, holdsDone: { left: 1 } });
});

test("while the app was away no time of the session passes", () => {
  const back = story([200, { type: "cameBack", lastSeenAt: at(100) }]);
  expect(look(back, at(200))).toMatchObject({ step: { id: "settle" }, secondsLeftInStep: 200, paused: null });
});

test.each`
  what                                  | seen   | back   | endedBy       | how
  ${"closed out where it was left"}     | ${550} | ${580} | ${null}       | ${"closed-out"}
  ${"with an open number, as st-pain3"} | ${570} | ${580} | ${"st-pain3"} | ${"closed-out"}
`("closing: $what", ({ seen, back, endedBy, how }) => {
  const session = story(...(endedBy === null ? [] : [[560, { type: "rated", discomfort: 5 }] as const]), [
    back,
    { type: "closedOut", lastSeenAt: at(seen) },
  ]);
  expect(look(session, at(back))).toMatchObject({ ended: true, endedBy, how, endedAt: at(seen) });
});

test("going on after too long an absence closes the session all the same", () => {
  expect(look(story([800, { type: "cameBack", lastSeenAt: at(550) }]), at(800))).toMatchObject({
    how: "closed-out",
    endedAt: at(550),
    contactSeconds: 130,
  });
});

test("a finished session stays finished, whenever the app comes back", () => {
  expect(look(story([2000, { type: "cameBack", lastSeenAt: at(1500) }]), at(2000))).toMatchObject({ how: "finished", endedAt: at(1440) });
});
