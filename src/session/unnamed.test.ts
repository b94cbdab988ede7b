import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import type { Happening } from "./event.ts";
import { begin, next, replay } from "./next.ts";
import { planSession } from "./plan.ts";
import { isUnnamed } from "./unnamed.ts";

const start = 1_700_000_000_000;
const at = (seconds: number) => (start + seconds * 1000) as EpochMs;
const plan = planSession({
  mode: "external-self",
  limits: { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4, avoid: [] },
  sessionsDone: 3,
});
if (!plan.ok) throw new Error(plan.error.type);
const begun = begin(plan.value, at(0));

const stop: Happening = { type: "stopped", rule: "st-word" };

test.each<[string, readonly (readonly [number, Happening])[], number, boolean]>([
  ["it runs", [], 100, false],
  ["a stop", [[545, stop]], 546, true],
  ["a stop, found again an hour later", [[545, stop]], 4145, true],
  [
    "a stop that was named",
    [
      [545, stop],
      [550, { type: "named", rule: "st-blood-flow" }],
    ],
    551,
    false,
  ],
  ["discomfort that did not ease", [[545, { type: "rated", discomfort: 6 }]], 600, true],
  ["held until nobody answered", [[545, { type: "held", why: "sound" }]], 700, true],
  ["it was finished", [], 1440, false],
  ["closed after the app was gone", [[900, { type: "closedOut", lastSeenAt: at(545) }]], 901, false],
])("%s", (_what, events, now, unnamed) => {
  const session = events.reduce((before, [second, happening]) => next(before, { at: at(second), ...happening }), begun);
  expect(isUnnamed(session, at(now))).toBe(unnamed);
  // As it is found after a reload.
  expect(isUnnamed(replay(plan.value, session.events), at(now))).toBe(unnamed);
});
