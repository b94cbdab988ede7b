import fc from "fast-check";
import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import { testRandom } from "#base/testing";
import { begin, look, next, planSession, readReceiverSays, showOf, type GiverEvent, type Happening, type Session } from "#session";
import { cutOffMs, RoomLine } from "#wire";
import { GiverEnd, ReceiverEnd, type End } from "./ends.ts";

// Two phones, the real line with its real seals, and a relay that does what it likes. Every 50 ms everything is looked at.

const numRuns = process.env["WALNUT_WIDE"] === "1" ? 150 : 40;
const stepMs = 50;
const beatMs = 250;
const togetherMs = 2000;
const terms = { minutes: 5, pressureMax: 3, nearby: true, area: "there", spoken: "plain", silent: "squeeze" } as const;
const plan = (() => {
  const limits = { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4, avoid: [] };
  const agreed = { minutes: 10, pressureMax: 3, nearby: true } as const;
  const made = planSession({ mode: "external-partner", limits, sessionsDone: 9, agreed });
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
})();
const start = 1_800_000_000_000;
/** Both calm, the hand has rested, and the first places are being found. */
const inContact = (): { session: Session; at: EpochMs } => {
  let session = begin(plan, start as EpochMs);
  let ms = 0;
  while (!look(session, (start + ms) as EpochMs).step.contact) {
    ms += 1000;
    session = next(session, { type: "comfort", how: "fine", at: (start + ms) as EpochMs });
    session = next(session, { type: "skipped", at: (start + ms) as EpochMs });
  }
  return { session, at: (start + ms) as EpochMs };
};

/** What the relay does with a frame: it is late by so much, once or twice, or it is gone. */
type Relay = (fromReceiver: boolean, nowMs: number) => readonly number[];
const fair: Relay = () => [20];
const gone: Relay = () => [];

class TwoPhones {
  at: EpochMs;
  session: Session;
  relay: Relay = fair;
  readonly receiver: ReceiverEnd;
  readonly giver: GiverEnd;
  readonly seen: { readonly at: number; readonly pressure: number; readonly runs: boolean }[] = [];
  #inTheAir: { readonly to: End; readonly frame: Uint8Array; readonly due: number }[] = [];
  #hasBegun = false;

  constructor() {
    const { session, at } = inContact();
    this.session = session;
    this.at = (at - 1000) as EpochMs;
    const [toGiver, toReceiver] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];
    this.receiver = new ReceiverEnd({
      line: new RoomLine(testRandom(1), { out: toGiver, into: toReceiver }),
      terms,
      session: () => (this.#hasBegun ? this.session : undefined),
      tell: (happening) => this.happens(happening),
    });
    this.giver = new GiverEnd(new RoomLine(testRandom(2), { out: toReceiver, into: toGiver }));
    this.giver.happen({ type: "answered", agrees: "yes" });
    this.pass(1000);
    // A session begins only where the other phone is there.
    expect([this.receiver.giver, this.view.is, this.receiver.isLive(this.at)]).toEqual(["yes", "ready", true]);
    this.#hasBegun = true;
    this.pass(2 * beatMs);
    expect(this.view.is).toBe("running");
  }

  get view() {
    return this.giver.view(this.at);
  }
  get runs(): boolean {
    const { paused, ended } = look(this.session, this.at);
    return paused === null && !ended;
  }

  happens(happening: Happening): void {
    this.session = next(this.session, { ...happening, at: this.at });
    this.#send(this.receiver, this.giver, true);
  }
  giverDoes(event: GiverEvent): void {
    this.giver.happen(event);
    this.#send(this.giver, this.receiver, false);
  }

  /** Goes on with the receiver's word, as the app lets him: only while the other phone is there. */
  goOn(): void {
    if (this.receiver.isLive(this.at)) this.happens({ type: "resumed", by: "receiver" });
  }

