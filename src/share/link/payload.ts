import { err, ok, type Result } from "#base";
import { base64, fromBase64 } from "../html/base64.ts";
import { fromUtf8, utf8 } from "./utf8.ts";

/** What a SMART Health Link says of itself (HL7 1.0.0): where to ask, and the key that no server is told. */
export interface LinkPayload {
  readonly url: string;
  /** 32 bytes in base64url. */
  readonly key: string;
  /** L: for long. P: asks for a passcode. U: one file, without a manifest. */
  readonly flag?: string;
  /** Seconds since 1970; a hint, the server decides. */
  readonly exp?: number;
  readonly label?: string;
}

const scheme = "shlink:/";

/** The link itself; a viewer's address goes before it, with a # between. */
export const writeLink = ({ url, flag, key, exp, label }: LinkPayload): string => {
  const fields = {
    url,
    ...(flag && { flag }),
    key,
    ...(exp !== undefined && { exp }),
    ...(label && { label: label.slice(0, labelLettersMax) }),
  };
  return (
    scheme +
    base64(utf8(JSON.stringify(fields)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "")
  );
};

/** Reads a link as it was scanned, typed or opened, with or without a viewer before it. What it does not know of a payload is left alone. */
export const readLink = (text: string): Result<LinkPayload, NotALink | LinkTooNew> => {
  const letters = /shlink:\/([\w-]+)/.exec(text)?.[1];
  const fields = letters === undefined ? undefined : fieldsIn(letters);
  if (fields === undefined) return err({ type: "NotALink" });
  const { url, key, flag, exp, label, v } = fields;
  if (v !== undefined && v !== 1) return err({ type: "LinkTooNew" });
  if (typeof url !== "string" || url.length > urlLettersMax || typeof key !== "string" || !/^[\w-]{43}$/.test(key))
    return err({ type: "NotALink" });
  return ok({
    url,
    key,
    ...(typeof flag === "string" && { flag }),
    ...(typeof exp === "number" && { exp }),
    ...(typeof label === "string" && { label: label.slice(0, labelLettersMax) }),
  });
};

export interface NotALink {
  readonly type: "NotALink";
}
/** It follows a later version of the guide. */
export interface LinkTooNew {
  readonly type: "LinkTooNew";
}

/** Where our own relay keeps links, below the address it is reached at. */
export const linkUrl = (origin: string, id: string): string => `${origin}/v1/links/${id}`;

/** The id of a link that is kept here; `undefined` when it belongs to another server. */
export const linkIdAt = ({ url }: LinkPayload, origin: string): string | undefined => {
  const start = linkUrl(origin, "");
  return url.startsWith(start) && /^[\w-]{43}$/.test(url.slice(start.length)) ? url.slice(start.length) : undefined;
};

const urlLettersMax = 128;
const labelLettersMax = 80;

const fieldsIn = (letters: string): { readonly [field: string]: unknown } | undefined => {
  try {
    const bytes = fromBase64(letters.replaceAll("-", "+").replaceAll("_", "/"));
    const value: unknown = JSON.parse(fromUtf8(bytes));
    return typeof value === "object" && value !== null ? (value as { readonly [field: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
};
