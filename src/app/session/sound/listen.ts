import { calibrate, follow, isLoud, type Heard, type Hearing } from "#session";
import address from "./level-worklet.ts?worker&url";

export interface Ear {
  readonly close: () => void;
}
/** The person or the browser said no, or there is no microphone. */
export interface NoEar {
  readonly type: "NoEar";
}

const settleSeconds = 2;
const framesPerSecond = 47;

/**
 * Calls back when something is loud: a word, a clap, a knock. Only the level is looked at, on this device; nothing is recorded or kept.
 * The first two seconds are for getting to know the room.
 */
export const openEar = async (loud: () => void, isOwnSound: () => boolean, known?: Hearing): Promise<Ear | NoEar> => {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    });
    const audio = new AudioContext();
    await audio.audioWorklet.addModule(address);
    const level = new AudioWorkletNode(audio, "level", { numberOfOutputs: 0 });
    audio.createMediaStreamSource(stream).connect(level);
    let hearing = known;
    const first: Heard[] = [];
    level.port.addEventListener("message", ({ data }: MessageEvent<number>) => {
      const heard = { db: data, own: isOwnSound() };
      if (hearing === undefined) {
        first.push(heard);
        if (first.length >= settleSeconds * framesPerSecond) hearing = calibrate(first);
        return;
      }
      if (isLoud(hearing, heard)) loud();
      hearing = follow(hearing, heard);
    });
    level.port.start();
    return {
      close: () => {
        for (const track of stream.getTracks()) track.stop();
        void audio.close();
      },
    };
  } catch {
    return { type: "NoEar" };
  }
};
