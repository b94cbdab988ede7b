import { effect } from "@preact/signals";
import { render } from "preact";
import type { EpochMs, Zone } from "#base";
import { indexedDbStore, webTabs } from "#journal";
import { webAround } from "./keep/around.ts";
import { openAgain } from "./keep/open-again.ts";
import { sealedKeep } from "./keep/sealed-keep.ts";
import { App } from "./shell/app.tsx";
import type { AppDeps } from "./shell/deps.ts";
import { autoLockMinutes, lockOnHide, wearAppearance } from "./shell/device.ts";
import { fetchAhead } from "./shell/fetch-ahead.ts";
import { hidden, hideOnCornerHold, hideOnEscape } from "./shell/hide.ts";
import { readAhead } from "./shell/read-ahead.ts";
import { keepForOffline } from "./shell/update.ts";
import { fetchWords, wearLanguage } from "./shell/words.tsx";
import { lockWhenIdle } from "./vault/auto-lock.ts";

// The only place where the app's real clock and chance are made.
const clock: AppDeps["clock"] = {
  now: () => Date.now() as EpochMs,
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone as Zone,
};
const random: AppDeps["random"] = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) };
const began = { wall: Date.now(), running: performance.now() };
const steady: AppDeps["steady"] = () => Math.max(Date.now(), Math.floor(began.wall + performance.now() - began.running)) as EpochMs;
const deps: AppDeps = { clock, steady, random, keep: sealedKeep({ clock, random, ...webTabs(), ...webAround(), store: indexedDbStore() }) };
void openAgain(deps.keep, async () => (await import("./welcome/sample.ts")).makeSample(deps));
// Sync is looked for once a record is open, and its code comes only then.
effect(() => {
  if (deps.keep.state.value === "open") void import("./sync/device-sync.ts").then(({ deviceSyncOf }) => deviceSyncOf(deps));
});

const place = document.getElementById("app")!;
wearAppearance(document.documentElement);
wearLanguage(document.documentElement);
hideOnEscape(clock.now);
hideOnCornerHold();
hidden.subscribe((isHidden) => {
  if (isHidden && lockOnHide.value === "yes") deps.keep.lock();
});
lockWhenIdle(deps, deps.keep, { minutes: () => Number(autoLockMinutes.value), inSession: () => location.pathname.startsWith("/session") });
// A page cannot be shown before its words; the shell in index.html stands there meanwhile.
void fetchWords(["app"]).then(() => {
  place.textContent = "";
  render(<App deps={deps} />, place);
});
// The emergency card is fetched before anyone asks for it: the network may be gone by then.
setTimeout(() => void fetchAhead("/help-now").catch(() => undefined), 2000);
readAhead(deps);
// Who opens somebody else's page keeps nothing, not even the app.
if (import.meta.env.PROD && location.pathname !== "/view") void keepForOffline().catch(() => undefined);
