import { randomBytes } from "node:crypto";
import { Counts } from "../metrics.ts";
import { changesHere } from "../relay/changes.ts";
import { relayApp } from "../relay/relay.ts";
import { memoryRelay } from "../store/memory.ts";
import type { RelayStore } from "../store/store.ts";

/** The real relay without a socket: asked as a function. */
export const testRelay = (store: RelayStore = memoryRelay(), nowMs: () => number = Date.now) => {
  const secret = randomBytes(32);
  // Each asker is a process of its own behind the balancer; a test asks more in a second than a person in a day.
  const fresh = () =>
    relayApp({ store, changes: changesHere(), counts: new Counts(), secret, random: (count) => randomBytes(count), nowMs }).app;
  let app = fresh();
  let asked = 0;
  return {
    store,
    ask: async (path: string, init?: RequestInit): Promise<Response> => {
      if (++asked % 200 === 0) app = fresh();
      return app.request(`http://relay.example${path.replace(/^\/v1/, "")}`, init);
    },
  };
};
