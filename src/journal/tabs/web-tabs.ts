import type { ChannelDep, LockDep, News } from "../ports.ts";

/** The browser's own: Web Locks and a BroadcastChannel, both seen only by pages of this origin. */
export const webTabs = (name = "walnut"): LockDep & ChannelDep & { readonly close: () => void } => {
  const channel = new BroadcastChannel(name);
  let open = true;
  return {
    // Without Web Locks two tabs are still safe: the store refuses a second writer of one place, and the journal tries again.
    lock: (work) => ("locks" in navigator ? navigator.locks.request(name, work) : work()),
    channel: {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A BroadcastChannel has no target: it never leaves the origin.
      tell: (news) => open && channel.postMessage(news),
      listen: (listener) => {
        const hear = ({ data }: MessageEvent<News>) => listener(data);
        channel.addEventListener("message", hear);
        return () => channel.removeEventListener("message", hear);
      },
    },
    close: () => {
      open = false;
      channel.close();
    },
  };
};
