import { useDeps } from "../shell/deps.ts";
import { deviceSyncOf } from "./device-sync.ts";

export const useSync = () => deviceSyncOf(useDeps());