  pass(ms: number, check: () => void = () => undefined): void {
    for (let passed = 0; passed < ms; passed += stepMs) {
      this.at = (this.at + stepMs) as EpochMs;
      const due = this.#inTheAir.filter((each) => each.due <= this.at);
      this.#inTheAir = this.#inTheAir.filter((each) => each.due > this.at);
      for (const { to, frame } of due) to.hear(frame, this.at);
      if (this.at % beatMs === 0) {
        this.receiver.tick(this.at);
        this.giver.tick(this.at);
        this.#send(this.receiver, this.giver, true);
        this.#send(this.giver, this.receiver, false);
      }
      this.seen.push({ at: this.at, pressure: look(this.session, this.at).pressure, runs: this.runs });
      check();
    }
  }

  #send(from: End, to: End, fromReceiver: boolean): void {
    const frame = from.frame(this.at);
    for (const lateMs of this.relay(fromReceiver, this.at)) this.#inTheAir.push({ to, frame, due: this.at + lateMs });
  }
}

const relays: fc.Arbitrary<Relay> = fc.oneof(
  fc.constant(fair),
  fc.constant(gone),
  // One direction only.
  fc.boolean().map(
    (which): Relay =>
      (fromReceiver) =>
        fromReceiver === which ? [] : [20],
  ),
  // Late by up to three seconds, in any order, some twice, some never.
  fc.array(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 2 }), { minLength: 1, maxLength: 7 }).map((lates): Relay => {
    let n = 0;
    return () => lates[n++ % lates.length]!;
  }),
);
const receiverActs = fc.constantFrom<Happening | "go on">(
  { type: "signal", signal: "firmer" },
  { type: "signal", signal: "firmer" },
  { type: "signal", signal: "softer" },
  { type: "signal", signal: "good" },
  { type: "rated", discomfort: 1 },
  { type: "rated", discomfort: 5 },
  { type: "paused", why: "pause" },
  { type: "paused", why: "toilet" },
  { type: "held", why: "sound" },
  "go on",
  "go on",
);
const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant("receiver" as const), does: receiverActs }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("giver" as const), does: fc.constant<GiverEvent>({ type: "paused" }) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("relay" as const), relay: relays }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 50 }).map((n) => n * stepMs) }) },
  ),
  { maxLength: 25 },
);
type Act = typeof acts extends fc.Arbitrary<readonly (infer A)[]> ? A : never;

const play = (two: TwoPhones, story: readonly Act[], check: () => void = () => undefined): void => {
  for (const act of story) {
    if (act.type === "receiver") {
      if (act.does === "go on") two.goOn();
      else two.happens(act.does);
    } else if (act.type === "giver") two.giverDoes(act.does);
    else if (act.type === "relay") two.relay = act.relay;
    else two.pass(act.ms, check);
    check();
  }
};

test("whatever the relay does, the giver is never shown to press firmer than the receiver had said within the last two seconds", () => {
  fc.assert(
    fc.property(acts, (story) => {
      const two = new TwoPhones();
      play(two, story, () => {
        const { view } = two;
        if (view.is !== "running") return;
        const lately = two.seen.filter(({ at, runs }) => runs && at >= two.at - togetherMs).map(({ pressure }) => pressure);
        expect(Math.max(...lately, look(two.session, two.at).pressure)).toBeGreaterThanOrEqual(view.show.pressure);
      });
    }),
    { numRuns },
  );
});

test.each(["receiver", "giver"] as const)(
  "a stop by the %s ends both; where the line is cut, both have their hands off within two seconds",
  (who) => {
    fc.assert(
      fc.property(acts, relays, (story, relay) => {
        const two = new TwoPhones();
        play(two, story);
        two.relay = relay;
        if (who === "receiver") two.happens({ type: "stopped", rule: "st-word" });
        else two.giverDoes({ type: "stopped" });
        two.pass(togetherMs);
        expect(two.runs).toBe(false);
        expect(two.view.is).not.toBe("running");
        // Once frames pass again, the stop has reached the other side; until then nobody can go on.
        two.goOn();
        two.relay = fair;
        two.pass(4000);
        two.goOn();
        two.pass(1000);
        expect(look(two.session, two.at).ended).toBe(true);
        expect(two.view.is).toBe("over");
      }),
      { numRuns },
    );
  },
);

