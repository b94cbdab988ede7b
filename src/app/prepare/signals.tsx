import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Mode } from "#screen";
import { paces } from "#session";
import { ownPace, takePace } from "../breathe/pace.tsx";
import { Button, Choice, Choices, Page, Progress } from "../parts/index.ts";
import { language, useWords } from "../shell/words.tsx";
import { isNoticeable, type Chosen } from "../session/sound/chosen.ts";
import { canVibrate } from "../session/sound/vibration.ts";
import { localVoice } from "../session/sound/voice.ts";
import { Rehearsal } from "./rehearsal.tsx";
import { TryListening } from "./try-listening.tsx";

interface SignalsProps {
  readonly mode: Mode;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  readonly other: ComponentChildren;
  readonly at: number;
  readonly of: number;
}

/** Which signals the session gives, tried once before it begins, and what stops it without a look at the screen. */
export const Signals = ({ mode, chosen, choose, onNext, onBack, other, at, of }: SignalsProps) => {
  const words = useWords("cues");
  const prepare = useWords("prepare");
  const app = useWords("app");
  const hasVoice = useVoice();
  const set = (part: Partial<Chosen>) => choose({ ...chosen, ...part });
  const flag = (name: "tone" | "voice" | "vibration" | "screen" | "asks" | "headset" | "listens", hint?: string) => (
    <Choice
      type="checkbox"
      name={name}
      label={words[name]}
      hint={hint ?? words[`${name}-note`]}
      checked={chosen[name]}
      onChange={(on) => set({ [name]: on })}
    />
  );
  return (
    <Page
      above={<Progress at={at} of={of} label={app["step"]({ at, of })} />}
      eyebrow={prepare["eyebrow"]}
      heading={words["title"]}
      lead={words["lead"]}
      back={{ href: "/", label: app["nav.today"] }}
      turn="signals"
      dock={
        <>
          {other}
          <Button kind="primary" wide disabled={!isNoticeable(chosen)} onClick={onNext}>
            {words["go"]}
          </Button>
          {onBack && (
            <Button kind="text" wide onClick={onBack}>
              {app["back"]}
            </Button>
          )}
        </>
      }
    >
      <Choices legend={words["channels"]} mistake={isNoticeable(chosen) ? undefined : words["one-needed"]}>
        {flag("tone")}
        {hasVoice ? flag("voice") : <p class="small muted">{words["voice-none"]}</p>}
        {canVibrate() && flag("vibration")}
        {flag("screen")}
      </Choices>
      {(chosen.tone || chosen.voice) && (
        <Choices legend={words["volume"]}>
          <div class="three">
            {([1, 2, 3] as const).map((volume) => (
              <Choice
                key={volume}
                name="volume"
                label={words[`volume-${volume}`]}
                checked={chosen.volume === volume}
                onChange={() => set({ volume })}
              />
            ))}
          </div>
        </Choices>
      )}
      {chosen.voice && hasVoice && (
        <Choices legend={words["pace"]}>
          {(["slow", "usual"] as const).map((pace) => (
            <Choice key={pace} name="pace" label={words[`pace-${pace}`]} checked={chosen.pace === pace} onChange={() => set({ pace })} />
          ))}
        </Choices>
      )}
      <Choices legend={words["breath"]}>
        {paces.map((pace) => (
          <Choice
            key={pace.inSeconds + pace.outSeconds}
            name="breath"
            label={words["breath-pace"]({ in: pace.inSeconds, out: pace.outSeconds })}
            checked={ownPace() === pace}
            onChange={() => takePace(pace)}
          />
        ))}
      </Choices>
      {(chosen.tone || chosen.vibration) && <Rehearsal key={`${chosen.tone}/${chosen.volume}/${chosen.vibration}`} chosen={chosen} />}
      <Choices legend={words["hands-free"]}>
        <p class="small muted">
          {words["always"]}
          {mode === "external-self" && chosen.asks && ` ${words["always-but"]}`}
        </p>
        {mode === "external-self" ? flag("asks") : <p class="small muted">{words["asks-always"]}</p>}
        {flag("headset")}
        {flag("listens")}
      </Choices>
      {chosen.listens && <TryListening />}
    </Page>
  );
};

/** Voices may come some time after the page. */
const useVoice = (): boolean => {
  const [has, setHas] = useState(() => localVoice(language.value) !== undefined);
  useEffect(() => {
    if (typeof speechSynthesis === "undefined") return undefined;
    const look = () => setHas(localVoice(language.value) !== undefined);
    speechSynthesis.addEventListener("voiceschanged", look);
    return () => speechSynthesis.removeEventListener("voiceschanged", look);
  }, []);
  return has;
};
