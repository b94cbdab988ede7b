import { ok, type Result } from "#base";
import type { StoreFailed, VaultStore } from "./ports.ts";
import { passkeyPrefix, slotAt } from "./vault/slot-layout.ts";

export const headerKey = "vault";

/** Whether there is a vault, without loading anything that could open it. */
export const vaultState = async (store: VaultStore): Promise<Result<"absent" | "locked", StoreFailed>> => {
  // Any key at all: a vault whose header was lost can still be opened, and must not be taken for a new start.
  const keys = await store.list("keys");
  return keys.ok ? ok(keys.value.length === 0 ? "absent" : "locked") : keys;
};

/** A passkey that opens this vault: its credential id (hex), and the salt to derive its secret for. */
export interface KnownPasskey {
  readonly id: string;
  readonly salt: Uint8Array;
}

/** Which passkeys open this vault. It can be asked while it is locked, and says nothing that a passkey alone could not. */
export const passkeysOf = async (store: VaultStore): Promise<Result<readonly KnownPasskey[], StoreFailed>> => {
  const keys = await store.list("keys");
  if (!keys.ok) return keys;
  return ok(
    keys.value
      .filter(({ key, bytes }) => key.startsWith(passkeyPrefix) && bytes.length === slotAt.end)
      .map(({ key, bytes }) => ({ id: key.slice(passkeyPrefix.length), salt: bytes.slice(slotAt.salt, slotAt.commit) })),
  );
};
