import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import type { Happening } from "./event.ts";
import { look } from "./look.ts";
import { begin, next } from "./next.ts";
import { planSession } from "./plan.ts";
import type { Session } from "./session.ts";
import { stopRuleIds } from "./stop-rule.ts";

// A full session: settle 0:00-5:00, warm -7:00, map -9:00, then holds and rests of 30 s from 9:00, nearby 17:00, close 19:00-24:00.
const limits = { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4, avoid: [] };
const plan = planSession({ mode: "external-self", limits, sessionsDone: 3 });
if (!plan.ok) throw new Error(plan.error.type);
const start = 1_700_000_000_000;
const at = (clock: string) => {
  const [minutes, seconds] = clock.split(":").map(Number);
  return (start + (minutes! * 60 + seconds!) * 1000) as EpochMs;
};
const begun = begin(plan.value, at("0:00"));
const story = (...events: readonly (readonly [string, Happening])[]): Session =>
  events.reduce((session, [clock, happening]) => next(session, { at: at(clock), ...happening }), begun);
const rated = (discomfort: number): Happening => ({ type: "rated", discomfort });
const felt = (how: "eased" | "stayed" | "rose"): Happening => ({ type: "felt", how });

test.each`
  clock      | step              | left   | contact
  ${"0:00"}  | ${"settle"}       | ${300} | ${0}
  ${"4:59"}  | ${"settle"}       | ${1}   | ${0}
  ${"5:00"}  | ${"warm"}         | ${120} | ${0}
  ${"7:00"}  | ${"map"}          | ${120} | ${0}
  ${"9:00"}  | ${"hold-left-1"}  | ${30}  | ${120}
  ${"9:12"}  | ${"hold-left-1"}  | ${18}  | ${132}
  ${"9:30"}  | ${"rest-4"}       | ${30}  | ${150}
  ${"10:00"} | ${"hold-right-1"} | ${30}  | ${150}
  ${"16:15"} | ${"hold-right-4"} | ${15}  | ${345}
  ${"17:00"} | ${"nearby"}       | ${120} | ${360}
  ${"19:00"} | ${"close"}        | ${300} | ${480}
`("at $clock: $step, $left s left, $contact s of contact", ({ clock, step, left, contact }) => {
  const view = look(begun, at(clock));
  expect([view.step.id, view.secondsLeftInStep, view.contactSeconds]).toEqual([step, left, contact]);
  expect(view.sessionSecondsLeft).toBe((at("24:00") - at(clock)) / 1000);
});

test("after 24 minutes it is finished, by no stop rule, also when nobody looked in between", () => {
  expect(look(begun, at("23:59")).ended).toBe(false);
  expect(look(begun, at("24:00"))).toMatchObject({ ended: true, how: "finished", endedBy: null, endedAt: at("24:00") });
  expect(look(begun, at("900:00"))).toMatchObject({ how: "finished", endedAt: at("24:00"), holdsDone: { left: 4, right: 4 } });
});

test("the instruction changes within a hold", () => {
  expect(["9:00", "9:10", "9:25", "9:30", "9:50"].map((clock) => look(begun, at(clock)).say)).toEqual([
    "cue-hold-left",
    "cue-hold-wait",
    "cue-hold-off",
    "cue-rest",
    "cue-rest-next-right",
  ]);
});

test.each(stopRuleIds.filter((rule) => rule !== "st-urge"))("%s ends contact at once", (rule) => {
  const stopped = story(["9:10", { type: "stopped", rule }]);
  expect(look(stopped, at("9:10"))).toMatchObject({
    ended: true,
    endedBy: rule,
    how: "stopped",
    contactSeconds: 130,
    say: "cue-ended-stopped",
  });
});

test("the toilet pauses a session once; the second time ends it", () => {
  const paused = story(["9:10", { type: "stopped", rule: "st-urge" }]);
  expect(look(paused, at("9:40"))).toMatchObject({ ended: false, paused: "toilet", pausedFor: 30, contactSeconds: 130 });
  const again = next(next(paused, { type: "resumed", at: at("11:00") }), { type: "paused", why: "toilet", at: at("12:00") });
  expect(look(again, at("12:00"))).toMatchObject({ ended: true, endedBy: "st-urge" });
});

