import type { Language } from "#words";

/** A voice of the device that reads the line of instruction. */
export interface Voice {
  readonly say: (text: string) => void;
  readonly hush: () => void;
  readonly isSpeaking: () => boolean;
}

const rates = { slow: 0.8, usual: 0.95 } as const;
export type Pace = keyof typeof rates;

/**
 * The device's own voice in this language, or undefined where there is none that works without network: what is said here goes to no
 * server. Voices may arrive late, so ask again after `voiceschanged`.
 */
export const openVoice = (language: Language, { pace, volume }: { readonly pace: Pace; readonly volume: number }): Voice | undefined => {
  const voice = localVoice(language);
  if (voice === undefined) return undefined;
  return {
    say: (text) => {
      speechSynthesis.cancel();
      const line = new SpeechSynthesisUtterance(text.replaceAll("\u00AD", ""));
      Object.assign(line, { voice, lang: voice.lang, rate: rates[pace], volume: volume / 3 });
      speechSynthesis.speak(line);
    },
    hush: () => speechSynthesis.cancel(),
    isSpeaking: () => speechSynthesis.speaking,
  };
};

export const localVoice = (language: Language): SpeechSynthesisVoice | undefined =>
  typeof speechSynthesis === "undefined"
    ? undefined
    : speechSynthesis.getVoices().find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language));
