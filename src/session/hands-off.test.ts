import fc from "fast-check";
import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import { cuesAhead } from "./cues.ts";
import type { Happening } from "./event.ts";
import { look } from "./look.ts";
import { begin, next } from "./next.ts";
import { planSession, type PlanRequest } from "./plan.ts";
import type { Session } from "./session.ts";
import { storyOf } from "./story.ts";

// Alone, asked in the rests: settle 0:00-5:00, warm -7:00, map -9:00, then holds and rests of 30 s from 9:00.
// With a partner: settle 0:00-5:00, first touch -5:30, map -7:30, then holds and rests from 7:30. Internal: settle -5:00, work -10:00, out -11:00.
const limits = { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4, avoid: [] };
const start = 1_700_000_000_000;
const at = (clock: string) => {
  const [minutes, seconds] = clock.split(":").map(Number);
  return (start + (minutes! * 60 + seconds!) * 1000) as EpochMs;
};
const begun = (request: Partial<PlanRequest>): Session => {
  const plan = planSession({ mode: "external-self", limits, sessionsDone: 3, ...request });
  if (!plan.ok) throw new Error(plan.error.type);
  return begin(plan.value, at("0:00"));
};
const alone = begun({ asks: true });
const agreed = { minutes: 10, pressureMax: 2, nearby: false } as const;
const partner = begun({ mode: "external-partner", agreed });
const internal = begun({ mode: "internal", limits: { ...limits, contactSecondsMax: 300, discomfortMax: 2 } });
const after = (from: Session, ...events: readonly (readonly [string, Happening])[]): Session =>
  events.reduce((session, [clock, happening]) => next(session, { at: at(clock), ...happening }), from);
const fine: Happening = { type: "comfort", how: "fine" };
const goOn: Happening = { type: "resumed", by: "receiver" };

test("something loud lifts the hand, and only a tap goes on, with the next step", () => {
  const held = after(alone, ["9:10", { type: "held", why: "sound" }]);
  expect(look(held, at("9:40"))).toMatchObject({ paused: "sound", held: { secondsLeft: 90 }, contactSeconds: 130, say: "cue-held-sound" });
  const on = after(held, ["9:40", { type: "resumed" }]);
  expect(look(on, at("9:40"))).toMatchObject({ paused: null, step: { id: "rest-4" } });
});

test("alone, who did not want to be asked is never asked, and the only answer to a press is stop", () => {
  const unasked = begun({ asks: false });
  for (let seconds = 0; seconds < unasked.plan.seconds; seconds++) {
    const { asksComfort, say } = look(unasked, (start + seconds * 1000) as EpochMs);
    expect(asksComfort, `second ${seconds}`).toBe(false);
    expect(say).not.toBe("cue-check");
  }
});

test("two minutes without a tap end a session that is held", () => {
  const held = after(alone, ["9:10", { type: "held", why: "sound" }]);
  expect(look(held, at("11:09")).ended).toBe(false);
  expect(look(held, at("11:10"))).toMatchObject({ ended: true, how: "held", endedBy: null, endedAt: at("11:10") });
});

test("a reload while it is held goes on with the next step, by a tap, and not after two minutes", () => {
  const held = after(alone, ["9:10", { type: "held", why: "sound" }]);
  const back = (clock: string) => after(held, [clock, { type: "cameBack", lastSeenAt: at("9:20") }]);
  expect(look(back("9:40"), at("9:40"))).toMatchObject({ paused: null, step: { id: "rest-4" }, contactSeconds: 130 });
  expect(look(back("11:20"), at("11:20"))).toMatchObject({ ended: true, how: "held" });
});

test.each`
  clock      | asks
  ${"9:33"}  | ${false}
  ${"9:34"}  | ${true}
  ${"9:43"}  | ${true}
  ${"9:44"}  | ${false}
  ${"10:34"} | ${true}
`("alone, at $clock: asked whether it is still fine: $asks", ({ clock, asks }) => {
  expect(look(alone, at(clock)).asksComfort).toBe(asks);
});

test("alone, one question may stay without an answer; the second in a row holds", () => {
  expect(look(alone, at("9:50"))).toMatchObject({ paused: null });
  expect(look(alone, at("10:44"))).toMatchObject({ paused: "no-answer", held: { secondsLeft: 120 } });
  const answered = after(alone, ["10:36", fine]);
  expect(look(answered, at("11:44"))).toMatchObject({ paused: null });
  expect(look(answered, at("12:44"))).toMatchObject({ paused: "no-answer" });
});

test("any answer counts: a number shows that he is there", () => {
  expect(look(after(alone, ["10:10", { type: "rated", discomfort: 1 }]), at("10:50")).paused).toBeNull();
});

test("with a partner, the first question without an answer holds", () => {
  expect(look(partner, at("4:45")).asksComfort).toBe(true);
  expect(look(partner, at("4:55"))).toMatchObject({ paused: "no-answer" });
});

test("with a partner, only the receiver goes on", () => {
  const held = after(partner, ["4:50", fine], ["5:10", { type: "held", why: "sound" }], ["5:20", { type: "resumed" }]);
  expect(look(held, at("5:21")).paused).toBe("sound");
  expect(look(after(held, ["5:30", goOn]), at("5:30")).paused).toBeNull();
});

