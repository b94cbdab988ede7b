import { useEffect, useRef, useState } from "preact/hooks";
import type { EpochMs } from "#base";
import { cuesAhead, type Cue, type View } from "#session";
import { announce, unsay } from "../shell/announce.tsx";
import { useDeps } from "../shell/deps.ts";
import { language, useWords } from "../shell/words.tsx";
import type { Chosen } from "./sound/chosen.ts";
import { everyTick } from "./sound/metronome.ts";
import { openTones, type Tones } from "./sound/tones.ts";
import { vibrate } from "./sound/vibration.ts";
import { openVoice, type Voice } from "./sound/voice.ts";
import { playing } from "./watch.ts";

export interface Cues {
  /** Everything falls silent, then "hands off" sounds. */
  readonly handsOff: () => void;
  readonly isOwnSound: () => boolean;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** Tones, voice and vibration of a session under way, in the mix that was chosen. The screen reader hears every line whatever was chosen. */
export const useCues = (chosen: Chosen, view: View): Cues => {
  const { steady } = useDeps();
  const session = useWords("session");
  const tones = useRef<Tones | undefined>(undefined);
  const voice = useRef<Voice | undefined>(undefined);
  // A session that has just begun still gives its first cue.
  const felt = useRef(Math.max(playing.value?.session.startedAt ?? 0, steady() - 2000) as EpochMs);
  const [isOn, setOn] = useState(true);
  const on = useRef(true);
  on.current = isOn;

  useEffect(() => {
    if (chosen.tone) tones.current = openTones(chosen.volume);
    const findVoice = () => {
      voice.current = chosen.voice ? openVoice(language.value, chosen) : undefined;
    };
    findVoice();
    if (typeof speechSynthesis !== "undefined") speechSynthesis.addEventListener("voiceschanged", findVoice);
    const tick = () => {
      const now = steady();
      const cues = playing.value ? cuesAhead(playing.value.session, felt.current) : [];
      if (on.current) tones.current?.schedule(cues, now);
      if (chosen.vibration) feel(cues, felt.current, now);
      felt.current = now;
    };
    tick();
    const endTicks = everyTick(tick);
    return () => {
      endTicks();
      voice.current?.hush();
      // What has not begun never sounds; the last tone is heard out.
      tones.current?.schedule([], steady());
      setTimeout(() => tones.current?.close(), 2000);
      if (typeof speechSynthesis !== "undefined") speechSynthesis.removeEventListener("voiceschanged", findVoice);
    };
  }, []);
  // An answer or a stop changes what comes: what is scheduled is looked at again at once, not with the next tick.
  const { value } = playing;
  useEffect(() => {
    if (on.current && value) tones.current?.schedule(cuesAhead(value.session, steady()), steady());
  }, [value?.session]);
  const line = useRef("");
  useEffect(() => () => unsay(line.current), []);
  useEffect(() => {
    line.current = session[view.say];
    announce(session[view.say]);
    // While a question waits nothing else is said: the line is the question itself.
    if (on.current) voice.current?.say(session[view.say]);
  }, [view.say, session]);

  return {
    isOn,
    handsOff: () => {
      voice.current?.hush();
      if (chosen.vibration) vibrate("stopped");
      if (isOn) tones.current?.handsOff();
      else tones.current?.silence();
    },
    isOwnSound: () => (tones.current?.isSounding() ?? false) || (voice.current?.isSpeaking() ?? false),
    toggle: () => {
      if (isOn) {
        tones.current?.silence();
        voice.current?.hush();
      }
      setOn(!isOn);
    },
  };
};

/** The newest cue whose moment has come since the last look; a page that slept makes up for none. */
const feel = (cues: readonly Cue[], since: number, now: number): void => {
  const due = cues.filter(({ at }) => at > since && at <= now).at(-1);
  if (due && now - due.at < 2000) vibrate(due.kind);
};
