import { ok, type Result } from "#base";
import type { StoreFailed, VaultStore } from "./ports.ts";

export const headerKey = "vault";

/** Whether there is a vault, without loading anything that could open it. */
export const vaultState = async (store: VaultStore): Promise<Result<"absent" | "locked", StoreFailed>> => {
  const header = await store.get("keys", headerKey);
  if (!header.ok) return header;
  return ok(header.value === undefined ? "absent" : "locked");
};