test("a pause moves everything after it", () => {
  const paused = story(["9:10", { type: "paused", why: "pause" }], ["12:10", { type: "resumed" }]);
  expect(look(paused, at("12:10"))).toMatchObject({ paused: null, secondsLeftInStep: 20, contactSeconds: 130 });
  expect(look(paused, at("26:59")).ended).toBe(false);
  expect(look(paused, at("27:00"))).toMatchObject({ how: "finished", contactSeconds: 480 });
});

test("a pause of ten minutes closes the session", () => {
  const paused = story(["9:10", { type: "paused", why: "pause" }]);
  expect(look(paused, at("19:09"))).toMatchObject({ ended: false, pausedFor: 599 });
  expect(look(paused, at("19:10"))).toMatchObject({ how: "long-pause", endedBy: null, endedAt: at("19:10") });
});

test.each`
  what                                         | events                                                                                                                                                         | by
  ${"3 is within the limit"}                   | ${[["9:05", rated(3)]]}                                                                                                                                        | ${null}
  ${"4 that does not ease"}                    | ${[["9:05", rated(4)]]}                                                                                                                                        | ${"st-pain3"}
  ${"4, then 3"}                               | ${[["9:05", rated(4)], ["9:34", rated(3)]]}                                                                                                                    | ${null}
  ${"4, then 3 a second too late"}             | ${[["9:05", rated(4)], ["9:35", rated(3)]]}                                                                                                                    | ${"st-pain3"}
  ${"4, gone lighter, no lower number"}        | ${[["9:05", rated(4)], ["9:10", { type: "lightened" }]]}                                                                                                       | ${"st-pain3"}
  ${"4, then only 'it eases'"}                 | ${[["9:05", rated(4)], ["9:20", felt("eased")]]}                                                                                                               | ${"st-pain3"}
  ${"4, then 5: the first one counts"}         | ${[["9:05", rated(4)], ["9:30", rated(5)]]}                                                                                                                    | ${"st-pain3"}
  ${"1 up to 2"}                               | ${[["9:05", rated(1)], ["9:15", rated(2)]]}                                                                                                                    | ${null}
  ${"1 up to 3 is a rise of two"}              | ${[["9:05", rated(1)], ["9:15", rated(3)]]}                                                                                                                    | ${"st-pain3"}
  ${"1 up to 3, then it eases"}                | ${[["9:05", rated(1)], ["9:15", rated(3)], ["9:20", felt("eased")]]}                                                                                           | ${null}
  ${"1 in one hold, 3 in the next"}            | ${[["9:05", rated(1)], ["10:05", rated(3)]]}                                                                                                                   | ${null}
  ${"'it rises' without a number"}             | ${[["9:05", felt("rose")]]}                                                                                                                                    | ${"st-pain3"}
  ${"'it rises', then 'it eases'"}             | ${[["9:05", felt("rose")], ["9:20", felt("eased")]]}                                                                                                           | ${null}
  ${"'it stays' changes nothing"}              | ${[["9:05", felt("stayed")]]}                                                                                                                                  | ${null}
  ${"6 is not yet severe"}                     | ${[["9:05", rated(6)], ["9:20", rated(2)]]}                                                                                                                    | ${null}
  ${"7 is severe"}                             | ${[["9:05", rated(7)]]}                                                                                                                                        | ${"st-severe"}
  ${"7 is severe also before the first touch"} | ${[["1:00", rated(7)]]}                                                                                                                                        | ${"st-severe"}
  ${"5 before the first touch is how he came"} | ${[["1:00", rated(5)]]}                                                                                                                                        | ${null}
  ${"5 while lying still afterwards"}          | ${[["20:00", rated(5)]]}                                                                                                                                       | ${null}
  ${"4 in a rest"}                             | ${[["9:35", rated(4)]]}                                                                                                                                        | ${"st-pain3"}
  ${"4 at a spot"}                             | ${[["8:00", { type: "spotNamed", side: "left", where: "back", discomfort: 4 }]]}                                                                               | ${"st-pain3"}
  ${"two spots, 0 and 3"}                      | ${[["7:30", { type: "spotNamed", side: "left", where: "back", discomfort: 0 }], ["8:00", { type: "spotNamed", side: "right", where: "back", discomfort: 3 }]]} | ${null}
`("discomfort: $what", ({ events, by }) => {
  const view = look(story(...events), at("24:00"));
  expect(view.endedBy).toBe(by);
  expect(view.how).toBe(by === null ? "finished" : by === "st-severe" ? "stopped" : "discomfort");
});

