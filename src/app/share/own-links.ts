import type { Instant } from "#base";
import type { OwnLink } from "#journal";
import { isShown, type Kept, type Projection } from "#record";

/** A link that is written down, and when it was made. */
export interface NotedLink extends OwnLink {
  readonly at: Instant;
  /** The address Walnut was opened at: the server there keeps the link, and only it can be asked. */
  readonly origin: string;
}

export const linkNote = (link: OwnLink, origin: string) => ({ link: { ...link, origin } });

/** What is written down when a link is taken back. */
export const takenBackNote = (id: string) => ({ how: "link-back", link: id });

/** Links that still work, as far as the record knows, the newest first; those of the person's other devices too. */
export const liveLinks = ({ shown }: Projection, nowMs: number): readonly NotedLink[] => {
  const left = shown.filter((one) => isShown(one, "shared")).map(({ entry }) => entry);
  const back = new Set(left.filter(({ body }) => body["how"] === "link-back").map(({ body }) => body["link"]));
  return left
    .flatMap(({ at, body }) => linksIn(body).map((link) => ({ ...link, at })))
    .filter(({ id, untilMs }) => untilMs > nowMs && !back.has(id))
    .toReversed();
};

const linksIn = ({ how, link }: Kept): readonly Omit<NotedLink, "at">[] => (how === "link" && isOwnLink(link) ? [link] : []);

/** An entry may come from a newer version, or from a file. */
const isOwnLink = (value: unknown): value is Omit<NotedLink, "at"> => {
  if (typeof value !== "object" || value === null) return false;
  const { id, key, secret, untilMs, opens, origin } = value as { readonly [field: string]: unknown };
  const isKey = (text: unknown) => typeof text === "string" && /^[\w-]{43}$/.test(text);
  return isKey(id) && isKey(key) && isKey(secret) && typeof untilMs === "number" && typeof opens === "number" && typeof origin === "string";
};
