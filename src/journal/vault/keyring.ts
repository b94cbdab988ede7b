import { toHex, type AccountId } from "#wire";
import { derive } from "../crypto/derive.ts";

/** Everything derived from the root while the vault is open. The root itself is not kept. */
export interface Keyring {
  readonly account: AccountId;
  /** Seals what never leaves this device. */
  readonly storage: Uint8Array;
  /** Hides the names of drafts. */
  readonly names: Uint8Array;
  /** The epoch that new envelopes are sealed in. */
  readonly epoch: number;
  readonly epochKey: (epoch: number) => Uint8Array | undefined;
  /** Overwrites every key. */
  readonly clear: () => void;
}

const accountBytes = 16;

/** Epoch 0 is derived, so a vault with one device needs nothing but its root; later epochs will be random and stored sealed. */
export const keyringOf = (root: Uint8Array): Keyring => {
  const storage = derive(root, "storage");
  const names = derive(root, "names");
  const epochKeys = new Map([[0, derive(root, "epoch-0")]]);
  return {
    account: toHex(derive(root, "account").subarray(0, accountBytes)) as AccountId,
    storage,
    names,
    epoch: 0,
    epochKey: (epoch) => epochKeys.get(epoch),
    clear: () => {
      for (const key of [storage, names, ...epochKeys.values()]) key.fill(0);
    },
  };
};
