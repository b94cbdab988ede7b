import { assert, err, ok, type Result } from "#base";
import { parseEntry, type StoredEntry } from "#record";

const utf8 = new TextEncoder();
const strict = new TextDecoder("utf-8", { fatal: true });
const newline = 10;

/** JSON lines. What is sealed is exactly what was checked: the entry as reading it back gives it. */
export const linesOf = (entries: readonly StoredEntry[]): Uint8Array =>
  utf8.encode(entries.map((entry) => JSON.stringify(entry)).join("\n"));

/** Lines are carried over as bytes, so that one we cannot read today is there for a version that can. */
export const joinLines = (parts: readonly Uint8Array[]): Uint8Array => {
  const kept = parts.filter((part) => part.length > 0);
  const joined = new Uint8Array(kept.reduce((sum, part) => sum + part.length + 1, 0));
  let end = 0;
  for (const part of kept) {
    joined.set(part, end);
    joined[end + part.length] = newline;
    end += part.length + 1;
  }
  return joined.subarray(0, Math.max(0, end - 1));
};

export const countLines = (lines: Uint8Array): number => {
  if (lines.length === 0) return 0;
  let count = 1;
  for (let at = lines.indexOf(newline); at >= 0; at = lines.indexOf(newline, at + 1)) count++;
  return count;
};

/** Every line on its own: one that is no entry costs nobody else their place. */
export const readLines = (lines: Uint8Array): readonly Result<StoredEntry, LineUnreadable>[] => {
  if (lines.length === 0) return [];
  return splitText(lines).map((text, i) => {
    const entry = parseEntry(jsonOf(text));
    return entry.ok ? ok(entry.value) : err({ type: "LineUnreadable", line: i + 1 });
  });
};

export interface LineUnreadable {
  readonly type: "LineUnreadable";
  /** Counted from 1. */
  readonly line: number;
}

const splitText = (lines: Uint8Array): string[] => {
  const whole = textOf(lines);
  if (whole !== undefined) return whole.split("\n");
  const texts: string[] = [];
  for (let start = 0; start <= lines.length;) {
    const end = lines.indexOf(newline, start);
    texts.push(textOf(lines.subarray(start, end < 0 ? lines.length : end)) ?? "");
    start = end < 0 ? lines.length + 1 : end + 1;
  }
  assert(texts.length === countLines(lines), "every line has its text or an empty one");
  return texts;
};

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
