import fc from "fast-check";
import { expect, test } from "vitest";
import { agree } from "#prepare";
import { TestJournal } from "#record/testing";
import { giverWord, look, next, type GiverSays } from "#session";
import { acts, fair, gone, play, relays, stepMs, togetherMs, TwoPhones } from "./testing/two-phones.ts";
import { lastAgreed } from "./use-terms.ts";

const numRuns = process.env["WALNUT_WIDE"] === "1" ? 150 : 30;

/** Held or paused, as it must be before the other phone is brought in again; or over, whatever the story was. */
const handsOff = (two: TwoPhones): void => {
  two.relay = gone;
  two.pass(togetherMs + 3000);
  expect(two.runs).toBe(false);
  two.relay = fair;
};

test("a phone that comes in again reads and agrees first, and hands stay off until the receiver says go on", () => {
  fc.assert(
    fc.property(acts, fc.integer({ min: 0, max: 40 }), (story, reads) => {
      const two = new TwoPhones();
      play(two, story);
      handsOff(two);
      two.bringAgain();
      // Everything that was ever said in the room of before has been said again, and nothing of it was heard.
      expect([two.receiver.giver, two.view.is]).toEqual(["nobody", "joining"]);
      const stillOff = () => {
        expect(two.runs).toBe(false);
        for (const giver of [two.giver, ...two.left]) expect(giver.view(two.at).is).not.toBe("running");
      };
      two.pass(1000 + reads * stepMs, () => {
        two.goOn();
        stillOff();
      });
      if (look(two.session, two.at).ended) return;
      expect(two.view.is).toBe("reading");
      two.giverDoes({ type: "answered", agrees: "yes" });
      two.pass(500, stillOff);
      two.goOn();
      two.pass(500);
      expect([two.runs, two.view.is]).toEqual([true, "running"]);
      expect(two.left.map((giver) => giver.view(two.at).is)).not.toContain("running");
    }),
    { numRuns },
  );
});

test("the page of before is silenced within two seconds, whatever the relay does, and hears of no later word", () => {
  fc.assert(
    fc.property(acts, relays, (story, relay) => {
      const two = new TwoPhones();
      play(two, story);
      two.relay = relay;
      two.bringAgain();
      two.pass(togetherMs);
      const before = two.left[0]!;
      two.pass(2000, () => expect(before.view(two.at).is).not.toBe("running"));
    }),
    { numRuns },
  );
});

test("a no from the phone that comes in again ends the session, as a stop", () => {
  const two = new TwoPhones();
  handsOff(two);
  two.bringAgain();
  two.pass(500);
  two.giverDoes({ type: "answered", agrees: "no" });
  two.pass(500);
  expect(two.session.ended).toMatchObject({ how: "stopped", by: "st-word" });
});

test.each<[GiverSays, object | null]>([
  [{ agrees: "yes" }, null],
  [{ agrees: "reading" }, { type: "held", why: "cut-off" }],
  [{ agrees: "no" }, { type: "stopped", rule: "st-word" }],
  [
    { agrees: "reading", stopped: true },
    { type: "stopped", rule: "st-word" },
  ],
])("%o, heard while a session runs, means %o", (says, happening) => {
  const { session, at } = new TwoPhones();
  expect(giverWord(session, says, at)).toEqual(happening);
  const paused = next(session, { type: "paused", why: "pause", at });
  if (happening && "why" in happening) expect(giverWord(paused, says, at)).toBeNull();
});

test("what a phone that comes in again is told is what was agreed last", () => {
  const journal = new TestJournal("Europe/Berlin");
  expect(lastAgreed(journal.entries)).toBeUndefined();
  const all = { receiver: true, giver: true, rehearsed: true, area: "perineum", spoken: "colours", silent: "tap-twice" } as const;
  const write = (at: string, chosen: { readonly minutes: number; readonly pressureMax: 1 | 2 | 3; readonly nearby: boolean }) => {
    const agreed = agree({ ...all, ...chosen }, { contactSecondsMax: 600, discomfortMax: 3 });
    if (agreed.ok) journal.write("agreement", at, agreed.value);
  };
  write("2026-06-01T20:00:00Z", { minutes: 10, pressureMax: 3, nearby: true });
  write("2026-06-02T20:00:00Z", { minutes: 3, pressureMax: 2, nearby: false });
  const { receiver: _, giver: _giver, rehearsed: _tried, ...words } = all;
  expect(lastAgreed(journal.entries)).toEqual({ ...words, minutes: 3, pressureMax: 2, nearby: false });
});
