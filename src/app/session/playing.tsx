import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { cuesAhead, look, type Happening, type View } from "#session";
import { announce } from "../shell/announce.tsx";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { Ask } from "./ask.tsx";
import { clockText } from "./clock-text.ts";
import { stopsSession } from "./keys.ts";
import { fullnessOf, Rings } from "./rings.tsx";
import { openTones, type Tones } from "./tones.ts";
import { useDim } from "./use-dim.ts";
import { stayAwake } from "./wake.ts";
import { notKept, playing, stillHere, tell } from "./watch.ts";

const lookEveryMs = 100;
const stillHereEveryMs = 5000;

/** A session under way: one shape that breathes, one line, and one way to stop that cannot be missed. */
export const Playing = () => {
  const { keep, steady } = useDeps();
  const words = useWords("player");
  const session = useWords("session");
  const view = useView();
  const tones = useRef<Tones | undefined>(undefined);
  const [sound, setSound] = useState(false);
  const line = useRef<HTMLHeadingElement>(null);

  const say = (happening: Happening) => void tell(keep, happening, steady());
  const stop = () => {
    tones.current?.handsOff();
    navigator.vibrate?.(400);
    say({ type: "stopped", rule: "st-word" });
  };

  useDim();
  useEffect(stayAwake, []);
  useEffect(() => () => tones.current?.close(), []);
  useEffect(() => {
    const timer = setInterval(() => void stillHere(keep, steady()), stillHereEveryMs);
    return () => clearInterval(timer);
  }, [keep, steady]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!stopsSession(event, document.activeElement)) return;
      event.preventDefault();
      stop();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, []);
  // Focus on the line and not on a button, so that Space and Enter stop too.
  useLayoutEffect(() => line.current?.focus({ preventScroll: true }), []);
  useEffect(() => announce(session[view.say]), [view.say, session]);
  useEffect(() => {
    if (sound && playing.value) tones.current?.schedule(cuesAhead(playing.value.session, steady()), steady());
  });

  const toggleSound = () => {
    if (sound) tones.current?.silence();
    else tones.current ??= openTones();
    setSound(!sound && tones.current !== undefined);
  };
  const { step } = view;
  const place =
    step.phase === "hold" && step.side
      ? session["side-hold"]({ side: step.side, hold: step.hold ?? 1, holds: step.holdsPerSide ?? 1 })
      : "";
  return (
    <main id="main" class="player">
      <header class="player-top">
        <p>
          {session[`phase-${step.phase}`]}
          <span>{session["contact-so-far"]({ sofar: clockText(view.contactSeconds), most: clockText(view.contactSecondsMax) })}</span>
        </p>
        <div>
          <button type="button" class="btn text" aria-pressed={sound} onClick={toggleSound}>
            {sound ? words["sound-on"] : words["sound-off"]}
          </button>
          {view.paused ? null : (
            <button type="button" class="btn text" onClick={() => say({ type: "paused", why: "pause" })}>
              {session["act-pause"]}
            </button>
          )}
        </div>
      </header>
      <Breath view={view} />
      <div class="player-say">
        <p class="player-side">{place}</p>
        <Tally view={view} />
        <h1 ref={line} tabIndex={-1}>
          {session[view.say]}
        </h1>
        <p class="small muted">{words["whole-left"]({ minutes: Math.ceil(view.sessionSecondsLeft / 60) })}</p>
      </div>
      <div class="player-ask">
        {notKept.value && <p class="small">{words["not-saved"]}</p>}
        <Ask view={view} say={say} />
      </div>
      <button type="button" class="stop" onClick={stop}>
        <svg viewBox="0 0 28 28" aria-hidden="true">
          <path d="M9.1 2h9.8L26 9.1v9.8L18.9 26H9.1L2 18.9V9.1z" fill="currentColor" />
          <rect x="9.5" y="9.5" width="9" height="9" rx="1" class="stop-hole" />
        </svg>
        {session["act-stop"]}
        <small>{words["any-key"]}</small>
      </button>
    </main>
  );
};

/** What the session is now, read from the clock several times a second. */
const useView = (): View => {
  const { steady } = useDeps();
  const [, again] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => again((n) => n + 1), lookEveryMs);
    const woken = () => again((n) => n + 1);
    document.addEventListener("visibilitychange", woken);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", woken);
    };
  }, []);
  const running = playing.value!;
  return look(running.session, steady());
};

const Breath = ({ view }: { readonly view: View }) => {
  const words = useWords("player");
  const counts = view.secondsLeftInStep < 100;
  return (
    <Rings fullness={view.paused ? 0 : fullnessOf(view.breath)}>
      <b class={counts ? undefined : "minutes"}>{counts ? view.secondsLeftInStep : clockText(view.secondsLeftInStep)}</b>
      <span aria-hidden="true">
        {view.step.contact ? (counts ? words["seconds"] : "") : view.breath.phase === "in" ? words["breathe-in"] : words["breathe-out"]}
      </span>
    </Rings>
  );
};

const Tally = ({ view }: { readonly view: View }) => {
  const words = useWords("player");
  const session = useWords("session");
  const { left, right } = view.holdsDone;
  const most = playing.value!.session.plan.steps.filter((step) => step.phase === "hold" && step.side === "left").length;
  if (view.step.phase !== "hold" && view.step.phase !== "rest") return null;
  const dots = (side: "left" | "right") => (
    <span aria-hidden="true">
      {Array.from({ length: most }, (_, index) => {
        const done = index < view.holdsDone[side];
        const now = !done && view.step.phase === "hold" && view.step.side === side && view.step.hold === index + 1;
        return <i key={index} class={done ? "on" : now ? "now" : undefined} />;
      })}
      {session["side"]({ side })}
    </span>
  );
  return (
    <p class="tally">
      <span class="unseen">{words["holds-done"]({ left, right, most })}</span>
      {dots("left")}
      {dots("right")}
    </p>
  );
};
