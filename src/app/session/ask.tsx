import { useState } from "preact/hooks";
import { unreachable } from "#base";
import { bloods, signals, type Happening, type Side, type View } from "#session";
import { GoOn } from "../room/go-on.tsx";
import { useWords } from "../shell/words.tsx";
import { playing } from "./watch.ts";

interface AskProps {
  readonly view: View;
  readonly say: (happening: Happening) => void;
}

/** What may be answered at this moment. Nothing here has to be answered: the session goes on by itself. */
export const Ask = ({ view, say }: AskProps) => {
  const words = useWords("session");
  const two = useMode() !== "external-self";
  if (view.paused)
    return (
      <>
        {view.held && <p class="player-strain">{words["held-left"]({ seconds: view.held.secondsLeft })}</p>}
        <GoOn>
          <div class="player-acts">
            <Act onClick={() => say(two ? { type: "resumed", by: "receiver" } : { type: "resumed" })}>
              {words[two ? "act-resume-receiver" : "act-resume"]}
            </Act>
          </div>
        </GoOn>
      </>
    );
  if (view.strain) return <Strain view={view} say={say} />;
  if (two && view.step.contact) return <Two view={view} say={say} />;
  if (view.asksComfort)
    return (
      <div class="player-acts asks">
        <Act onClick={() => say({ type: "comfort", how: "fine" })}>{words[two ? "ask-good" : "ask-fine"]}</Act>
      </div>
    );
  switch (view.step.check) {
    case "calm":
      return <Calm view={view} say={say} />;
    case "heat":
      return (
        <div class="player-acts">
          <Act onClick={() => say({ type: "warmSkipped" })}>{words["ask-heat"]}</Act>
          <MoveOn view={view} say={say} />
        </div>
      );
    case "spot":
      return <Spot view={view} say={say} />;
    case "discomfort":
      return <Discomfort view={view} say={say} />;
    case "glove":
    case "urine":
      return <Blood key={view.step.check} where={view.step.check} view={view} say={say} />;
    case "work":
    case "dizzy":
    case undefined:
      return (
        <div class="player-acts">
          <Act onClick={() => say({ type: "paused", why: "toilet" })}>{words["act-toilet"]}</Act>
          <MoveOn view={view} say={say} />
        </div>
      );
    default:
      return unreachable(view.step.check);
  }
};

/** The receiver's word, and the number: whoever holds the device, the words are his. */
const Two = ({ view, say }: AskProps) => {
  const words = useWords("session");
  return (
    <>
      {view.step.check !== "work" && (
        <p class="small muted player-pressure">{words["pressure"]({ now: view.pressure, max: view.pressureMax })}</p>
      )}
      <div class={view.asksComfort ? "player-acts asks" : "player-acts"}>
        {signals
          .filter((signal) => signal !== "firmer" || view.pressureMax > 1)
          .map((signal) => (
            <Act key={signal} onClick={() => say({ type: "signal", signal })}>
              {words[`ask-${signal}`]}
            </Act>
          ))}
      </div>
      <Upto key={view.step.id} view={view} name={view.step.id} onChoose={(discomfort) => say({ type: "rated", discomfort })} />
      {view.step.check === "work" && (
        <div class="player-acts">
          <Act onClick={() => say({ type: "skipped" })}>{words["ask-done"]}</Act>
        </div>
      )}
    </>
  );
};

const Blood = ({ where, view, say }: AskProps & { readonly where: "glove" | "urine" }) => {
  const words = useWords("session");
  const [seen, setSeen] = useState(false);
  return (
    <>
      {!seen && (
        <div class="player-acts" role="group" aria-label={words[`ask-${where}`]}>
          {bloods
            .filter((blood) => where === "glove" || blood !== "smear")
            .map((blood) => (
              <Act
                key={blood}
                onClick={() => {
                  setSeen(true);
                  say({ type: "looked", where, blood });
                }}
              >
                {words["ask-blood"]({ blood: where === "urine" && blood === "more" ? "other" : blood })}
              </Act>
            ))}
        </div>
      )}
      <div class="player-acts">
        <MoveOn view={view} say={say} />
      </div>
    </>
  );
};

const useMode = () => playing.value!.session.plan.mode;

const MoveOn = ({ view, say }: AskProps) => {
  const words = useWords("session");
  return view.mayMoveOn ? <Act onClick={() => say({ type: "skipped" })}>{words["act-move-on"]}</Act> : null;
};

const Act = ({ children, onClick }: { readonly children: string; readonly onClick: () => void }) => (
  <button type="button" class="btn quiet" onClick={onClick}>
    {children}
  </button>
);