test("discomfort that does not ease ends the session 30 seconds after it was named, to the second", () => {
  const strained = story(["9:05", rated(4)]);
  expect(look(strained, at("9:34"))).toMatchObject({ ended: false, strain: { secondsLeft: 1, lightened: false }, say: "cue-lighten" });
  expect(look(strained, at("9:35"))).toMatchObject({ endedBy: "st-pain3", endedAt: at("9:35"), say: "cue-ended-discomfort" });
});

test("a lower limit from the gate is the one that counts", () => {
  const lower = planSession({ mode: "external-self", limits: { ...limits, discomfortMax: 2 }, sessionsDone: 3 });
  if (!lower.ok) throw new Error(lower.error.type);
  const strained = next(begin(lower.value, at("0:00")), { type: "rated", discomfort: 3, at: at("9:05") });
  expect(look(strained, at("9:35")).endedBy).toBe("st-pain3");
});

test("a plan that lies about its contact is still cut off at the cap, to the second", () => {
  const tight = { ...plan.value, limits: { ...plan.value.limits, contactSecondsMax: 135 } };
  const session = begin(tight, at("0:00"));
  expect(look(session, at("9:14")).ended).toBe(false);
  expect(look(session, at("20:00"))).toMatchObject({ endedBy: "st-limit", how: "contact-cap", endedAt: at("9:15"), contactSeconds: 135 });
});

test.each`
  clock      | what                             | moves
  ${"2:59"}  | ${"settling has a least length"} | ${false}
  ${"3:00"}  | ${"then he may move on"}         | ${true}
  ${"5:00"}  | ${"warmth can be left out"}      | ${true}
  ${"9:05"}  | ${"a hold can be let go"}        | ${true}
  ${"9:49"}  | ${"a rest has a least length"}   | ${false}
  ${"9:50"}  | ${"then he may move on"}         | ${true}
  ${"17:00"} | ${"nearby can be left out"}      | ${true}
  ${"19:59"} | ${"he lies still for a minute"}  | ${false}
  ${"20:00"} | ${"then he may get up"}          | ${true}
`("moving on at $clock: $what", ({ clock, moves }) => {
  const before = look(begun, at(clock));
  const after = look(story([clock, { type: "skipped" }]), at(clock));
  expect(before.mayMoveOn).toBe(moves);
  expect(after.step.id !== before.step.id || after.ended).toBe(moves);
});

test("who is not calm stays with settling, and goes on when he is", () => {
  const tense = story(["4:30", { type: "calmRated", calm: 3 }]);
  expect(look(tense, at("8:00"))).toMatchObject({ step: { id: "settle" }, waitsForCalm: true, mayMoveOn: false, say: "cue-settle-stay" });
  const calm = next(tense, { type: "calmRated", calm: 4, at: at("8:00") });
  expect(look(calm, at("8:00"))).toMatchObject({ step: { id: "warm" }, secondsLeftInStep: 120 });
});

test("who is not calm after ten minutes has had his breathing, and no session", () => {
  const tense = story(["4:30", { type: "calmRated", calm: 3 }]);
  expect(look(tense, at("10:00"))).toMatchObject({ ended: true, how: "not-calm", endedBy: null, contactSeconds: 0 });
});

