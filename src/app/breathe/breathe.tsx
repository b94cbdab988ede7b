import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EpochMs } from "#base";
import { breathAt } from "#session";
import { goBack } from "../shell/back.ts";
import { announce } from "../shell/announce.tsx";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { fullnessOf, Rings } from "../session/rings.tsx";
import { useDim } from "../session/use-dim.ts";
import { stayAwake } from "../session/wake.ts";
import { ownPace, PaceChoice } from "./pace.tsx";
import "../session/player.css";
import "../session/rings.css";

const minutes = 5;

/** The breath alone: for a day when no session may be, and before one. Nothing is recorded, and nothing has to be finished. */
export const Breathe = () => {
  const { clock } = useDeps();
  const words = useWords("breathe");
  const [since] = useState<EpochMs>(() => clock.now());
  // A new pace begins with an in-breath.
  const [turned, setTurned] = useState(since);
  const [, again] = useState(0);
  const line = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => line.current?.focus({ preventScroll: true }), []);
  useDim();
  useEffect(stayAwake, []);
  useEffect(() => {
    const timer = setInterval(() => again((n) => n + 1), 50);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => announce(words["lead"]), [words]);
  const sinceMs = clock.now() - since;
  const breath = breathAt(clock.now() - turned, ownPace());
  const left = Math.max(0, minutes * 60_000 - sinceMs);
  return (
    <main id="main" class="player breathe">
      <header class="player-top">
        <p>{words["title"]}</p>
      </header>
      <Rings fullness={fullnessOf(breath)}>
        <b aria-hidden="true" class="breathe-word">
          {breath.phase === "in" ? words["in"] : words["out"]}
        </b>
      </Rings>
      <div class="player-say">
        <h1 ref={line} tabIndex={-1}>
          {left > 0 ? words["lead"] : words["done"]}
        </h1>
        <p class="small muted">{left > 0 ? words["left"]({ minutes: Math.floor(left / 60_000) }) : ""}</p>
      </div>
      <div class="player-ask">
        <PaceChoice onChange={() => setTurned(clock.now())} />
      </div>
      <button type="button" class="stop breathe-end" onClick={goBack}>
        {words["end"]}
      </button>
    </main>
  );
};
