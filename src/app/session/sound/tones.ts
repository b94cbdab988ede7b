import type { EpochMs } from "#base";
import type { Cue, CueKind } from "#session";
import { playCue, secondsOf } from "./score.ts";

/** Quiet tones for the moments of a session. They are scheduled on the audio clock ahead of time, so a busy or hidden page is never late. */
export interface Tones {
  /** Schedules what comes; what is scheduled and no longer comes is taken back. Ask again after each event and now and then. */
  readonly schedule: (cues: readonly Cue[], now: EpochMs) => void;
  /** Everything scheduled falls silent at once. */
  readonly silence: () => void;
  /** "Hands off": what is scheduled falls silent, then this sounds. */
  readonly handsOff: () => void;
  /** One cue now, to learn it. */
  readonly play: (kind: CueKind) => void;
  /** Whether a cue of ours sounds at this moment, or has just sounded. */
  readonly isSounding: () => boolean;
  readonly close: () => void;
}

/** So far ahead, that a page that hangs for half a minute misses nothing. What has changed meanwhile can still be taken back. */
export const aheadSeconds = 30;
const lateSecondsMax = 1;
const tailSeconds = 0.3;
const volumes = { 1: 0.15, 2: 0.4, 3: 1 } as const;
export type Volume = keyof typeof volumes;

/** Opens the audio. Call it after a press, or the browser keeps it silent. Undefined where there is no audio. */
export const openTones = (volume: Volume = 2): Tones | undefined => {
  if (typeof AudioContext === "undefined") return undefined;
  // "ambient" plays beside somebody's own music and does not stop it, where a browser knows the word.
  const { audioSession } = navigator as { audioSession?: { type: string } };
  if (audioSession) audioSession.type = "ambient";
  const audio = new AudioContext({ latencyHint: "interactive" });
  void audio.resume();
  keepSounding(audio);
  return { ...tonesOn(audio, volume), close: () => void audio.close() };
};

/** The same on any audio clock, so that what is heard can be measured sample by sample (bench/cues.ts). */
export const tonesOn = (audio: BaseAudioContext, volume: Volume): Omit<Tones, "close"> => {
  const clock = alignedWith(audio);
  let master = newMaster(audio, volumes[volume]);
  let scheduled = new Map<string, Scheduled>();
  const given = new Set<string>();

  const silence = () => {
    // A new way out for what comes after: the old one is cut, whatever still sounds in it.
    master.gain.cancelScheduledValues(0);
    master.gain.setTargetAtTime(0, audio.currentTime, 0.004);
    for (const { nodes } of scheduled.values()) for (const node of nodes) node.stop(audio.currentTime + 0.03);
    scheduled = new Map();
    master = newMaster(audio, volumes[volume]);
  };
  // A cue whose moment has just passed sounds at once, but only once.
  const isComing = ({ at, kind }: Cue, now: EpochMs) =>
    at - now <= aheadSeconds * 1000 && (at >= now || (now - at <= lateSecondsMax * 1000 && !given.has(`${at}/${kind}`)));
  const put = (key: string, kind: CueKind, from: number) => {
    given.add(key);
    scheduled.set(key, { nodes: playCue(audio, master, kind, from), from, until: from + secondsOf(kind) });
  };

  return {
    schedule: (cues, now) => {
      const heardAt = clock(now);
      const coming = new Map(cues.filter((cue) => isComing(cue, now)).map((cue) => [`${cue.at}/${cue.kind}`, cue]));
      for (const [key, { nodes, from, until }] of scheduled) {
        const isOver = until + tailSeconds < audio.currentTime;
        const hasBegun = from <= audio.currentTime;
        const cue = coming.get(key);
        const inPlace = cue !== undefined && Math.abs(heardAt(cue.at) - from) < misplacedSeconds;
        if (!isOver && (hasBegun || inPlace)) continue;
        for (const node of nodes) node.stop();
        scheduled.delete(key);
      }
      for (const [key, cue] of coming) if (!scheduled.has(key)) put(key, cue.kind, heardAt(cue.at));
    },
    silence,
    handsOff: () => {
      silence();
      put("hands-off", "stopped", audio.currentTime + 0.06);
    },
    play: (kind) => {
      silence();
      put(`learn/${kind}`, kind, audio.currentTime + 0.05);
    },
    isSounding: () =>
      [...scheduled.values()].some(({ from, until }) => from - 0.02 <= audio.currentTime && audio.currentTime <= until + tailSeconds),
  };
};

/**
 * Which moment of the audio clock belongs to a moment of ours. What a page reads of the audio clock is always a little old, and by how much
 * differs from look to look: of the readings of some seconds the newest is the truest. A clock that falls behind is followed; where a device
 * slept, all is reckoned anew.
 */
const alignedWith = (audio: BaseAudioContext) => {
  let readings: { readonly now: EpochMs; readonly ahead: number }[] = [];
  return (now: EpochMs): ((at: EpochMs) => number) => {
    const ahead = audio.currentTime - now / 1000;
    const last = readings.at(-1);
    const hasJumped = last !== undefined && Math.abs(ahead - last.ahead) > jumpSeconds;
    readings = hasJumped ? [] : readings.filter((reading) => now - reading.now < readingSeconds * 1000);
    readings.push({ now, ahead });
    const truest = Math.max(...readings.map((reading) => reading.ahead));
    return (at) => Math.max(audio.currentTime, at / 1000 + truest);
  };
};
const readingSeconds = 5;
const jumpSeconds = 0.25;
/** A cue that lies so far from its moment, and has not begun, is put in its place. */
const misplacedSeconds = 0.003;

interface Scheduled {
  readonly nodes: readonly OscillatorNode[];
  readonly from: number;
  readonly until: number;
}

const newMaster = (audio: BaseAudioContext, gain: number): GainNode => {
  const master = new GainNode(audio, { gain });
  master.connect(audio.destination);
  return master;
};

/** A sound nobody hears keeps the audio clock, and with it a hidden page, awake. */
const keepSounding = (audio: AudioContext): void => {
  const hum = new OscillatorNode(audio, { frequency: 30 });
  hum.connect(new GainNode(audio, { gain: 0.0001 })).connect(audio.destination);
  hum.start();
};
