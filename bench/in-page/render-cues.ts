import type { EpochMs } from "../../src/base/index.ts";
import { tonesOn } from "../../src/app/session/sound/tones.ts";
import { begin, cuesAhead, planSession } from "../../src/session/index.ts";

export interface Heard {
  readonly cues: number;
  readonly missed: number;
  /** Milliseconds from the moment it belongs to, smallest first. */
  readonly errors: readonly number[];
}

const samplesPerSecond = 16_000;
const start = 1_800_000_000_000 as EpochMs;
const quiet = 1e-4;

/** Seconds between two looks of the page. */
const looks: { readonly [how: string]: (at: number) => number } = {
  foreground: () => 0.25,
  hidden: () => 1,
  // It hangs for 25 seconds, then looks in once a quarter of a second for two, and hangs again.
  blocked: (at) => (at % 27 < 25 ? 25 - (at % 27) : 0.25),
};

/** Renders a session in which every question is answered at once, and finds each tone in the samples. */
export const render = async (how: string): Promise<Heard> => {
  const plan = planSession({
    mode: "external-self",
    limits: { contactSecondsMax: 300, discomfortMax: 3, holdsPerSideMax: 2, avoid: [] },
    sessionsDone: 0,
    asks: true,
  });
  if (!plan.ok) throw new Error(plan.error.type);
  const audio = new OfflineAudioContext(1, (plan.value.seconds + 3) * samplesPerSecond, samplesPerSecond);
  const tones = tonesOn(audio, 3);
  // Someone who answers every question in time: none of them is ever missed.
  const { missesMax: _, ...answered } = plan.value;
  const session = begin(answered, start);
  const tick = (): void => {
    const now = (start + audio.currentTime * 1000) as EpochMs;
    tones.schedule(cuesAhead(session, now), now);
  };
  for (let at = 0.001; at < plan.value.seconds + 2; at += looks[how]!(at))
    void audio.suspend(at).then(() => {
      tick();
      return audio.resume();
    });
  tick();
  const samples = (await audio.startRendering()).getChannelData(0);
  const expected = cuesAhead(session, start).map((cue) => (cue.at - start) / 1000);
  const errors = expected
    .map((at) => onsetNear(samples, at))
    .map((found, index) => (found === null ? null : (found - expected[index]!) * 1000));
  return {
    cues: expected.length,
    missed: errors.filter((error) => error === null).length,
    errors: errors.flatMap((error) => (error === null ? [] : [Math.abs(error)])).sort((a, b) => a - b),
  };
};

/** The first sample that is not silent within a tenth of a second around a moment. */
const onsetNear = (samples: Float32Array, at: number): number | null => {
  const from = Math.max(0, Math.floor((at - 0.1) * samplesPerSecond));
  const until = Math.floor((at + 0.1) * samplesPerSecond);
  for (let index = from; index < until; index++) if (Math.abs(samples[index] ?? 0) > quiet) return index / samplesPerSecond;
  return null;
};
