import fc from "fast-check";
import { expect, test } from "vitest";
import { look, readReceiverSays, showOf } from "#session";
import { cutOffMs } from "#wire";
import { acts, beatMs, fair, gone, play, relays, stepMs, terms, togetherMs, TwoPhones, type Relay } from "./testing/two-phones.ts";

const numRuns = process.env["WALNUT_WIDE"] === "1" ? 150 : 40;
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