const yes = ["4:50", "5:17", "6:02", "6:32"].map(
  (clock) => [clock, clock === "4:50" || clock === "5:17" ? fine : ({ type: "signal", signal: "good" } as const)] as const,
);

test("with a partner he is asked every 30 seconds of the holds", () => {
  const going = after(partner, ...yes, ["7:02", { type: "signal", signal: "good" }]);
  for (const clock of ["7:45", "8:15", "8:45", "9:15"]) {
    const answered = ["7:46", "8:16", "8:46", "9:16"]
      .filter((earlier) => at(earlier) < at(clock))
      .map((earlier, index) => [earlier, index % 2 === 0 ? ({ type: "signal", signal: "good" } as const) : fine] as const);
    expect(look(after(going, ...answered), at(clock)).asksComfort, clock).toBe(true);
  }
});

test("the pressure begins at 1 in each place, rises by the receiver's word alone, and stays below what was agreed", () => {
  const firmer: Happening = { type: "signal", signal: "firmer" };
  const pressing = after(
    partner,
    ...yes,
    ["7:02", { type: "signal", signal: "good" }],
    ["7:35", firmer],
    ["7:36", firmer],
    ["7:37", firmer],
  );
  expect(look(pressing, at("7:38"))).toMatchObject({ pressure: 2, pressureMax: 2 });
  expect(look(after(pressing, ["7:39", { type: "lightened" }]), at("7:40")).pressure).toBe(1);
  expect(look(after(pressing, ["7:39", { type: "rated", discomfort: 4 }], ["7:40", firmer]), at("7:41")).pressure).toBe(1);
  expect(look(after(pressing, ["7:46", firmer]), at("8:31")).pressure).toBe(1);
  expect(storyOf(after(pressing, ["7:50", { type: "stopped", rule: "st-word" }]), at("8:00")).pressure).toBe(2);
});

test("internal: touch ends after its five minutes, and he is asked before each change", () => {
  const answers = Array.from({ length: 9 }, (_, n) => n).map(
    (n) => [`${5 + Math.floor((n + 1) / 2)}:${n % 2 === 0 ? "31" : "01"}`, { type: "signal", signal: "good" }] as const,
  );
  const working = after(internal, ["4:50", fine], ...answers);
  expect(look(working, at("9:59"))).toMatchObject({ step: { phase: "work" }, contactSeconds: 299 });
  expect(look(working, at("10:00"))).toMatchObject({ step: { phase: "out" }, contactSeconds: 300, ended: false });
});

test.each`
  where      | blood      | rule
  ${"glove"} | ${"none"}  | ${null}
  ${"glove"} | ${"smear"} | ${"st-blood-smear"}
  ${"glove"} | ${"more"}  | ${"st-blood-flow"}
  ${"urine"} | ${"none"}  | ${null}
  ${"urine"} | ${"more"}  | ${"st-blood-flow"}
`("$blood in the look at the $where ends by $rule", ({ where, blood, rule }) => {
  const out = after(internal, ["4:50", fine], ["5:02", { type: "skipped" }]);
  const seen =
    where === "glove" ? after(out, ["5:10", { type: "looked", where, blood }]) : after(out, ["6:20", { type: "looked", where, blood }]);
  expect(look(seen, at("6:30")).endedBy).toBe(rule);
});

test("a session left alone gives its last tone when it is held", () => {
  const kinds = cuesAhead(partner, at("4:00")).map((cue) => [(cue.at - start) / 1000, cue.kind]);
  expect(kinds).toEqual([
    [285, "check"],
    [295, "stopped"],
  ]);
});

test("half-way is not said while a question waits", () => {
  const during = cuesAhead(after(partner, ...yes, ["7:02", { type: "signal", signal: "good" }]), at("7:31")).map(({ kind }) => kind);
  expect(during.slice(0, 2)).toEqual(["check", "stopped"]);
});

test("the pressure never rises without the receiver's word, whatever happens", () => {
  const word = fc.constantFrom<Happening>(
    { type: "signal", signal: "softer" },
    { type: "signal", signal: "good" },
    { type: "signal", signal: "firmer" },
    { type: "lightened" },
    { type: "rated", discomfort: 2 },
    { type: "rated", discomfort: 5 },
    { type: "felt", how: "eased" },
    { type: "held", why: "sound" },
    { type: "skipped" },
    fine,
    goOn,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), word), { maxLength: 60 }), (steps) => {
      let session = after(partner, ["4:50", fine]);
      let now: number = at("4:50");
      for (const [wait, happening] of steps) {
        now += wait;
        const then = next(session, { at: now as EpochMs, ...happening });
        const mayRise = happening.type === "signal" && happening.signal === "firmer";
        if (!mayRise) expect(then.pressure).toBeLessThanOrEqual(session.pressure);
        expect(then.pressure).toBeLessThanOrEqual(session.pressure + 1);
        expect(then.pressure).toBeLessThanOrEqual(agreed.pressureMax);
        session = then;
      }
    }),
  );
});
