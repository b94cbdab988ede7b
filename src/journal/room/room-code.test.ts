import { expect, test } from "vitest";
import { testRandom } from "#base/testing";
import { rendezvousOf } from "../sync/code.ts";
import { newRoomCode, openRoomCode } from "./room-code.ts";

const cheap = { memoryKiB: 64, passes: 1 };
const opened = async (text: string, side: "receiver" | "giver") => {
  const room = await openRoomCode(text, side, cheap);
  if (!room.ok) throw new Error(room.error.type);
  return room.value;
};

test("seven words lead both to one room, and each seals with what the other opens", async () => {
  const code = await newRoomCode(testRandom(5));
  expect(code.split(" ")).toHaveLength(7);
  const [receiver, giver] = [await opened(code, "receiver"), await opened(`  ${code.toUpperCase().replaceAll(" ", "-")}`, "giver")];
  expect(giver.id).toBe(receiver.id);
  expect([giver.keys.out, giver.keys.into]).toEqual([receiver.keys.into, receiver.keys.out]);
  expect(receiver.keys.out).not.toEqual(receiver.keys.into);
});

test("other words lead elsewhere, and the words of a room never to where devices meet", async () => {
  const [one, other] = [await newRoomCode(testRandom(5)), await newRoomCode(testRandom(6))];
  expect((await opened(one, "giver")).id).not.toBe((await opened(other, "giver")).id);
  const devices = await rendezvousOf(one, cheap);
  expect(devices).toMatchObject({ ok: true });
  expect(devices.ok && devices.value.id).not.toBe((await opened(one, "giver")).id);
});

test.each([
  ["six words", "abandon ability able about above absent", { found: 6 }],
  ["a slip", "abandon ability able about above absent walnuts", { word: "walnuts" }],
])("%s is named", async (_what, text, error) => {
  expect(await openRoomCode(text, "giver", cheap)).toMatchObject({ ok: false, error: { type: "CodeUnreadable", ...error } });
});

// Known answer: another program that follows docs/security.md comes to the same room and keys.
test("known answer", async () => {
  const { id, keys } = await opened("abandon ability able about above absent absorb", "receiver");
  expect([id, Buffer.from(keys.out).toString("hex"), Buffer.from(keys.into).toString("hex")]).toMatchInlineSnapshot(`
    [
      "e793f6c0e20eb25e8d58e55acb55c013",
      "51eb16bd5c163e37feac2d9465f2d96e823aa457744e6eaf51c233bbedc44725",
      "47de065143f01858bb9a8c1d684c381ffe4fcfcde096a009e807293fac0821a0",
    ]
  `);
});
