import { err, ok, type Result } from "#base";
import { linkIdAt, readLink, type LinkTooNew, type NotALink } from "#share";

export interface Found {
  readonly id: string;
  readonly key: string;
}

/** What stood behind the #. It is kept in this module while the window is open, so that another page and back do not lose it. */
let brought: Result<Found, NotALink | LinkTooNew | Elsewhere> | undefined;

/** Takes the link out of the address at once: it holds the key, and addresses are shown, kept and synced. */
export const linkFromAddress = (): Result<Found, NotALink | LinkTooNew | Elsewhere> => {
  if (location.hash.length > 1) {
    brought = read(unescaped(location.hash));
    history.replaceState(history.state, "", location.pathname);
  }
  return brought ?? err({ type: "NotALink" });
};

/** Some programs escape what stands behind a #, some do not. */
const unescaped = (text: string): string => text.replaceAll(/%3A/gi, ":").replaceAll(/%2F/gi, "/");

const read = (text: string): Result<Found, NotALink | LinkTooNew | Elsewhere> => {
  const link = readLink(text);
  if (!link.ok) return link;
  const id = linkIdAt(link.value, location.origin);
  return id === undefined ? err({ type: "Elsewhere" }) : ok({ id, key: link.value.key });
};

/** The content policy lets this page ask its own server and no other. */
export interface Elsewhere {
  readonly type: "Elsewhere";
}
