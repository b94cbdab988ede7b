import fc from "fast-check";
import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import { parseDraft } from "./draft.ts";
import type { Happening } from "./event.ts";
import { begin, next, replay } from "./next.ts";
import { planSession } from "./plan.ts";
import { remainingLimits } from "./remaining.ts";
import { isSessionStory } from "./schema.ts";
import { storyOf } from "./story.ts";

const start = 1_700_000_000_000;
const at = (seconds: number) => (start + seconds * 1000) as EpochMs;
const limits = { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4, avoid: [] };
const plan = planSession({ mode: "external-self", limits, sessionsDone: 3 });
if (!plan.ok) throw new Error(plan.error.type);
const happened = (...events: readonly (readonly [number, Happening])[]) =>
  events.reduce((session, [second, happening]) => next(session, { at: at(second), ...happening }), begin(plan.value, at(0)));

const stopped = happened(
  [200, { type: "calmRated", calm: 6 }],
  [310, { type: "warmSkipped" }],
  [400, { type: "spotNamed", side: "left", where: "back", discomfort: 2 }],
  [440, { type: "rated", discomfort: 1 }],
  [500, { type: "cameBack", lastSeenAt: at(450) }],
  [560.25, { type: "stopped", rule: "st-word" }],
  [580, { type: "named", rule: "st-sharp" }],
);

test("a story tells each step, each event and the end with its moment", () => {
  expect(storyOf(stopped, at(600))).toEqual({
    protocol: "external-self/1",
    mode: "external-self",
    half: false,
    limits: { ...limits, avoid: ["midline", "genitals", "anus"] },
    startedAt: at(0),
    endedAt: at(560.25),
    endedBy: "st-sharp",
    how: "stopped",
    events: [
      { ms: 0, type: "started" },
      { ms: 200_000, type: "calmRated", calm: 6 },
      { ms: 310_000, type: "warmSkipped" },
      { ms: 400_000, type: "spotNamed", side: "left", where: "back", discomfort: 2 },
      { ms: 440_000, type: "rated", discomfort: 1 },
      { ms: 500_000, type: "cameBack", lastSeenMs: 450_000 },
      { ms: 560_250, type: "stopped", rule: "st-word" },
      { ms: 580_000, type: "named", rule: "st-sharp" },
    ],
    phases: [
      { phase: "settle", fromMs: 0, toMs: 300_000 },
      { phase: "warm", fromMs: 300_000, toMs: 310_000 },
      { phase: "map", fromMs: 310_000, toMs: 430_000 },
      { phase: "hold", side: "left", hold: 1, fromMs: 430_000, toMs: 450_000 },
      { phase: "rest", fromMs: 450_000, toMs: 530_000 },
      { phase: "hold", side: "right", hold: 1, fromMs: 530_000, toMs: 560_000 },
      { phase: "rest", fromMs: 560_000, toMs: 560_250 },
    ],
    contactSeconds: 170,
    holds: { left: 1, right: 1 },
    discomfortMax: 2,
  });
});

test("a session that still runs has no story", () => {
  expect(() => storyOf(happened(), at(100))).toThrow("only a session that has ended");
});

test("a story survives being written down and read again", () => {
  const story = storyOf(stopped, at(600));
  const read: unknown = JSON.parse(JSON.stringify(story));
  expect(read).toEqual(story);
  expect(isSessionStory(read)).toBe(true);
});

test.each([
  ["no story at all", null],
  ["an unknown stop rule", { endedBy: "st-nothing" }],
  ["an unknown end", { how: "vanished" }],
  ["a rating beyond ten", { events: [{ ms: 0, type: "rated", discomfort: 11 }] }],
  ["an unknown event", { events: [{ ms: 0, type: "guessed" }] }],
  ["a moment that is text", { startedAt: "2026-11-22T09:00:00Z" }],
  ["contact below nothing", { contactSeconds: -1 }],
  ["no holds", { holds: undefined }],
])("%s is not taken for a story", (_, change) => {
  expect(isSessionStory(change && { ...storyOf(stopped, at(600)), ...change })).toBe(false);
});

test("what a newer version adds is no reason to refuse a story", () => {
  expect(isSessionStory({ ...storyOf(stopped, at(600)), mood: 3 })).toBe(true);
});

test("a draft brings the session back as it was", () => {
  const draft = parseDraft(JSON.parse(JSON.stringify({ plan: stopped.plan, events: stopped.events })));
  expect(draft.ok && replay(draft.value.plan, draft.value.events)).toEqual(stopped);
});

test.each([
  ["nothing", null, "draft"],
  ["no events", { plan: stopped.plan, events: [] }, "events.0.type"],
  ["no beginning", { plan: stopped.plan, events: stopped.events.slice(1) }, "events.0.type"],
  ["no steps", { plan: { ...stopped.plan, steps: [] }, events: stopped.events }, "plan.steps"],
  ["a damaged event", { plan: stopped.plan, events: [{ type: "started", at: "now" }] }, "events.0.at"],
])("a draft with %s is refused, and says where", (_, value, where) => {
  expect(parseDraft(value)).toEqual({ ok: false, error: { type: "BadDraft", where } });
});

test("no bytes make the reading of a draft fall over", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseDraft(value).ok).toBe(false);
    }),
  );
});

test("a second of contact that was begun counts", () => {
  expect(storyOf(happened([540.25, { type: "stopped", rule: "st-word" }]), at(600)).contactSeconds).toBe(121);
});

test.each`
  stoppedAt | contact | holds | why
  ${545}    | ${475}  | ${3}  | ${"one hold begun on the left"}
  ${605}    | ${445}  | ${3}  | ${"one on each side"}
  ${665}    | ${415}  | ${2}  | ${"two on the left, one on the right: the fuller side counts"}
  ${100}    | ${600}  | ${4}  | ${"stopped before the first touch"}
`("a fresh start after a word keeps to what is left of the caps: $why", ({ stoppedAt, contact, holds }) => {
  const story = storyOf(happened([stoppedAt, { type: "stopped", rule: "st-word" }]), at(700));
  expect(remainingLimits(limits, story)).toEqual({ ...limits, contactSecondsMax: contact, holdsPerSideMax: holds });
});

test("a fresh start never has more room than the gate gives it now", () => {
  const story = storyOf(happened([100, { type: "stopped", rule: "st-word" }]), at(700));
  expect(remainingLimits({ ...limits, contactSecondsMax: 300, holdsPerSideMax: 2 }, story)).toMatchObject({
    contactSecondsMax: 300,
    holdsPerSideMax: 2,
  });
});
