import type { EpochMs } from "../../src/base/index.ts";
import { tonesOn } from "../../src/app/session/sound/tones.ts";
import { cueKinds } from "../../src/session/index.ts";

const samplesPerSecond = 16_000;
const quiet = 0.003;
/** What is scheduled falls silent in so many seconds; then only "hands off" sounds. */
const gapSeconds = 0.06;

/** Stops in the middle of each tone, and finds when it is silent and when "hands off" begins, in milliseconds after the stop. */
export const render = async (): Promise<readonly { readonly silentMs: number; readonly handsOffMs: number }[]> => {
  const measured = [];
  for (const kind of cueKinds)
    for (const into of [0.02, 0.07, 0.13]) {
      const audio = new OfflineAudioContext(1, 3 * samplesPerSecond, samplesPerSecond);
      const tones = tonesOn(audio, 3);
      const start = 1_800_000_000_000;
      tones.schedule(
        [1000, 1500, 2000].map((ms) => ({ at: (start + ms) as EpochMs, kind, step: "" })),
        start as EpochMs,
      );
      const stoppedAt = Math.ceil((1 + into) * (samplesPerSecond / 128)) * (128 / samplesPerSecond);
      void audio.suspend(stoppedAt).then(() => {
        tones.handsOff();
        return audio.resume();
      });
      measured.push(afterwards((await audio.startRendering()).getChannelData(0), stoppedAt));
    }
  return measured;
};

const afterwards = (samples: Float32Array, stoppedAt: number) => {
  const from = Math.round(stoppedAt * samplesPerSecond);
  const begins = Math.round((stoppedAt + gapSeconds) * samplesPerSecond);
  let last = from;
  for (let index = from; index < begins; index++) if (Math.abs(samples[index]!) > quiet) last = index;
  const first = samples.findIndex((sample, index) => index >= begins && Math.abs(sample) > quiet);
  return { silentMs: ((last - from) / samplesPerSecond) * 1000, handsOffMs: ((first - from) / samplesPerSecond) * 1000 };
};