test("hands that came off by the giver's wish stay off on both until the receiver says go on", () => {
  fc.assert(
    fc.property(acts, fc.integer({ min: 0, max: 60 }), (story, beats) => {
      const two = new TwoPhones();
      play(two, story);
      two.relay = fair;
      two.pass(4000);
      two.goOn();
      two.pass(500);
      if (!two.runs) return;
      two.giverDoes({ type: "paused" });
      expect(two.view.is).toBe("hands-off");
      two.pass(100 + beats * stepMs, () => expect(two.view.is).not.toBe("running"));
      expect(two.runs).toBe(false);
      two.goOn();
      two.pass(500);
      expect([two.runs, two.view.is]).toEqual([true, "running"]);
    }),
    { numRuns },
  );
});

test("a line that is cut, in whatever state and in either direction, pauses both within two seconds, and only the receiver goes on", () => {
  const cuts = fc.constantFrom<Relay>(
    gone,
    (fromReceiver) => (fromReceiver ? [] : [20]),
    (fromReceiver) => (fromReceiver ? [20] : []),
  );
  fc.assert(
    fc.property(acts, cuts, (story, cut) => {
      const two = new TwoPhones();
      play(two, story);
      two.relay = cut;
      two.pass(togetherMs + 3000); // Late frames of before may still be on their way.
      expect(two.runs).toBe(false);
      expect(["hands-off", "over"]).toContain(two.view.is);
      two.relay = fair;
      two.pass(3000);
      expect(two.runs).toBe(false);
      expect(two.view.is).not.toBe("running");
    }),
    { numRuns },
  );
  const two = new TwoPhones();
  two.relay = gone;
  two.pass(togetherMs);
  expect([two.runs, two.view.is]).toEqual([false, "hands-off"]);
  two.goOn();
  expect(two.runs).toBe(false);
  two.relay = fair;
  two.pass(1000);
  two.goOn();
  two.pass(500);
  expect([two.runs, two.view.is]).toEqual([true, "running"]);
  expect(two.view).toMatchObject({ show: { pressure: 1 } });
});

test("on a good line a cut is noticed no sooner than it must be: nothing pauses in ten quiet seconds", () => {
  const two = new TwoPhones();
  for (let beats = 0; beats < 40; beats++) {
    two.happens({ type: "comfort", how: "fine" });
    two.pass(beatMs, () => expect([two.runs, two.view.is]).toEqual([true, "running"]));
  }
  expect(cutOffMs + beatMs).toBeLessThanOrEqual(togetherMs);
});

test("nothing of answers, verdict or record is in any frame, and every frame is of the words that both phones know", () => {
  const planted = ["td-coercion", "rf-suicide", "zqxjkv", "st-distress", "anus-2cm", "heat", "discomfort", "calm", "limits", "st-"];
  fc.assert(
    fc.property(acts, fc.constantFrom("st-distress", "st-severe", "st-word" as const), (story, rule) => {
      const two = new TwoPhones();
      two.session = {
        ...two.session,
        calm: 3,
        plan: { ...two.session.plan, protocol: "zqxjkv", limits: { ...two.session.plan.limits, avoid: ["anus-2cm", "heat"] } },
      };
      const check = () => {
        const text = JSON.stringify({ terms, show: showOf(two.session, two.at) });
        expect(readReceiverSays(text)).toMatchObject({ ok: true });
        for (const word of planted) expect(text).not.toContain(word);
        expect(text.length).toBeLessThanOrEqual(400);
      };
      play(two, story, check);
      two.happens({ type: "stopped", rule });
      check();
      // However it ended, the giver's phone is told the same.
      expect(showOf(two.session, two.at).is).toBe("over");
    }),
    { numRuns },
  );
});
