import { useLayoutEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { look, type StopRuleId } from "#session";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { useDim } from "./use-dim.ts";
import { playing, tell } from "./watch.ts";

/** Contact has ended. After a stop: what was it? One tap, or none; then the words that belong to it. */
export const Ended = () => {
  const { keep, steady } = useDeps();
  const words = useWords("player");
  const session = useWords("session");
  const stops = useWords("stops");
  const { route } = useLocation();
  const title = useRef<HTMLHeadingElement>(null);
  useDim();
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), []);

  const { how } = look(playing.value!.session, steady());
  const on = () => route("/after", true);
  const name = async (rule: StopRuleId) => {
    await tell(keep, { type: "named", rule }, steady());
    on();
  };
  const rows = (rules: readonly StopRuleId[]) =>
    rules.map((rule) => (
      <button key={rule} type="button" class="btn quiet wide" onClick={() => void name(rule)}>
        {stops[`${rule}.label`]}
      </button>
    ));
  const asks = how === "stopped" || how === "discomfort" || how === "held";
  return (
    <main id="main" class="player-ended">
      <h1 ref={title} tabIndex={-1}>
        {session[`cue-ended-${how ?? "stopped"}`]}
      </h1>
      {asks ? (
        <>
          <div class="head">
            <h2>{stops["heading"]}</h2>
            <p class="muted">{stops["lead"]}</p>
          </div>
          <section class="stack close">{rows(plain)}</section>
          <section class="stack close">
            <h3>{stops["group.body"]}</h3>
            {rows(body)}
          </section>
          <section class="stack close">
            <h3>{stops["group.now"]}</h3>
            {rows(now)}
          </section>
          <button type="button" class="btn text wide" onClick={on}>
            {words["named.none"]}
          </button>
        </>
      ) : (
        <button type="button" class="btn primary wide" onClick={on}>
          {words["on"]}
        </button>
      )}
    </main>
  );
};

const plain: readonly StopRuleId[] = ["st-word", "st-distress", "st-arousal"];
const body: readonly StopRuleId[] = ["st-pain3", "st-sharp", "st-numb", "st-spasm", "st-blood-smear", "st-allergy", "st-faint"];
const now: readonly StopRuleId[] = ["st-severe", "st-blood-flow", "st-fever", "st-chest", "st-ad", "st-object"];
