import type { EpochMs } from "#base";
import type { Cue, CueKind } from "#session";

/** Quiet tones for the moments of a session. They are scheduled on the audio clock ahead of time, so a busy page is never late. */
export interface Tones {
  /** Schedules what comes in the next seconds; a cue that is scheduled already is not doubled. */
  readonly schedule: (cues: readonly Cue[], now: EpochMs) => void;
  /** Everything scheduled falls silent at once. */
  readonly silence: () => void;
  /** "Hands off": what is scheduled falls silent, then this sounds. */
  readonly handsOff: () => void;
  readonly close: () => void;
}

export const aheadSeconds = 1.5;

/** Opens the audio. Call it from a press, or the browser keeps it silent. Undefined where there is no audio. */
export const openTones = (): Tones | undefined => {
  if (typeof AudioContext === "undefined") return undefined;
  const audio = new AudioContext();
  void audio.resume();
  let sounding: OscillatorNode[] = [];
  let known = new Set<string>();

  const note = (hertz: number, from: number, seconds: number) => {
    const oscillator = new OscillatorNode(audio, { frequency: hertz });
    const level = new GainNode(audio, { gain: 0 });
    // A soft edge on both sides: a hard one clicks.
    level.gain.setValueAtTime(0, from);
    level.gain.linearRampToValueAtTime(loudness, from + 0.04);
    level.gain.setValueAtTime(loudness, from + seconds - 0.08);
    level.gain.linearRampToValueAtTime(0, from + seconds);
    oscillator.connect(level).connect(audio.destination);
    oscillator.start(from);
    oscillator.stop(from + seconds);
    sounding.push(oscillator);
    oscillator.addEventListener("ended", () => {
      sounding = sounding.filter((other) => other !== oscillator);
    });
  };
  const melody = (notes: readonly Note[], from: number) => {
    let at = from;
    for (const [hertz, seconds] of notes) {
      note(hertz, at, seconds);
      at += seconds;
    }
  };
  const silence = () => {
    for (const oscillator of sounding) oscillator.stop();
    sounding = [];
    known = new Set();
  };
  return {
    schedule: (cues, now) => {
      for (const cue of cues) {
        const wait = (cue.at - now) / 1000;
        if (wait < 0 || wait > aheadSeconds) continue;
        const key = `${cue.at}/${cue.kind}`;
        if (known.has(key)) continue;
        known.add(key);
        melody(melodies[cue.kind], audio.currentTime + wait);
      }
    },
    silence,
    handsOff: () => {
      silence();
      melody(handsOffMelody, audio.currentTime + 0.02);
    },
    close: () => void audio.close(),
  };
};

type Note = readonly [hertz: number, seconds: number];

const loudness = 0.12;

/** Up means pressure may begin, down means hand off; a single note only marks time. */
const melodies: { readonly [K in CueKind]: readonly Note[] } = {
  begin: [
    [330, 0.25],
    [392, 0.35],
  ],
  next: [[392, 0.3]],
  hold: [
    [294, 0.2],
    [440, 0.35],
  ],
  rest: [
    [440, 0.2],
    [294, 0.35],
  ],
  "change-side": [
    [349, 0.18],
    [349, 0.18],
  ],
  "half-way": [[349, 0.15]],
  "last-five": [[262, 0.15]],
  end: [
    [392, 0.25],
    [330, 0.25],
    [262, 0.5],
  ],
};

const handsOffMelody: readonly Note[] = [
  [440, 0.15],
  [220, 0.5],
];
