import type { AccountId } from "#wire";

/** Who waits to hear that an account has grown. It says that something is there, never what. */
export interface Changes {
  readonly tell: (account: AccountId) => void;
  readonly listen: (account: AccountId, listener: () => void) => () => void;
  readonly listening: (account: AccountId) => number;
}

export const changesHere = (): Changes => {
  const listeners = new Map<AccountId, Set<() => void>>();
  return {
    tell: (account) => {
      for (const listener of listeners.get(account) ?? []) listener();
    },
    listen: (account, listener) => {
      const own = listeners.get(account) ?? new Set();
      listeners.set(account, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(account) === own) listeners.delete(account);
      };
    },
    listening: (account) => listeners.get(account)?.size ?? 0,
  };
};
