/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** From package.json, put in by vite.config.ts. */
  readonly WALNUT_VERSION: string;
}

/** What a sound worklet is given; the library of types knows it not. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