const Calm = ({ view, say }: AskProps) => {
  const words = useWords("session");
  const asked = view.say === "cue-settle-calm" || view.say === "cue-settle-stay" || view.waitsForCalm;
  if (!asked)
    return (
      <div class="player-acts">
        <MoveOn view={view} say={say} />
      </div>
    );
  return (
    <>
      <Numbers
        name="calm"
        legend={words["ask-calm"]}
        hint={words["ask-calm-high"]}
        from={0}
        to={10}
        onChoose={(calm) => say({ type: "calmRated", calm })}
      />
      <div class="player-acts">
        <MoveOn view={view} say={say} />
      </div>
    </>
  );
};

const Spot = ({ view, say }: AskProps) => {
  const words = useWords("session");
  const [where, setWhere] = useState<"front" | "back">("front");
  const side: Side = view.say === "cue-map-right" || view.say === "cue-map-off" ? "right" : "left";
  return (
    <>
      <div class="player-acts" role="group" aria-label={words["ask-spot"]}>
        {(["front", "back"] as const).map((place) => (
          <button key={place} type="button" class="btn quiet" aria-pressed={where === place} onClick={() => setWhere(place)}>
            {words["ask-spot-where"]({ where: place })}
          </button>
        ))}
      </div>
      <Upto view={view} name={`spot-${side}`} onChoose={(discomfort) => say({ type: "spotNamed", side, where, discomfort })} />
    </>
  );
};

const Discomfort = ({ view, say }: AskProps) => {
  const words = useWords("session");
  return (
    <>
      <Upto view={view} name={view.step.id} onChoose={(discomfort) => say({ type: "rated", discomfort })} />
      {view.say === "cue-hold-wait" && (
        <div class="player-acts" role="group" aria-label={words["ask-felt"]}>
          <Act onClick={() => say({ type: "felt", how: "eased" })}>{words["ask-felt-eased"]}</Act>
          <Act onClick={() => say({ type: "felt", how: "stayed" })}>{words["ask-felt-stayed"]}</Act>
          <Act onClick={() => say({ type: "felt", how: "rose" })}>{words["ask-felt-rose"]}</Act>
        </div>
      )}
    </>
  );
};

const Strain = ({ view, say }: AskProps) => {
  const words = useWords("session");
  const player = useWords("player");
  return (
    <>
      <p class="player-strain">{player["strain-left"]({ seconds: view.strain?.secondsLeft ?? 0 })}</p>
      <Upto view={view} name="strain" onChoose={(discomfort) => say({ type: "rated", discomfort })} />
      <div class="player-acts">
        {view.strain?.lightened ? null : <Act onClick={() => say({ type: "lightened" })}>{words["ask-lightened"]}</Act>}
        <Act onClick={() => say({ type: "felt", how: "eased" })}>{words["ask-felt-eased"]}</Act>
      </div>
    </>
  );
};

/** The numbers up to the limit, and behind "more" the rest: too much must be as easy to say as little. */
const Upto = ({ view, name, onChoose }: { readonly view: View; readonly name: string; readonly onChoose: (n: number) => void }) => {
  const words = useWords("session");
  const player = useWords("player");
  const [more, setMore] = useState(false);
  const max = view.discomfortMax;
  if (more)
    return (
      <Numbers
        name={`${name}-more`}
        legend={player["discomfort-how-much"]}
        from={max + 1}
        to={10}
        onChoose={(n) => {
          setMore(false);
          onChoose(n);
        }}
      />
    );
  return (
    <Numbers
      name={name}
      legend={words["ask-discomfort"]}
      hint={words["ask-discomfort-most"]({ max })}
      from={0}
      to={max}
      onChoose={onChoose}
    >
      <button type="button" class="btn quiet more" onClick={() => setMore(true)}>
        {words["ask-discomfort-more"]({ max })}
      </button>
    </Numbers>
  );
};

interface NumbersProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly from: number;
  readonly to: number;
  readonly onChoose: (n: number) => void;
  readonly children?: preact.ComponentChildren;
}

const Numbers = ({ name, legend, hint, from, to, onChoose, children }: NumbersProps) => {
  const [chosen, setChosen] = useState<number>();
  return (
    <fieldset class="player-numbers">
      <legend>
        <span>{legend}</span>
        {hint && <span>{hint}</span>}
      </legend>
      <div style={`--columns:${Math.min(6, to - from + 1)}`}>
        {Array.from({ length: to - from + 1 }, (_, index) => from + index).map((n) => (
          <label key={n}>
            <input
              type="radio"
              name={name}
              value={n}
              checked={chosen === n}
              // A press counts again, even on the number that is chosen: "still 2" is an answer.
              onClick={() => {
                setChosen(n);
                onChoose(n);
              }}
            />
            {n}
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
};
