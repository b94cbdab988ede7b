import type { Zone } from "#base";
import { isCheckIn, type Bodies, type Draft, type EntryId, type Shown } from "#record";
import { importerVersion, importSources, type Found, type ImportMark, type ImportSource } from "./mark.ts";

/** What an import would do, before anything is done. */
export interface Merge {
  readonly drafts: readonly Draft[];
  /** Already there, word for word; they are not added again. */
  readonly present: number;
  /** Check-ins for a day that has one already; both then count. */
  readonly sameDay: number;
  /** The days that get something, the first and the last; null when nothing is added. */
  readonly span: { readonly first: string; readonly last: string } | null;
}

/** Sets what was found beside what is there. The same file twice adds nothing the second time; what was taken back can be brought again. */
export const mergeOf = (
  found: readonly Found[],
  shown: readonly Shown[],
  { id, from, zone }: { readonly id: string; readonly from: ImportSource; readonly zone: Zone },
): Merge => {
  const known = new Set(shown.map(({ entry }) => keyOf(entry)));
  const drafts: Draft[] = [];
  let present = 0;
  for (const { kind, at, body, line } of found) {
    const key = keyOf({ kind, at, body });
    if (known.has(key)) {
      present++;
      continue;
    }
    known.add(key);
    const imported: ImportMark = { id, from, line, version: importerVersion };
    drafts.push({ kind, at, zone, body: { ...body, imported } } as unknown as Draft);
  }
  const rated = new Set(
    shown.filter(({ entry }) => entry.kind === "rating" && isCheckIn(entry.body)).map(({ entry }) => entry.at.slice(0, 10)),
  );
  const sameDay = drafts.filter(({ kind, at }) => kind === "rating" && rated.has(at.slice(0, 10))).length;
  const days = drafts.map(({ at }) => at.slice(0, 10)).sort();
  return { drafts, present, sameDay, span: days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! } };
};

/** What an entry says, without where it came from. */
const keyOf = ({ kind, at, body }: { readonly kind: string; readonly at: string; readonly body: object }): string => {
  const { imported: _, ...said } = body as { readonly imported?: unknown };
  return `${kind}|${at}|${JSON.stringify(said, Object.keys(said).sort())}`;
};

/** An import that is in the record. */
export interface ImportDone {
  readonly id: string;
  readonly from: ImportSource;
  readonly entries: readonly EntryId[];
  readonly first: string;
  readonly last: string;
}

/** Every import of which something is still there. */
export const importsOf = (shown: readonly Shown[]): readonly ImportDone[] => {
  const done = new Map<string, { from: ImportSource; entries: EntryId[]; first: string; last: string }>();
  for (const { entry } of shown) {
    const mark = importMarkOf(entry.body);
    if (mark === null) continue;
    const day = entry.at.slice(0, 10);
    const one = done.get(mark.id) ?? { from: mark.from, entries: [], first: day, last: day };
    one.entries.push(entry.id);
    done.set(mark.id, { ...one, first: day < one.first ? day : one.first, last: day > one.last ? day : one.last });
  }
  return [...done].map(([id, one]) => ({ id, ...one }));
};

/** Where an entry was brought from; null for what was written here. */
export const importMarkOf = (body: object): Pick<ImportMark, "id" | "from" | "line"> | null => {
  const mark = (body as { readonly imported?: unknown }).imported;
  if (typeof mark !== "object" || mark === null) return null;
  const { id, from, line } = mark as { readonly id?: unknown; readonly from?: unknown; readonly line?: unknown };
  const source = importSources.find((one) => one === from);
  return typeof id === "string" && source !== undefined ? { id, from: source, line: typeof line === "number" ? line : 0 } : null;
};

/** Takes a whole import back: every entry of it is hidden, and each can still be brought back by itself. */
export const takeBack = ({ entries }: ImportDone): readonly Bodies["removal"][] => entries.map((of) => ({ of }));
