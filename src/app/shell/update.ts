import { effect, signal } from "@preact/signals";
import { scriptAddress } from "./script-address.ts";
import { language } from "./words.tsx";

/** A newer version is kept and waits to be used. */
export const updateWaits = signal(false);
let waiting: ServiceWorker | null = null;

/** Keeps the app for use without network, and notices new versions. Does nothing where a browser has no service worker. */
export const keepForOffline = async (): Promise<void> => {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(scriptAddress("/sw.js"), { updateViaCache: "none" });
  const notice = (worker: ServiceWorker | null) => {
    if (worker?.state !== "installed" || !navigator.serviceWorker.controller) return;
    waiting = worker;
    updateWaits.value = true;
  };
  const tellLanguage = () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name.
    for (const worker of workersOf(registration)) worker.postMessage({ speaks: language.value });
  };
  effect(tellLanguage);
  notice(registration.waiting);
  registration.addEventListener("updatefound", () => {
    tellLanguage();
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => notice(worker));
  });
  // A page that stays open for days looks now and then.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => undefined);
  });
};

const workersOf = ({ installing, waiting: next, active }: ServiceWorkerRegistration) =>
  [installing, next, active].filter((worker) => worker !== null);

/** Uses the new version: only a person's press leads here, never a timer. */
export const takeUpdate = (): void => {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name.
  waiting?.postMessage("skip-waiting");
};
