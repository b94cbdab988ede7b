import type { AccountId } from "#wire";
import type { Neighbours } from "../store/neighbours.ts";

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

/** The same for several processes on one database: what is handed over to one of them is heard at all. */
export const changesAmong = (neighbours: Neighbours): Changes => {
  const here = changesHere();
  neighbours.listen((account) => here.tell(account));
  return {
    ...here,
    tell: (account) => {
      here.tell(account);
      neighbours.tell(account);
    },
  };
};
