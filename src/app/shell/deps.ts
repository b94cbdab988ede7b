import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { assert, type ClockDep, type EpochMs, type RandomDep } from "#base";
import type { Keep } from "../keep/keep.ts";

/** What the app is given by main.tsx: time, chance, and where things are kept. */
export interface AppDeps extends ClockDep, RandomDep {
  /** The time, for what runs: it goes on even when somebody sets the clock back meanwhile. */
  readonly steady: () => EpochMs;
  readonly keep: Keep;
}

export const Deps = createContext<AppDeps | null>(null);

export const useDeps = (): AppDeps => {
  const deps = useContext(Deps);
  assert(deps !== null, "main.tsx has given the deps");
  return deps;
};

export const useKeep = (): Keep => useDeps().keep;