test("a clock that jumps back does not bring time back", () => {
  const session = story(["9:10", rated(2)], ["1:00", rated(1)]);
  expect(look(session, at("0:30"))).toMatchObject({ step: { id: "hold-left-1" }, contactSeconds: 130 });
  expect(session.events.map((event) => event.at)).toEqual([at("0:00"), at("9:10"), at("9:10")]);
});

test("after the end it can be named what it was; the gravest name stands, and nothing starts again", () => {
  const named = story(
    ["9:10", { type: "stopped", rule: "st-word" }],
    ["9:30", { type: "named", rule: "st-blood-flow" }],
    ["9:40", { type: "named", rule: "st-sharp" }],
    ["9:50", { type: "resumed" }],
  );
  expect(look(named, at("9:50"))).toMatchObject({ ended: true, endedAt: at("9:10"), endedBy: "st-blood-flow", how: "stopped" });
});

test("an event that means nothing at this point is not kept", () => {
  const session = story(["1:00", { type: "resumed" }], ["1:00", { type: "skipped" }], ["2:00", { type: "named", rule: "st-sharp" }]);
  expect(session.events).toEqual(begun.events);
});

test("a plan that uses its cap to the last second still ends as planned", () => {
  const exact = planSession({ mode: "external-self", limits: { ...limits, contactSecondsMax: 480 }, sessionsDone: 3 });
  if (!exact.ok) throw new Error(exact.error.type);
  expect(look(begin(exact.value, at("0:00")), at("30:00"))).toMatchObject({ how: "finished", endedBy: null, contactSeconds: 480 });
});

test("while it is too much, moving on is possible only to where the hand is off", () => {
  const atASpot = story(["8:00", { type: "spotNamed", side: "left", where: "back", discomfort: 4 }], ["8:05", { type: "skipped" }]);
  expect(look(atASpot, at("8:05"))).toMatchObject({ step: { id: "map" }, mayMoveOn: false });
  const inAHold = story(["9:05", rated(4)], ["9:10", { type: "skipped" }]);
  expect(look(inAHold, at("9:10"))).toMatchObject({ step: { id: "rest-4" }, strain: { secondsLeft: 25 } });
});

test("names given after the end keep their order when the clock jumps back", () => {
  const named = story(
    ["9:10", { type: "stopped", rule: "st-word" }],
    ["9:40", { type: "named", rule: "st-numb" }],
    ["9:20", { type: "named", rule: "st-sharp" }],
  );
  expect(named.events.map((event) => event.at)).toEqual([at("0:00"), at("9:10"), at("9:40"), at("9:40")]);
});

test.each`
  how                                | events                                                                  | by
  ${"a stop without a reason"}       | ${[["9:10", { type: "stopped", rule: "st-word" }]]}                     | ${"st-pain3"}
  ${"a stop for something graver"}   | ${[["9:10", { type: "stopped", rule: "st-blood-flow" }]]}               | ${"st-blood-flow"}
  ${"a pause that became too long"}  | ${[["9:10", { type: "paused", why: "pause" }]]}                         | ${"st-pain3"}
  ${"a stop after it had come down"} | ${[["9:08", rated(2)], ["9:10", { type: "stopped", rule: "st-word" }]]} | ${"st-word"}
`("4 of at most 3, and then $how: it counts as $by", ({ events, by }) => {
  expect(look(story(["9:05", rated(4)], ...events), at("30:00")).endedBy).toBe(by);
});

test("the breath goes at the pace he has chosen; the steps keep their lengths", () => {
  const [usual, slower] = [look(begun, at("0:07")), look(begun, at("0:07"), { inSeconds: 5, outSeconds: 9 })];
  expect(usual.breath).toEqual({ phase: "out", fraction: 0.5 });
  expect(slower.breath.phase).toBe("out");
  expect(slower.breath.fraction).toBeCloseTo(2 / 9);
  expect(slower.secondsLeftInStep).toBe(usual.secondsLeftInStep);
});
