import fc from "fast-check";
import { expect } from "vitest";
import type { EpochMs } from "#base";
import { testRandom } from "#base/testing";
import { begin, look, next, planSession, type GiverEvent, type Happening, type Session } from "#session";
import { RoomLine } from "#wire";
import { GiverEnd, ReceiverEnd, type End } from "../ends.ts";

// Two phones, the real line with its real seals, and a relay that does what it likes.

export const stepMs = 50;
export const beatMs = 250;
export const togetherMs = 2000;
export const terms = { minutes: 5, pressureMax: 3, nearby: true, area: "there", spoken: "plain", silent: "squeeze" } as const;
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
export type Relay = (fromReceiver: boolean, nowMs: number) => readonly number[];
export const fair: Relay = () => [20];
export const gone: Relay = () => [];

/** Every 50 ms everything is looked at. */
export class TwoPhones {
  at: EpochMs;
  session: Session;
  relay: Relay = fair;
  receiver: ReceiverEnd;
  giver: GiverEnd;
  /** Pages that were open in a room of before. */
  readonly left: GiverEnd[] = [];
  readonly seen: { readonly at: number; readonly pressure: number; readonly runs: boolean }[] = [];
  #inTheAir: { readonly to: End; readonly frame: Uint8Array; readonly due: number }[] = [];
  #hasBegun = false;
  #rooms = 0;
  readonly #sent: Uint8Array[] = [];

  constructor() {
    const { session, at } = inContact();
    this.session = session;
    this.at = (at - 1000) as EpochMs;
    [this.receiver, this.giver] = this.#room();
    this.giver.happen({ type: "answered", agrees: "yes" });
    this.pass(1000);
    // A session begins only where the other phone is there.
    expect([this.receiver.giver, this.view.is, this.receiver.isLive(this.at)]).toEqual(["yes", "ready", true]);
    this.#hasBegun = true;
    this.pass(2 * beatMs);
    expect(this.view.is).toBe("running");
  }

  /** New words, new keys, a new page of the giver: as after a reload of either phone. The room of before is left with a last word. */
  bringAgain(): void {
    this.receiver.end();
    this.#send(this.receiver, this.giver, true);
    this.left.push(this.giver);
    [this.receiver, this.giver] = this.#room();
    // Whoever recorded all of it says it again to both.
    for (const frame of this.#sent) {
      this.receiver.hear(frame, this.at);
      this.giver.hear(frame);
    }
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
    if (this.receiver.isReady(this.at)) this.happens({ type: "resumed", by: "receiver" });
  }

  pass(ms: number, check: () => void = () => undefined): void {
    for (let passed = 0; passed < ms; passed += stepMs) {
      this.at = (this.at + stepMs) as EpochMs;
      const due = this.#inTheAir.filter((each) => each.due <= this.at);
      this.#inTheAir = this.#inTheAir.filter((each) => each.due > this.at);
      for (const { to, frame } of due) to.hear(frame, this.at);
      if (this.at % beatMs === 0) {
        this.receiver.tick(this.at);
        for (const giver of [this.giver, ...this.left]) giver.tick(this.at);
        this.#send(this.receiver, this.giver, true);
        this.#send(this.giver, this.receiver, false);
      }
      this.seen.push({ at: this.at, pressure: look(this.session, this.at).pressure, runs: this.runs });
      check();
    }
  }

  #room(): [ReceiverEnd, GiverEnd] {
    const nth = ++this.#rooms;
    const [toGiver, toReceiver] = [new Uint8Array(32).fill(2 * nth), new Uint8Array(32).fill(2 * nth + 1)];
    const receiver = new ReceiverEnd({
      line: new RoomLine(testRandom(10 * nth), { out: toGiver, into: toReceiver }),
      terms,
      session: () => (this.#hasBegun ? this.session : undefined),
      tell: (happening) => this.happens(happening),
    });
    return [receiver, new GiverEnd(new RoomLine(testRandom(10 * nth + 1), { out: toReceiver, into: toGiver }))];
  }

  #send(from: End, to: End, fromReceiver: boolean): void {
    const frame = from.frame(this.at);
    this.#sent.push(frame);
    for (const lateMs of this.relay(fromReceiver, this.at)) this.#inTheAir.push({ to, frame, due: this.at + lateMs });
  }
}

export const relays: fc.Arbitrary<Relay> = fc.oneof(
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
export const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant("receiver" as const), does: receiverActs }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("giver" as const), does: fc.constant<GiverEvent>({ type: "paused" }) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("relay" as const), relay: relays }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 50 }).map((n) => n * stepMs) }) },
  ),
  { maxLength: 25 },
);
type Act = typeof acts extends fc.Arbitrary<readonly (infer A)[]> ? A : never;

export const play = (two: TwoPhones, story: readonly Act[], check: () => void = () => undefined): void => {
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
