import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { instantAt } from "#base";
import { project } from "#record";
import { look, type Happening, type View } from "#session";
import { ownPace } from "../breathe/pace.tsx";
import { hosted } from "../room/hosted.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { Ask } from "./ask.tsx";
import { clockText } from "./clock-text.ts";
import { fullnessOf, Rings } from "./rings.tsx";
import { chosenIn } from "./sound/chosen.ts";
import { StopButton } from "./stop-button.tsx";
import { useCues } from "./use-cues.ts";
import { useDim } from "./use-dim.ts";
import { useStop } from "./use-stop.ts";
import { stayAwake } from "./wake.ts";
import { notKept, playing, stillHere, tell } from "./watch.ts";

const lookEveryMs = 100;
const stillHereEveryMs = 5000;

/** A session under way: one shape that breathes, one line, and one way to stop that cannot be missed. */
export const Playing = () => {
  const { clock, keep, steady } = useDeps();
  const words = useWords("player");
  const session = useWords("session");
  const view = useView();
  const line = useRef<HTMLHeadingElement>(null);
  const chosen = useMemo(() => chosenIn(project(keep.entries.value, instantAt(clock.now(), clock.zone()))), [keep, clock]);

  const say = (happening: Happening) => void tell(keep, happening, steady());
  const cues = useCues(chosen, view);
  const { stop, press } = useStop({ chosen, cues, say });
  const hush = useRef(cues.handsOff);
  hush.current = cues.handsOff;

  const room = hosted.value;
  useEffect(() => {
    if (room) room.onHandsOff = () => hush.current();
  }, [room]);
  useDim();
  useEffect(stayAwake, []);
  useEffect(() => {
    const timer = setInterval(() => void stillHere(keep, steady()), stillHereEveryMs);
    return () => clearInterval(timer);
  }, [keep, steady]);
  // Focus on the line and not on a button, so that Space and Enter stop too.
  useLayoutEffect(() => line.current?.focus({ preventScroll: true }), []);

  const { step } = view;
  const two = playing.value!.session.plan.mode !== "external-self";
  // What is for the giver's eyes stands on the giver's phone.
  const elsewhere = room !== undefined;
  const place =
    step.phase === "hold" && step.side
      ? session["side-hold"]({ side: step.side, hold: step.hold ?? 1, holds: step.holdsPerSide ?? 1 })
      : "";
  return (
    // oxlint-disable-next-line jsx_a11y/no-noninteractive-element-interactions, jsx_a11y/click-events-have-key-events -- Keys are heard in useStop.
    <main
      id="main"
      class={`player${two ? " for-two" : ""}${chosen.screen ? "" : " unlit"}`}
      onClick={(event) => {
        if (!(event.target as Element).closest("button, label, input, a, summary")) press();
      }}
    >
      <header class="player-top">
        <p>
          {session[`phase-${step.phase}`]}
          <span>
            {session["contact-so-far"]({
              sofar: clockText(view.contactSeconds),
              planned: clockText(view.contactSecondsPlanned),
              most: clockText(view.contactSecondsMax),
            })}
          </span>
        </p>
        <div>
          <button type="button" class="btn text" aria-pressed={cues.isOn} onClick={cues.toggle}>
            {cues.isOn ? words["sound-on"] : words["sound-off"]}
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
        {view.lastSignal && !view.paused && !elsewhere && (
          <p class="player-word" role="status">
            {words["he-says"]} <strong>{session[`ask-${view.lastSignal}`]}</strong>
          </p>
        )}
        <Tally view={view} />
        <h1 ref={line} tabIndex={-1}>
          {session[view.say]}
        </h1>
        {two && step.contact && !view.paused && !elsewhere && <p class="small player-hint">{words["lighten-unasked"]}</p>}
        <p class="small muted player-hint">{words["whole-left"]({ minutes: Math.ceil(view.sessionSecondsLeft / 60) })}</p>
      </div>
      <div class="player-ask">
        {notKept.value && <p class="small">{words["not-saved"]}</p>}
        <Ask view={view} say={say} />
      </div>
      <StopButton name={session["act-stop"]} hint={words[view.asksComfort && !two ? "any-key-check" : "any-key"]} onClick={stop} />
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
  return look(running.session, steady(), ownPace());
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
