import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { unreachable } from "#base";
import type { GiverEvent, GiverView, Show, Terms } from "#session";
import { stopsSession } from "../session/keys.ts";
import { StopButton } from "../session/stop-button.tsx";
import { useDim } from "../session/use-dim.ts";
import { stayAwake } from "../session/wake.ts";
import { announce, unsay } from "../shell/announce.tsx";
import { useWords } from "../shell/words.tsx";
import "../session/player.css";

interface HandsOnProps {
  readonly view: Extract<GiverView, { is: "running" | "hands-off" }>;
  readonly say: (event: GiverEvent) => void;
}

/** What the hand does now, where, how firm, and the other's last word, large enough for the corner of an eye. */
export const HandsOn = ({ view, say }: HandsOnProps) => {
  const words = useWords("room");
  const line = useRef<HTMLHeadingElement>(null);
  const stop = () => say({ type: "stopped" });
  useDim();
  useEffect(stayAwake, []);
  useLayoutEffect(() => line.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!stopsSession(event, document.activeElement)) return;
      event.preventDefault();
      stop();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, []);
  const isOn = view.is === "running";
  const told = isOn ? words[`do.${doing(view.show)}`] : words["off.title"];
  useEffect(() => {
    announce(told);
    return () => unsay(told);
  }, [told]);
  return (
    // oxlint-disable-next-line jsx_a11y/no-noninteractive-element-interactions, jsx_a11y/click-events-have-key-events -- Keys are heard above.
    <main
      id="main"
      class={`player giving${isOn ? "" : " hands-off"}`}
      onClick={(event) => {
        if (!(event.target as Element).closest("button")) stop();
      }}
    >
      <header class="player-top">
        <p>{isOn ? <Where show={view.show} /> : ""}</p>
        {isOn && (
          <button type="button" class="btn text" onClick={() => say({ type: "paused" })}>
            {words["pause"]}
          </button>
        )}
      </header>
      {isOn ? <Word show={view.show} /> : <div class="giving-word" />}
      <div class="player-say">
        <h1 ref={line} tabIndex={-1}>
          {told}
        </h1>
        {isOn ? <How show={view.show} terms={view.terms} /> : <p>{words[`off.${view.why}`]}</p>}
      </div>
      <StopButton name={words["stop"]} hint={words["stop.hint"]} onClick={stop} />
    </main>
  );
};

const Where = ({ show }: { readonly show: Show }) => {
  const words = useWords("room");
  const session = useWords("session");
  return (
    <>
      {show.side ? words["side"]({ side: show.side }) : session[`phase-${show.phase}`]}
      <span>{words["left"]({ seconds: show.secondsLeft })}</span>
    </>
  );
};

/** His last word in this place; while he is asked, that he is asked. */
const Word = ({ show }: { readonly show: Show }) => {
  const words = useWords("room");
  const session = useWords("session");
  if (show.asks)
    return (
      <p class="giving-word asks" role="status">
        {words["asks"]}
      </p>
    );
  return (
    <p class="giving-word" role="status">
      {show.said ? (
        <>
          {words["said"]} <strong>{session[`ask-${show.said}`]}</strong>
        </>
      ) : (
        isTouching(show) && words["said.none"]
      )}
    </p>
  );
};

const How = ({ show, terms }: { readonly show: Show; readonly terms: Terms }) => {
  const words = useWords("room");
  if (!isTouching(show)) return <p class="muted">{words["ask-each"]}</p>;
  return (
    <>
      <p class="giving-firm">{words["firm"]({ now: show.pressure, max: terms.pressureMax })}</p>
      <p class="muted">{words["ask-each"]}</p>
    </>
  );
};

const isTouching = ({ phase }: Show): boolean => phase === "map" || phase === "hold" || phase === "nearby";
const easeOffSeconds = 5;

const doing = (show: Show): "settle" | "contact" | "map" | "hold" | "rest" | "nearby" | "off" | "close" => {
  if (isTouching(show) && show.secondsLeft <= easeOffSeconds) return "off";
  switch (show.phase) {
    case "settle":
    case "warm":
      return "settle";
    case "contact":
    case "map":
    case "hold":
    case "rest":
    case "nearby":
    case "close":
      return show.phase;
    case "work":
    case "out":
      // Internal work is never on two phones; if it were, hands come off.
      return "off";
    default:
      return unreachable(show.phase);
  }
};
