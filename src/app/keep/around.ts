/** What a keep knows of the browser besides its storage. */
export interface AroundDeps {
  /**
   * Remembers, beside the storage, that a record was kept on this device: when the browser removes the one and leaves the other,
   * the loss can be told from a first visit. It says nothing else.
   */
  readonly marker: { readonly isSet: () => boolean; readonly set: () => void; readonly clear: () => void };
  /** Remembers through a reload of this one tab that it held something in memory only, and which: never what. */
  readonly memory: { readonly get: () => InMemory | undefined; readonly set: (what: InMemory | undefined) => void };
  /** Asks the browser not to remove the record by itself. */
  readonly persist: () => Promise<unknown>;
  /** The other tabs of this browser. */
  readonly tabs: { readonly tell: (news: KeepNews) => void; readonly listen: (listener: (news: KeepNews) => void) => void };
}

/** unkept: one's own entries, before there is a record. sample: the invented man. */
export type InMemory = "unkept" | "sample";
export type KeepNews = "created" | "locked" | "wiped";

const key = "w.kept";
const memoryKey = "w.memory";

/** The browser's own. Where it has none of it, everything else works all the same. */
export const webAround = (): AroundDeps => {
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("walnut.keep") : undefined;
  return {
    marker: {
      isSet: () => quietly(() => localStorage.getItem(key) !== null) ?? false,
      set: () => quietly(() => localStorage.setItem(key, "1")),
      clear: () => quietly(() => localStorage.removeItem(key)),
    },
    memory: {
      get: () => {
        const said = quietly(() => sessionStorage.getItem(memoryKey));
        return said === "unkept" || said === "sample" ? said : undefined;
      },
      set: (what) => quietly(() => (what ? sessionStorage.setItem(memoryKey, what) : sessionStorage.removeItem(memoryKey))),
    },
    persist: async () => ("storage" in navigator ? navigator.storage.persist().catch(() => false) : false),
    tabs: {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A BroadcastChannel has no target: it never leaves the origin.
      tell: (news) => channel?.postMessage(news),
      listen: (listener) => channel?.addEventListener("message", ({ data }: MessageEvent<KeepNews>) => listener(data)),
    },
  };
};

const quietly = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};
