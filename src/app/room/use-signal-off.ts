import { useEffect, useRef } from "preact/hooks";
import type { GiverView } from "#session";
import { openTones, type Tones } from "../session/sound/tones.ts";
import { vibrate } from "../session/sound/vibration.ts";

/** "Hands off" sounds and buzzes on the giver's phone too, for eyes that look at a hand. */
export const useSignalOff = (view: GiverView): void => {
  const tones = useRef<Tones | undefined>(undefined);
  const isOn = view.is === "running";
  const wasOn = useRef(false);
  useEffect(() => {
    if (wasOn.current && !isOn) {
      tones.current?.handsOff();
      vibrate("stopped");
    }
    wasOn.current = isOn;
  }, [isOn]);
  const isReady = view.is === "ready" || isOn;
  useEffect(() => {
    // The yes was a press: from then on a browser lets a page sound.
    if (isReady) tones.current ??= openTones();
  }, [isReady]);
  useEffect(
    () => () => {
      const { current } = tones;
      setTimeout(() => current?.close(), 2000);
    },
    [],
  );
};
