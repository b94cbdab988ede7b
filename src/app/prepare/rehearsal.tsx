import { useEffect, useRef, useState } from "preact/hooks";
import { rehearsal, type CueKind } from "#session";
import { Button } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import type { Chosen } from "../session/sound/chosen.ts";
import { openTones, type Tones } from "../session/sound/tones.ts";
import { vibrate } from "../session/sound/vibration.ts";

const lastSeconds = 2;

/** The tones one after the other with what they mean; each can be heard again. */
export const Rehearsal = ({ chosen }: { readonly chosen: Chosen }) => {
  const words = useWords("cues");
  const tones = useRef<Tones | undefined>(undefined);
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const [now, setNow] = useState<CueKind>();
  const [isPlaying, setPlaying] = useState(false);

  const end = () => {
    for (const timer of timers.current) clearTimeout(timer);
    timers.current = [];
    tones.current?.silence();
    setNow(undefined);
    setPlaying(false);
  };
  useEffect(
    () => () => {
      for (const timer of timers.current) clearTimeout(timer);
      tones.current?.close();
    },
    [],
  );
  const give = (kind: CueKind) => {
    if (chosen.tone) tones.current ??= openTones(chosen.volume);
    tones.current?.play(kind);
    if (chosen.vibration) vibrate(kind);
    setNow(kind);
  };
  const playAll = () => {
    end();
    setPlaying(true);
    timers.current = rehearsal.map(({ seconds, kind }) => setTimeout(() => give(kind), seconds * 1000));
    timers.current.push(setTimeout(end, (rehearsal.at(-1)!.seconds + lastSeconds) * 1000));
  };
  return (
    <section class="stack close">
      <h2>{words["learn"]}</h2>
      <Button wide onClick={isPlaying ? end : playAll}>
        {words[isPlaying ? "learn-stop" : "learn-go"]}
      </Button>
      <ul class="tones" aria-label={words["learn"]}>
        {rehearsal.map(({ kind }) => (
          <li key={kind}>
            <button type="button" class="btn quiet wide" aria-current={now === kind ? "true" : undefined} onClick={() => give(kind)}>
              {words[`kind-${kind}`]}
            </button>
          </li>
        ))}
      </ul>
      <p class="small muted">{words["learn-note"]}</p>
    </section>
  );
};
