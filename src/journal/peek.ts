import { ok, type Result } from "#base";
import type { StoreFailed, VaultStore } from "./ports.ts";

export const headerKey = "vault";

/** Whether there is a vault, without loading anything that could open it. */
export const vaultState = async (store: VaultStore): Promise<Result<"absent" | "locked", StoreFailed>> => {
  // Any key at all: a vault whose header was lost can still be opened, and must not be taken for a new start.
  const keys = await store.list("keys");
  return keys.ok ? ok(keys.value.length === 0 ? "absent" : "locked") : keys;
};
