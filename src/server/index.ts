export { createApp, type AppOptions } from "./app.ts";
export { loadAssets, type Asset, type Assets, type AssetsMissing } from "./assets.ts";
export { addressesOf, isLocal, type Interfaces } from "./lan/addresses.ts";
export { introduceHere, type Introduction } from "./lan/introduce.ts";
export { authorityUntil, keepLan, type LanFile, type LanKept } from "./lan/keep.ts";
export { startServer, type CannotListen, type RunningServer, type ServerOptions } from "./main.ts";
export { openRelayStore, type RelayStoreFailed } from "./store/open.ts";
export type { RelayStore } from "./store/store.ts";
