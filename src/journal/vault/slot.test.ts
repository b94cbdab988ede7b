import fc from "fast-check";
import { expect, test } from "vitest";
import { testRandom } from "#base/testing";
import { derive } from "../crypto/derive.ts";
import { seal } from "../crypto/seal.ts";
import { readSlot, unwrapRoot, wrapRoot } from "./slot.ts";

const secret = new Uint8Array(32).fill(5);
const root = new Uint8Array(32).fill(6);
const slot = { kind: "passphrase", cost: { memoryKiB: 65_536, passes: 3 }, salt: new Uint8Array(32).fill(7) } as const;
const wrapped = () => wrapRoot(testRandom(), slot, secret, root);

test("a slot gives back what is needed to derive its secret, and the root to who has it", () => {
  expect(readSlot(wrapped(), "passphrase")).toEqual({ ok: true, value: slot });
  expect(unwrapRoot(wrapped(), secret)).toEqual(root);
  expect(unwrapRoot(wrapped(), new Uint8Array(32).fill(4))).toBeUndefined();
});

test("a box that opens, in a slot that does not commit to this secret, is refused", () => {
  const reseal = (commitment: Uint8Array) => {
    const bytes = wrapped();
    bytes.set(commitment, 42);
    bytes.set(seal(derive(secret, "slot-wrap", slot.salt), bytes.subarray(74, 98), bytes.subarray(0, 74), root), 98);
    return bytes;
  };
  expect(unwrapRoot(reseal(derive(secret, "slot-commit", slot.salt)), secret)).toEqual(root);
  expect(unwrapRoot(reseal(new Uint8Array(32).fill(1)), secret)).toBeUndefined();
});

test("the root of a slot never opens under another salt, cost or kind", () => {
  for (const at of [0, 1, 5, 9, 10, 41]) {
    const bytes = wrapped();
    bytes[at]! ^= 1;
    expect(unwrapRoot(bytes, secret)).toBeUndefined();
  }
});

test("any bytes at all are damaged or newer, never a throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readSlot(bytes, "passphrase")).toMatchObject({ ok: false, error: { type: "SlotDamaged" } });
    }),
  );
});
