/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** From package.json, put in by vite.config.ts. */
  readonly WALNUT_VERSION: string;
}
