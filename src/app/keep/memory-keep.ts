import type { ClockDep, RandomDep } from "#base";
import { memoryStore, memoryTabs } from "#journal";
import type { AroundDeps } from "./around.ts";
import type { Keep } from "./keep.ts";
import { sealedKeep } from "./sealed-keep.ts";

/** The same keep over storage that ends with the page: for tests. */
export const memoryKeep = (deps: ClockDep & RandomDep): Keep =>
  sealedKeep({ ...deps, ...memoryTabs().open(), store: memoryStore(), ...memoryAround() });

export const memoryAround = (): AroundDeps => {
  let isSet = false;
  let inMemory: ReturnType<AroundDeps["memory"]["get"]>;
  return {
    marker: {
      isSet: () => isSet,
      set: () => {
        isSet = true;
      },
      clear: () => {
        isSet = false;
      },
    },
    memory: {
      get: () => inMemory,
      set: (what) => {
        inMemory = what;
      },
    },
    persist: async () => true,
    tabs: { tell: () => undefined, listen: () => undefined },
  };
};
