import type { CueKind } from "#session";

type Note = readonly [hertz: number, seconds: number];

/** Up means pressure may begin, down means hand off; a single note only marks time. Three equal notes ask. */
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
  check: [
    [494, 0.14],
    [494, 0.14],
    [494, 0.14],
  ],
  end: [
    [392, 0.25],
    [330, 0.25],
    [262, 0.5],
  ],
  stopped: [
    [440, 0.15],
    [220, 0.5],
  ],
};

const loudness = 0.35;
const edgeSeconds = 0.008;

/** How long a cue sounds. */
export const secondsOf = (kind: CueKind): number => melodies[kind].reduce((sum, [, seconds]) => sum + seconds, 0);

/** Puts a cue on the audio clock. It sounds at `at` whatever the page does meanwhile, until `stop` is called on what is given back. */
export const playCue = (audio: BaseAudioContext, to: AudioNode, kind: CueKind, at: number): readonly OscillatorNode[] => {
  let from = at;
  return melodies[kind].map(([hertz, seconds]) => {
    const oscillator = new OscillatorNode(audio, { frequency: hertz });
    const level = new GainNode(audio, { gain: 0 });
    // A soft edge on both sides: a hard one clicks. It is short, so that the beginning can be told to the millisecond.
    level.gain.setValueAtTime(0, from);
    level.gain.linearRampToValueAtTime(loudness, from + edgeSeconds);
    level.gain.setValueAtTime(loudness, from + seconds - 0.06);
    level.gain.linearRampToValueAtTime(0, from + seconds);
    oscillator.connect(level).connect(to);
    oscillator.start(from);
    oscillator.stop(from + seconds);
    from += seconds;
    return oscillator;
  });
};
