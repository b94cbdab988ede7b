import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyStore, inFolder } from "../testing/stores.ts";
import { memoryRelay } from "./memory.ts";
import type { RoomStore } from "./rooms.ts";

const [a, b] = ["aa".repeat(16), "bb".repeat(16)];
const room = { id: a, host: "hash of the host's token", untilMs: 2000, roomsMax: 2 };

describe.each(everyStore())("rooms, %s", (_name, openStore) => {
  const open = async () => {
    const { rooms } = await openStore();
    // One database for all: what an earlier test left is over by then.
    await rooms.sweep(Number.MAX_SAFE_INTEGER);
    return rooms;
  };

  test("are opened once, entered once, and know both seats by their tokens", async () => {
    const rooms = await open();
    expect(await rooms.open(room, 1000)).toEqual({ ok: true, value: undefined });
    expect(await rooms.open(room, 1000)).toEqual({ ok: false, error: { type: "RoomTaken" } });
    expect(await rooms.enter(a, "guest", 1000)).toEqual({ ok: true, value: undefined });
    expect(await rooms.enter(a, "a third", 1000)).toEqual({ ok: false, error: { type: "RoomTaken" } });
    expect(await rooms.seatOf(a, room.host, 1000)).toEqual({ seat: "host", untilMs: 2000 });
    expect(await rooms.seatOf(a, "guest", 1000)).toEqual({ seat: "guest", untilMs: 2000 });
    expect(await rooms.seatOf(a, "a third", 1000)).toBeUndefined();
  });

  test("of two who come at the same moment one gets the seat", async () => {
    const rooms = await open();
    await rooms.open(room, 1000);
    const came = await Promise.all(["one", "two", "three"].map((who) => rooms.enter(a, who, 1000)));
    expect(came.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("are over at their end, to the millisecond, whoever asks", async () => {
    const rooms = await open();
    await rooms.open(room, 1000);
    expect(await rooms.seatOf(a, room.host, 1999)).toBeDefined();
    expect(await rooms.seatOf(a, room.host, 2000)).toBeUndefined();
    expect(await rooms.enter(a, "guest", 2000)).toEqual({ ok: false, error: { type: "NoSuchRoom" } });
    // A sweep leaves nothing to find even for who turns the clock back.
    await rooms.sweep(2000);
    expect(await rooms.seatOf(a, room.host, 1000)).toBeUndefined();
    expect(await rooms.open(room, 1000)).toEqual({ ok: true, value: undefined });
  });

  test("are ended by either side and by nobody else", async () => {
    const rooms = await open();
    for (const who of [room.host, "guest"]) {
      await rooms.open(room, 1000);
      await rooms.enter(a, "guest", 1000);
      expect(await rooms.end(a, "a third")).toBe(false);
      expect(await rooms.end(a, who)).toBe(true);
      expect(await rooms.seatOf(a, "guest", 1000)).toBeUndefined();
    }
  });

  test("are so many and no more; what is over makes room", async () => {
    const rooms = await open();
    await rooms.open({ ...room, roomsMax: 1 }, 1000);
    expect(await rooms.open({ ...room, id: b, roomsMax: 1 }, 1000)).toEqual({ ok: false, error: { type: "RoomsFull" } });
    expect(await rooms.open({ ...room, id: b, roomsMax: 1, untilMs: 9000 }, 2000)).toEqual({ ok: true, value: undefined });
  });
});

test("SQLite does whatever its plain twin in memory does", async () => {
  const { rooms: sqlite } = await inFolder();
  const id = fc.constantFrom(a, b);
  const token = fc.constantFrom("one", "two", "three");
  const step = fc.oneof(
    fc.record({ type: fc.constant("open" as const), id, token, lasts: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ type: fc.constant("enter" as const), id, token }),
    fc.record({ type: fc.constant("end" as const), id, token }),
    fc.record({ type: fc.constant("seat" as const), id, token }),
    fc.record({ type: fc.constant("sweep" as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.nat(3)), { maxLength: 20 }), async (story) => {
      const play = async (rooms: RoomStore) => {
        const seen: unknown[] = [];
        await rooms.sweep(1_000_000);
        let nowMs = 0;
        for (const [each, wait] of story) {
          nowMs += wait;
          if (each.type === "open") {
            const made = { id: each.id, host: each.token, untilMs: nowMs + each.lasts, roomsMax: 2 };
            seen.push(await rooms.open(made, nowMs));
          } else if (each.type === "enter") seen.push(await rooms.enter(each.id, each.token, nowMs));
          else if (each.type === "end") seen.push(await rooms.end(each.id, each.token));
          else if (each.type === "seat") seen.push(await rooms.seatOf(each.id, each.token, nowMs));
          else await rooms.sweep(nowMs);
        }
        return seen;
      };
      expect(await play(sqlite)).toEqual(await play(memoryRelay().rooms));
    }),
    { numRuns: 40 },
  );
});
