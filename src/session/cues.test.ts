import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import { cues, cuesAhead } from "./cues.ts";
import { begin, next } from "./next.ts";
import { planSession } from "./plan.ts";

const start = 1_700_000_000_000 as EpochMs;
const at = (seconds: number) => (start + seconds * 1000) as EpochMs;
const plan = planSession({
  mode: "external-self",
  limits: { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 1, avoid: [] },
  sessionsDone: 0,
});
if (!plan.ok) throw new Error(plan.error.type);
const told = (list: ReturnType<typeof cues>) => list.map((cue) => [(cue.at - start) / 1000, cue.kind]);

test("each moment of a session has its cue, at its second", () => {
  expect(told(cues(plan.value, start))).toEqual([
    [0, "begin"],
    [300, "next"],
    [420, "next"],
    [480, "half-way"],
    [535, "last-five"],
    [540, "hold"],
    [555, "half-way"],
    [565, "last-five"],
    [570, "rest"],
    [595, "change-side"],
    [600, "hold"],
    [615, "half-way"],
    [625, "last-five"],
    [630, "rest"],
    [660, "next"],
    [960, "end"],
  ]);
});

test("after a pause the cues that are left come later by its length", () => {
  const paused = next(begin(plan.value, start), { type: "paused", why: "pause", at: at(550) });
  expect(cuesAhead(paused, at(560))).toEqual([]);
  const resumed = next(paused, { type: "resumed", at: at(610) });
  expect(told(cuesAhead(resumed, at(610))).slice(0, 3)).toEqual([
    [615, "half-way"],
    [625, "last-five"],
    [630, "rest"],
  ]);
});

test("a stopped session has no cue left", () => {
  expect(cuesAhead(next(begin(plan.value, start), { type: "stopped", rule: "st-word", at: at(550) }), at(550))).toEqual([]);
});

test("while settling waits for calm, nothing is promised", () => {
  expect(cuesAhead(next(begin(plan.value, start), { type: "calmRated", calm: 2, at: at(100) }), at(100))).toEqual([]);
});
