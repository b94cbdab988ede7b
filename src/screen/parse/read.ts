import { parseDate, parseInstant, type CalendarDate, type Instant } from "#base";

/** Something in a case that cannot be right: where it stands, what is wrong with it, and how to mend it. */
export interface BadCase {
  readonly type: "BadCase";
  readonly path: string;
  readonly what: string;
  readonly fix: string;
}

/** What a reader gives back instead of a value. A class, because nothing that comes out of JSON can be an instance of it. */
export class Refused {
  readonly why: BadCase;
  constructor(path: string, what: string, fix: string) {
    this.why = { type: "BadCase", path, what, fix };
  }
}

export type Reader<T> = (value: unknown, path: string) => T | Refused;

export interface Fields {
  readonly [name: string]: unknown;
}

/** Reads an object field by field. Optional fields may be absent or null; a field that nobody named is refused. */
export const asFields = (value: unknown, path: string, known: readonly string[]): Fields | Refused => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return new Refused(path, `${lastOf(path)} is ${nameOf(value)}, not an object`, "Write it in braces: {…}.");
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  return stranger === undefined
    ? (value as Fields)
    : new Refused(under(path, stranger), `${quoted(stranger)} is not known here`, useOnly(known));
};

const namesShownMax = 12;
const useOnly = (known: readonly string[]) =>
  known.length > namesShownMax ? `Use names like ${known.slice(0, 3).join(", ")}.` : `Use only: ${known.join(", ")}.`;

/** Reads each field with its reader; the first that is refused refuses the whole. */
export const readAll = <T extends { readonly [name: string]: unknown }>(
  given: Fields,
  path: string,
  readers: { readonly [Name in keyof T]: Reader<T[Name]> },
): T | Refused => {
  const all: { [name: string]: unknown } = {};
  for (const [name, reader] of Object.entries(readers)) {
    const read = reader(given[name], under(path, name));
    if (read instanceof Refused) return read;
    if (read !== undefined) all[name] = read;
  }
  return all as T;
};

export const optional =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value, path) =>
    value === undefined || value === null ? undefined : reader(value, path);

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === undefined || value === null ? null : reader(value, path);

export const textFor =
  (fix: string): Reader<string> =>
  (value, path) => {
    if (typeof value !== "string") return new Refused(path, `${lastOf(path)} is ${nameOf(value)}, not text`, fix);
    return value.trim() === "" ? new Refused(path, `${lastOf(path)} is empty`, fix) : value;
  };

export const oneOf =
  <T extends string>(options: readonly T[]): Reader<T> =>
  (value, path) =>
    options.find((option) => option === value) ??
    new Refused(path, `${quoted(value)} is not one of the possible values`, `Use one of: ${options.join(", ")}.`);

export const numberIn =
  (least: number, most: number, kind: "whole" | "any" = "whole"): Reader<number> =>
  (value, path) =>
    typeof value === "number" && value >= least && value <= most && (kind === "any" || Number.isInteger(value))
      ? value
      : new Refused(path, `${quoted(value)} is not possible`, `Use a ${kind === "whole" ? "whole " : ""}number from ${least} to ${most}.`);

export const anInstant: Reader<Instant> = (value, path) => {
  const read = typeof value === "string" ? parseInstant(value) : null;
  return read?.ok
    ? read.value
    : new Refused(path, `${quoted(value)} is no moment with an offset`, "Write it like 2026-11-22T09:00:00+01:00.");
};

export const aDate: Reader<CalendarDate> = (value, path) => {
  const read = typeof value === "string" ? parseDate(value) : null;
  return read?.ok ? read.value : new Refused(path, `${quoted(value)} is no day of the calendar`, "Write it like 2026-11-22.");
};

/** Every item, or what is wrong with the first that cannot be read. */
export const listOf =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return new Refused(path, `${lastOf(path)} is ${nameOf(value)}, not a list`, "Write it in brackets: [].");
    const items: T[] = [];
    for (const [index, item] of value.entries()) {
      const read = reader(item, `${path}[${index}]`);
      if (read instanceof Refused) return read;
      items.push(read);
    }
    return items;
  };

/** A value as it can be shown in a sentence: short, and never failing. */
export const quoted = (value: unknown): string => {
  if (typeof value === "string") return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : nameOf(value);
};

const nameOf = (value: unknown): string => {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return { string: "text", object: "an object", number: "a number", boolean: "true or false" }[typeof value as string] ?? "something else";
};

const under = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);
const lastOf = (path: string) => (path === "" ? "the case" : (path.split(".").at(-1) ?? path));
