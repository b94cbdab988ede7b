import type { Projection } from "#record";
import type { Volume } from "./tones.ts";
import type { Pace } from "./voice.ts";

/** How the session makes itself known, as the person chose it. Kept sealed in his record, under one setting. */
export interface Chosen {
  readonly tone: boolean;
  readonly voice: boolean;
  readonly vibration: boolean;
  readonly screen: boolean;
  readonly volume: Volume;
  readonly pace: Pace;
  /** Alone: be asked in the rests. */
  readonly asks: boolean;
  readonly headset: boolean;
  /** Something loud holds the session. Never on before it was chosen. */
  readonly listens: boolean;
}

export const chosenSetting = "session-cues";

export const usualChoice: Chosen = {
  tone: true,
  voice: false,
  vibration: true,
  screen: true,
  volume: 2,
  pace: "usual",
  asks: true,
  headset: false,
  listens: false,
};

/** What was chosen last time; whatever cannot be read is as usual. */
export const chosenIn = ({ settings }: Projection): Chosen => {
  const kept = settings[chosenSetting];
  const given: { readonly [name: string]: unknown } = typeof kept === "object" && kept !== null ? { ...kept } : {};
  const flag = (name: "tone" | "voice" | "vibration" | "screen" | "asks" | "headset" | "listens") =>
    typeof given[name] === "boolean" ? given[name] : usualChoice[name];
  const { volume, pace } = given;
  return {
    tone: flag("tone"),
    voice: flag("voice"),
    vibration: flag("vibration"),
    screen: flag("screen"),
    volume: volume === 1 || volume === 2 || volume === 3 ? volume : usualChoice.volume,
    pace: pace === "slow" ? "slow" : "usual",
    asks: flag("asks"),
    headset: flag("headset"),
    listens: flag("listens"),
  };
};

/** A session that cannot be noticed cannot be followed. */
export const isNoticeable = ({ tone, voice, vibration, screen }: Chosen): boolean => tone || voice || vibration || screen;
