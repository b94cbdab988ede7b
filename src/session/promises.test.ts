import fc from "fast-check";
import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import { advance } from "./advance.ts";
import type { Happening, SessionEvent } from "./event.ts";
import { look } from "./look.ts";
import { begin, next, replay } from "./next.ts";
import { planSession, type SessionPlan } from "./plan.ts";
import type { Session } from "./session.ts";
import { stopRuleIds } from "./stop-rule.ts";
import { storyOf } from "./story.ts";
import { comfortAnswerSeconds, heldSecondsMax, pauseSecondsMax } from "./times.ts";

const start = 1_700_000_000_000;
const moment = (ms: number) => (start + ms) as EpochMs;

const plans = fc
  .record({
    contactSecondsMax: fc.integer({ min: 100, max: 700 }),
    discomfortMax: fc.integer({ min: 1, max: 3 }),
    holdsPerSideMax: fc.integer({ min: 1, max: 5 }),
    avoid: fc.subarray(["heat", "beside-sit-bones"] as const),
  })
  .chain((limits) =>
    fc.record({
      limits: fc.constant(limits),
      sessionsDone: fc.nat(5),
      mode: fc.constantFrom("external-self" as const, "external-partner" as const, "internal" as const),
      asks: fc.boolean(),
      agreed: fc.record({
        minutes: fc.integer({ min: 2, max: 12 }),
        pressureMax: fc.constantFrom(1 as const, 2 as const, 3 as const),
        nearby: fc.boolean(),
      }),
    }),
  )
  .map(({ mode, agreed, ...asked }) => {
    const plan = planSession({ ...asked, mode, ...(mode === "external-partner" ? { agreed } : {}) });
    if (!plan.ok) throw new Error(plan.error.type);
    return plan.value;
  });

/** A plan that does not fit its own cap, so that the machine alone has to hold it. */
const overlongPlans = fc.tuple(plans, fc.integer({ min: 1, max: 200 })).map(([plan, cap]) => withCap(plan, cap));
const withCap = (plan: SessionPlan, contactSecondsMax: number): SessionPlan => ({ ...plan, limits: { ...plan.limits, contactSecondsMax } });

const zeroToTen = fc.integer({ min: 0, max: 10 });
const rule = fc.constantFrom(...stopRuleIds);
const gentle: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ type: fc.constant("rated" as const), discomfort: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ type: fc.constant("calmRated" as const), calm: zeroToTen }),
  fc.record({ type: fc.constant("felt" as const), how: fc.constantFrom("eased" as const, "stayed" as const, "rose" as const) }),
  fc.constantFrom<Happening>({ type: "lightened" }, { type: "skipped" }, { type: "skipped" }, { type: "warmSkipped" }, { type: "resumed" }),
  fc.constantFrom<Happening>({ type: "resumed", by: "receiver" }, { type: "comfort", how: "fine" }, { type: "comfort", how: "fine" }),
  fc.constantFrom<Happening>({ type: "held", why: "sound" }, { type: "held", why: "offered" }, { type: "held", why: "cut-off" }),
  fc.record({ type: fc.constant("signal" as const), signal: fc.constantFrom("softer" as const, "good" as const, "firmer" as const) }),
  fc.record({
    type: fc.constant("looked" as const),
    where: fc.constantFrom("glove" as const, "urine" as const),
    blood: fc.constantFrom("none" as const, "none" as const, "smear" as const, "more" as const),
  }),
  fc.record({ type: fc.constant("paused" as const), why: fc.constantFrom("toilet" as const, "pause" as const) }),
  fc.record({
    type: fc.constant("spotNamed" as const),
    side: fc.constantFrom("left" as const, "right" as const),
    where: fc.constantFrom("front" as const, "back" as const),
    discomfort: zeroToTen,
  }),
);
const any: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: gentle },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("rated" as const), discomfort: zeroToTen }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom("stopped" as const, "named" as const), rule }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom("cameBack" as const, "closedOut" as const),
      lastSeenAt: fc.integer({ min: -60_000, max: 2_000_000 }).map(moment),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Happening>({ type: "started" }) },
);

