import type { AskRelay } from "#journal";

/** The relay is the server that the app came from: the content policy allows no other. Nothing is kept of what it answers. */
export const askRelay: AskRelay = (path, init) => fetch(path, { ...init, credentials: "omit", cache: "no-store" });
