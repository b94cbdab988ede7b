import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** Everything here can be deleted at any time; it is made again. */
export const cache = join(root, ".cache");
export const built = join(root, "dist");
export const command = join(built, "cli.mjs");
export const compiled = join(cache, "compiled");
