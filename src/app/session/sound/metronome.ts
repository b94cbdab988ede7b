import { scriptAddress } from "../../shell/script-address.ts";
import address from "./metronome-worker.ts?worker&url";

/** Calls back about four times a second, also while the page is hidden. Answers how to end it. */
export const everyTick = (tick: () => void): (() => void) => {
  try {
    const worker = new Worker(scriptAddress(address), { type: "module" });
    worker.addEventListener("message", tick);
    return () => worker.terminate();
  } catch {
    // Without a worker an ordinary timer has to do: tones are scheduled far ahead anyway.
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }
};
