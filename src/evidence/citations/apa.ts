import type { Name, Source } from "../source.ts";
import { authorsOf, initials, linkOf, pagesOf, yearOf } from "./name.ts";

/** A reference as the seventh edition of APA has it, as plain text. Without an author the title stands first, without a year "n.d.". */
export const toApa = (source: Source): string => {
  const who = apaAuthors(source);
  const when = `(${yearOf(source) ?? "n.d."})`;
  const title = withStop(source.title);
  const start = who === undefined ? `${title} ${when}.` : `${who} ${when}. ${title}`;
  return [start, where(source), linkOf(source)].filter((part) => part !== undefined && part !== "").join(" ");
};

const authorsShownMax = 20;

const apaAuthors = (source: Source): string | undefined => {
  const { names, more } = authorsOf(source);
  const said = names.map(apaName);
  if (said.length === 0) return source.publisher === undefined ? undefined : withStop(source.publisher);
  if (more) return `${said.join(", ")}, et al.`;
  if (said.length > authorsShownMax) return withStop(`${said.slice(0, authorsShownMax - 1).join(", ")}, . . . ${said.at(-1)}`);
  if (said.length === 1) return withStop(said[0]!);
  return withStop(`${said.slice(0, -1).join(", ")}, & ${said.at(-1)}`);
};

const apaName = (name: Name): string => {
  if ("literal" in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${initials(name.given)}`;
};

const where = (source: Source): string => {
  const { volume, issue, page, publisher } = source;
  const container = source["container-title"];
  const numbers = volume === undefined ? issue && `(${issue})` : `${volume}${issue === undefined ? "" : `(${issue})`}`;
  const pages = page === undefined ? undefined : pagesOf(page).join("–");
  // A publisher who stands as the author already is not named twice.
  const by = source.author === undefined || saidAsAuthor(source) ? undefined : publisher;
  const parts = (container === undefined ? [by] : [container, numbers, pages]).filter((part) => part !== undefined && part !== "");
  return parts.length === 0 ? "" : withStop(parts.join(", "));
};

/** "NICE" beside "National Institute for Health and Care Excellence" is the same house under its short name. */
const saidAsAuthor = ({ author = [], publisher }: Source): boolean =>
  publisher === undefined ||
  author.some((name) => "literal" in name && (name.literal === publisher || isShortFor(publisher, name.literal)));

/** The capitals of the long name hold those of the short one, in their order. */
const isShortFor = (short: string, long: string): boolean => {
  const capitals = Array.from(long).filter((char) => /\p{Lu}/u.test(char));
  let at = 0;
  for (const char of short) {
    at = capitals.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

const withStop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
