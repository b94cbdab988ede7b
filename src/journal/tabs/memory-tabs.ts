import type { ChannelDep, LockDep, News } from "../ports.ts";

/** Tabs of one browser, in memory: each call of `open` is one more tab. */
export const memoryTabs = (): { readonly open: () => LockDep & ChannelDep } => {
  let last: Promise<unknown> = Promise.resolve();
  const listenersByTab = new Map<object, Set<(news: News) => void>>();
  return {
    open: () => {
      const tab = {};
      const listeners = new Set<(news: News) => void>();
      listenersByTab.set(tab, listeners);
      return {
        lock: (work) => {
          const mine = last.then(work);
          last = mine.catch(() => undefined);
          return mine;
        },
        channel: {
          // Like a BroadcastChannel: later, and never to the tab that speaks.
          tell: (news) =>
            queueMicrotask(() => {
              for (const [other, theirs] of listenersByTab) if (other !== tab) for (const listener of theirs) listener(news);
            }),
          listen: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
      };
    },
  };
};
