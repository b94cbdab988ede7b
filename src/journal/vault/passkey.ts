import { type Result } from "#base";
import type { StoreFailed, VaultDeps } from "../ports.ts";
import type { PasskeySecret, Proof } from "./failures.ts";
import { passkeyPrefix } from "./slot-layout.ts";
import { wrapRoot } from "./slot.ts";
import { orGone, replaceSlot, rootFor, type OpenFailed } from "./vault.ts";

/** A passkey that was just made, with the salt its secret was derived for. */
export interface NewPasskey extends PasskeySecret {
  readonly salt: Uint8Array;
}

/** One more way in, beside passphrase and recovery words; no entry is rewritten. `secret` has 256 bits, so nothing slow stands before it. */
export const addPasskey = async (deps: VaultDeps, proof: Proof, { id, salt, secret }: NewPasskey): Promise<Result<void, OpenFailed>> => {
  const root = await rootFor(deps, proof);
  if (!root.ok) return root;
  const slot = wrapRoot(deps, { kind: "passkey", cost: { memoryKiB: 0, passes: 0 }, salt }, secret, root.value);
  return replaceSlot(deps, `${passkeyPrefix}${id}`, slot, root.value);
};

/** From here on this passkey opens nothing here. What the authenticator holds stays there, and is worth nothing without the slot. */
export const removePasskey = async ({ store }: VaultDeps, id: string): Promise<Result<void, StoreFailed>> => {
  const removed = await store.write([{ type: "remove", area: "keys", key: `${passkeyPrefix}${id}` }]);
  return removed.ok ? removed : { ok: false, error: orGone(removed.error) };
};
