import fc from "fast-check";
import { expect, test } from "vitest";
import { testRandom } from "#base/testing";
import { openRoomFrame, roomBodyBytesMax, roomFrameBytes, sealRoomFrame } from "./room-frame.ts";
import { cutOffMs, RoomLine } from "./room-line.ts";

const [toGuest, toHost] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const lines = () => ({
  host: new RoomLine(testRandom(1), { out: toGuest, into: toHost }),
  guest: new RoomLine(testRandom(2), { out: toHost, into: toGuest }),
});
/** Both know each other, and each has confirmed something of the other. */
const met = () => {
  const { host, guest } = lines();
  for (let i = 0; i < 2; i++) {
    guest.hear(host.say("hello", 0));
    host.hear(guest.say("hello", 0));
  }
  return { host, guest };
};

test("what one side says, the other hears, once both have greeted", () => {
  const { host, guest } = lines();
  expect(guest.hear(host.say("too early to be believed", 0))).toBeUndefined();
  expect(host.hear(guest.say("ready", 0))).toBe("ready");
  expect(guest.hear(host.say("soft", 0))).toBe("soft");
  expect([host.isLive(0), guest.isLive(0)]).toEqual([false, true]);
  expect(host.hear(guest.say("yes", 0))).toBe("yes");
  expect(host.isLive(cutOffMs)).toBe(true);
  expect(host.isLive(cutOffMs + 1)).toBe(false);
});

test("every frame has one size and holds nothing readable", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", maxLength: roomBodyBytesMax }), (body) => {
      const bytes = sealRoomFrame(testRandom(3), toGuest, { from: "11".repeat(8), to: "22".repeat(8), n: 5, ack: 4, body });
      expect(bytes).toHaveLength(roomFrameBytes);
      expect(openRoomFrame(toGuest, bytes)).toEqual({ from: "11".repeat(8), to: "22".repeat(8), n: 5, ack: 4, body });
      if (body.length > 3) expect(Buffer.from(bytes).includes(body)).toBe(false);
    }),
  );
});

test("a frame that was altered anywhere, cut, or sent back to its sender says nothing", () => {
  const { host, guest } = met();
  const frame = host.say("firmer", 0);
  fc.assert(
    fc.property(fc.nat(roomFrameBytes - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const altered = frame.slice();
      altered[at]! ^= change;
      expect(guest.hear(altered)).toBeUndefined();
    }),
  );
  expect(guest.hear(frame.slice(0, -1))).toBeUndefined();
  expect(host.hear(frame)).toBeUndefined();
  expect(guest.hear(frame)).toBe("firmer");
});

test("whatever a relay drops, repeats or puts in another order: each word is heard at most once, in its order, and the gaps are counted", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 40 }), (deliveries) => {
      const { host, guest } = met();
      const frames = Array.from({ length: 10 }, (_, i) => host.say(String(i), 0));
      const heard = deliveries.flatMap((i) => guest.hear(frames[i]!) ?? []);
      expect(heard).toEqual([...new Set(heard)].sort((a, b) => Number(a) - Number(b)));
      const before = guest.troubles;
      expect(before.refused).toBe(deliveries.length - heard.length);
      const newest = heard.length === 0 ? -1 : Number(heard.at(-1));
      expect(before.lost).toBe(newest + 1 - heard.length);
    }),
  );
});

test("words from an earlier page are not believed by a newer one", () => {
  const { host, guest } = met();
  const old = host.say("firmer", 0);
  expect(guest.hear(old)).toBe("firmer");
  const again = new RoomLine(testRandom(9), { out: toHost, into: toGuest });
  expect(again.hear(old)).toBeUndefined();
  host.hear(again.say("hello", 0));
  expect(again.hear(old)).toBeUndefined();
  expect(again.hear(host.say("soft", 0))).toBe("soft");
});

test("a relay that only delays is a cut line too", () => {
  const { host, guest } = met();
  const late: Uint8Array[] = [];
  // Each frame reaches the other side two seconds late, both ways, without one missing.
  for (let nowMs = 0; nowMs <= 10_000; nowMs += 250) {
    late.push(host.say(String(nowMs), nowMs));
    const due = late[late.length - 9];
    if (due !== undefined) {
      guest.hear(due);
      host.hear(guest.say("", nowMs));
    }
    if (nowMs > cutOffMs + 250) expect(host.isLive(nowMs)).toBe(false);
  }
});
