import { useEffect, useRef } from "preact/hooks";
import { look, type Happening } from "#session";
import { useDeps } from "../shell/deps.ts";
import { stopsSession } from "./keys.ts";
import type { Chosen } from "./sound/chosen.ts";
import { listenToHeadset } from "./sound/headset.ts";
import { openEar, type Ear } from "./sound/listen.ts";
import type { Cues } from "./use-cues.ts";
import { playing } from "./watch.ts";

/** A second press so soon after the first is one answer: two. */
const twiceMs = 1500;

interface Stopping {
  readonly chosen: Chosen;
  readonly cues: Cues;
  readonly say: (happening: Happening) => void;
}

export interface Stops {
  readonly stop: () => void;
  /** A tap that hit no control. */
  readonly press: () => void;
}

/** Everything that stops or holds a session without finding a button: keys, taps, the headset, something loud. */
export const useStop = ({ chosen, cues, say }: Stopping): Stops => {
  const { steady } = useDeps();
  const fineAt = useRef(0);
  const now = useRef({ cues, say });
  now.current = { cues, say };

  const stop = () => {
    now.current.cues.handsOff();
    now.current.say({ type: "stopped", rule: "st-word" });
  };
  const hold = (why: "sound" | "offered") => {
    if (!playing.value || look(playing.value.session, steady()).paused) return;
    now.current.cues.handsOff();
    now.current.say({ type: "held", why });
  };
  /** In a comfort check, hands off, one press is "fine" and two are "stop?". At any other moment a press stops. */
  const press = () => {
    const running = playing.value?.session;
    if (!running) return;
    const isAlone = running.plan.mode === "external-self";
    if (isAlone && look(running, steady()).asksComfort) {
      fineAt.current = steady();
      now.current.say({ type: "comfort", how: "fine" });
    } else if (isAlone && steady() - fineAt.current < twiceMs) hold("offered");
    else stop();
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!stopsSession(event, document.activeElement)) return;
      event.preventDefault();
      if (event.key === "Escape") stop();
      else press();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, []);
  useEffect(() => (chosen.headset ? listenToHeadset(press) : undefined), []);
  useEffect(() => {
    if (!chosen.listens) return undefined;
    let ear: Ear | undefined;
    let closed = false;
    void openEar(
      () => hold("sound"),
      () => now.current.cues.isOwnSound(),
    ).then((opened) => {
      if (!("close" in opened)) return;
      ear = opened;
      if (closed) ear.close();
    });
    return () => {
      closed = true;
      ear?.close();
    };
  }, []);
  return { stop, press };
};
