import type * as polyfill from "temporal-polyfill/implementation";

/**
 * The calendar of the platform. The library of the pure rooms is fetched only where the browser has none yet: it is as large as all
 * of the cryptography. The build puts this in its place (vite.config.ts).
 */
export const Temporal =
  (globalThis as { readonly Temporal?: typeof polyfill.Temporal }).Temporal ?? (await import("temporal-polyfill/implementation")).Temporal;
