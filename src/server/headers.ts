import type { Asset, Encoding } from "./assets.ts";

/**
 * What every answer carries. The page may load from this server and nowhere else, run no inline script and ask nothing of the machine but
 * to keep the screen awake in a session and, only once that is chosen, to hear how loud the room is.
 */
export const safetyHeaders = (styleHashes: readonly string[], httpsOnly: boolean): readonly (readonly [string, string])[] => [
  ["Content-Security-Policy", contentPolicy(styleHashes)],
  ["Permissions-Policy", permissions],
  ["Referrer-Policy", "no-referrer"],
  ["X-Content-Type-Options", "nosniff"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Embedder-Policy", "require-corp"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ...(httpsOnly ? ([["Strict-Transport-Security", "max-age=31536000"]] as const) : []),
];

const contentPolicy = (styleHashes: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ["style-src 'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(" "),
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types walnut",
  ].join("; ");

const used = ["autoplay", "microphone", "screen-wake-lock"];
const refused = [
  "accelerometer",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "midi",
  "payment",
  "picture-in-picture",
  "serial",
  "usb",
  "xr-spatial-tracking",
];
const permissions = [...used.map((name) => `${name}=(self)`), ...refused.map((name) => `${name}=()`)].join(", ");

/** Files with a hash in their name never change; everything else is asked for again each time and usually answered "unchanged". */
export const assetHeaders = (asset: Asset, encoding: Encoding): Record<string, string> => ({
  "Content-Type": asset.type,
  "Cache-Control": asset.immutable ? "public, max-age=31536000, immutable" : "no-cache",
  ETag: `"${asset.digest}${encoding === "identity" ? "" : `-${encoding}`}"`,
  Vary: "Accept-Encoding",
  ...(encoding !== "identity" && { "Content-Encoding": encoding }),
});
