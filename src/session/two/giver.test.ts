import { expect, test } from "vitest";
import { giverView, newGiver, nextGiver, type Giver, type GiverEvent } from "./giver.ts";
import { readGiverSays, readReceiverSays, type ReceiverSays, type Show } from "./says.ts";

const terms = { minutes: 3, pressureMax: 2, nearby: false, area: "there", spoken: "plain", silent: "squeeze" } as const;
const running: Show = { turn: 3, is: "running", phase: "hold", side: "left", secondsLeft: 20, asks: false, pressure: 2, said: "firmer" };
const heard = (more: Partial<ReceiverSays> = {}): GiverEvent => ({ type: "heard", says: { terms, ...more } });
const showing = (more: Partial<Show> = {}): GiverEvent => heard({ show: { ...running, ...more } });
const yes: GiverEvent = { type: "answered", agrees: "yes" };
const after = (...events: readonly GiverEvent[]): Giver => events.reduce(nextGiver, newGiver);

test.each<[string, readonly GiverEvent[], object]>([
  ["nothing was heard yet", [], { is: "joining" }],
  ["the terms are there to be read", [heard()], { is: "reading" }],
  ["agreed, and he gets ready", [heard(), yes], { is: "ready" }],
  ["a session that runs", [heard(), yes, showing()], { is: "running" }],
  ["a session that runs, before a yes", [showing()], { is: "reading" }],
  ["paused on his phone", [heard(), yes, showing({ is: "paused" })], { is: "hands-off", why: "paused" }],
  ["a no", [heard(), { type: "answered", agrees: "no" }], { is: "over", why: "before" }],
  ["over before it began, for whatever reason", [heard(), yes, heard({ over: true })], { is: "over", why: "before" }],
  ["stopped here", [heard(), yes, showing(), { type: "stopped" }], { is: "over", why: "stopped" }],
  ["over on his phone", [heard(), yes, showing(), showing({ is: "over" })], { is: "over", why: "ended" }],
  ["a word that comes after the stop", [heard(), yes, showing(), { type: "stopped" }, showing({ turn: 9 })], { is: "over" }],
  ["a yes after a no", [heard(), { type: "answered", agrees: "no" }, yes, showing()], { is: "over" }],
])("%s", (_what, events, view) => {
  expect(giverView(after(...events), true)).toMatchObject(view);
});

test.each<GiverEvent>([{ type: "paused" }, { type: "cut" }])(
  "after $type hands stay off in this turn, whatever is heard, and come back with the next",
  (off) => {
    const now = after(heard(), yes, showing(), off);
    expect(now.says.off).toBe(3);
    for (const again of [
      now,
      nextGiver(now, showing()),
      nextGiver(now, showing({ is: "paused" })),
      nextGiver(nextGiver(now, showing({ is: "paused" })), showing()),
    ])
      expect(giverView(again, true)).toMatchObject({ is: "hands-off" });
    const on = nextGiver(now, showing({ turn: 4 }));
    expect([giverView(on, true).is, on.says.off]).toEqual(["running", undefined]);
  },
);

test("without the other phone nothing runs, whatever was heard last", () => {
  expect(giverView(after(heard(), yes, showing()), false)).toMatchObject({ is: "hands-off", why: "cut" });
  expect(giverView(after(heard(), yes), false)).toMatchObject({ is: "ready", live: false });
});

test.each([
  "",
  "null",
  "[]",
  "{}",
  '{"agrees":"maybe"}',
  '{"agrees":"yes","off":-1}',
  '{"agrees":"yes","note":"a free text"}',
  JSON.stringify({ terms: { ...terms, pressureMax: 4 } }),
  JSON.stringify({ terms, show: { ...running, verdict: "proceed" } }),
  JSON.stringify({ terms, why: "st-distress" }),
])("%s is not one of the words", (text) => {
  expect([readGiverSays(text).ok, readReceiverSays(text).ok]).toEqual([false, false]);
});