/** Events with steps of time between them; now and then the clock jumps back. */
const eventsOf = (happening: fc.Arbitrary<Happening>, clockJumps = true) =>
  fc.array(fc.tuple(fc.integer({ min: clockJumps ? -90_000 : 0, max: 240_000 }), happening), { maxLength: 30 }).map((steps) => {
    let ms = 0;
    return steps.map(([wait, what]): SessionEvent => {
      ms += wait;
      return { at: moment(ms), ...what };
    });
  });

const after = (plan: SessionPlan, events: readonly SessionEvent[]) => events.reduce(next, begin(plan, moment(0)));
const ending = (session: Session) => [session.ended?.at, session.ended?.how];
const longAfter = moment(24 * 3_600_000);

test("stop always stops, and nothing restarts it", () => {
  const stop = fc.constantFrom(...stopRuleIds.filter((id) => id !== "st-urge"));
  fc.assert(
    fc.property(plans, eventsOf(any), stop, fc.integer({ min: -5000, max: 5000 }), eventsOf(any), (plan, before, by, wait, later) => {
      const session = after(plan, before);
      const stopped = next(session, { type: "stopped", rule: by, at: (session.seenAt + wait) as EpochMs });
      expect(stopped.ended).not.toBeNull();
      const end = later.reduce(next, stopped);
      expect(ending(end)).toEqual(ending(stopped));
      expect(look(end, longAfter)).toMatchObject({ ended: true, contactSeconds: look(stopped, stopped.seenAt).contactSeconds });
    }),
  );
});

test("contact never exceeds the cap, whatever happens", () => {
  fc.assert(
    fc.property(fc.oneof(plans, overlongPlans), eventsOf(any), fc.nat(4_000_000), (plan, events, ms) => {
      const session = advance(after(plan, events), moment(ms));
      expect(session.contactMs).toBeLessThanOrEqual(plan.limits.contactSecondsMax * 1000);
      expect(look(session, longAfter).contactSeconds).toBeLessThanOrEqual(plan.limits.contactSecondsMax);
    }),
  );
});

test("no event makes contact longer than it was planned, nor the holds more", () => {
  fc.assert(
    fc.property(plans, eventsOf(any), (plan, events) => {
      const session = advance(after(plan, events), longAfter);
      expect(session.contactMs).toBeLessThanOrEqual(plan.contactSeconds * 1000);
      for (const side of ["left", "right"] as const)
        expect(session.track.filter((stretch) => stretch.phase === "hold" && stretch.side === side).length).toBeLessThanOrEqual(
          plan.limits.holdsPerSideMax,
        );
    }),
  );
});

test("every session ends by itself, if nobody does anything any more", () => {
  fc.assert(
    fc.property(plans, eventsOf(any), (plan, events) => {
      expect(look(after(plan, events), longAfter).ended).toBe(true);
    }),
  );
});

test("time never runs backwards, nor does contact", () => {
  fc.assert(
    fc.property(plans, eventsOf(any), (plan, events) => {
      let session = begin(plan, moment(0));
      for (const event of events) {
        const then = next(session, event);
        expect(then.seenAt).toBeGreaterThanOrEqual(session.seenAt);
        expect(then.contactMs).toBeGreaterThanOrEqual(session.contactMs);
        expect(then.step).toBeGreaterThanOrEqual(session.step);
        session = then;
      }
      for (const list of [session.events.map(({ at }) => at), session.track.map(({ from }) => from)])
        expect(list).toEqual([...list].sort((a, b) => a - b));
    }),
  );
});

test("the events that a session kept tell the same story again", () => {
  fc.assert(
    fc.property(plans, eventsOf(any), (plan, events) => {
      const session = after(plan, events);
      expect(storyOf(replay(plan, session.events), longAfter)).toEqual(storyOf(session, longAfter));
    }),
  );
});

test("looking on the way changes nothing", () => {
  fc.assert(
    fc.property(plans, eventsOf(any), fc.array(fc.nat(2_000_000)), fc.nat(2_000_000), (plan, events, looks, ms) => {
      const session = after(plan, events);
      const last = Math.max(ms, ...looks);
      const oftenLooked = looks.sort((a, b) => a - b).reduce((seen, glance) => advance(seen, moment(glance)), session);
      expect(advance(oftenLooked, moment(last))).toEqual(advance(session, moment(last)));
    }),
  );
});

test("a look after a long sleep is what counting second by second would have told", () => {
  const quiet: fc.Arbitrary<Happening> = fc.constantFrom<Happening>(
    { type: "paused", why: "pause" },
    { type: "resumed" },
    { type: "skipped" },
    { type: "stopped", rule: "st-word" },
  );
  const wholeSeconds = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), quiet), { maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(plans, overlongPlans), wholeSeconds, fc.nat(2400), (plan, steps, last) => {
      let second = 0;
      const timed = steps.map(([wait, what]) => [(second += wait), what] as const).filter(([at]) => at <= last);
      const view = look(
        after(
          plan,
          timed.map(([at, what]) => ({ at: moment(at * 1000), ...what })),
        ),
        moment(last * 1000),
      );
      const twin = countSeconds(plan, timed, last);
      expect([view.step.id, view.contactSeconds, view.ended]).toEqual([twin.step, twin.contact, twin.ended]);
      if (!view.ended) expect(view.secondsLeftInStep).toBe(twin.left);
    }),
  );
});

/** The slow twin: a man with a stopwatch, a list of steps and a pencil. */
const countSeconds = (plan: SessionPlan, events: readonly (readonly [number, Happening])[], last: number) => {
  let index = 0;
  let inStep = 0;
  let contact = 0;
  let pausedFor = -1;
  let held = false;
  let askedAt = -1;
  let missed = 0;
  let ended = false;
  const turn = () => {
    askedAt = -1;
    if (index + 1 === plan.steps.length) ended = true;
    else [index, inStep] = [index + 1, 0];
  };
  const answer = () => {
    askedAt = -1;
    missed = 0;
  };
  const overCap = () => plan.steps[index]!.contact && contact >= plan.limits.contactSecondsMax;
  const ask = () => {
    if (askedAt >= 0 && inStep === askedAt + comfortAnswerSeconds) {
      askedAt = -1;
      missed++;
      if (missed >= (plan.missesMax ?? Infinity)) [pausedFor, held] = [0, true];
    }
    if (plan.steps[index]!.comfort?.includes(inStep)) askedAt = inStep;
  };
  for (let second = 0; second <= last && !ended; second++) {
    if (second > 0) {
      if (pausedFor >= 0) pausedFor++;
      else {
        inStep++;
        if (plan.steps[index]!.contact) contact++;
        ask();
        if (pausedFor < 0 && inStep === plan.steps[index]!.seconds) turn();
      }
      if (pausedFor === (held ? heldSecondsMax : pauseSecondsMax) || (pausedFor < 0 && overCap())) ended = true;
    }
    for (const [, { type }] of events.filter(([at]) => at === second)) {
      if (ended) break;
      if (type === "stopped") ended = true;
      if (type === "paused" && pausedFor < 0) {
        answer();
        [pausedFor, held] = [0, false];
      }
      if (type === "resumed" && pausedFor >= 0 && plan.mode === "external-self") {
        answer();
        pausedFor = -1;
        if (held && plan.steps[index]!.contact) turn();
        else if (inStep === plan.steps[index]!.seconds) turn();
      }
      if (type === "skipped" && pausedFor < 0 && inStep >= plan.steps[index]!.leaveAfterSeconds) {
        answer();
        turn();
      }
      if (pausedFor < 0 && overCap()) ended = true;
    }
  }
  return { step: plan.steps[index]!.id, contact, ended, left: plan.steps[index]!.seconds - inStep };
};
