import { msOf, parseInstant, parseZone, type Instant, type Zone } from "#base";
import { parseEntry, type Stamp, type StoredEntry } from "#record";
import { unguarded } from "./csv-text.ts";
import { columns } from "./table.ts";

export type TableRow = { readonly [C in (typeof columns)[number]]: string };

/** What our own table gives back, with the ids that entries had. */
export interface ReadTable {
  readonly entries: readonly StoredEntry[];
  /** Rows of kinds that are not brought in, by kind. */
  readonly aside: { readonly [kind: string]: number };
  /** Entries with a value that no entry may hold. Nothing is bent to fit. */
  readonly refused: number;
}

export const isTable = (fields: readonly string[]): boolean =>
  fields.length === columns.length && columns.every((column) => fields.includes(column));

/** Reads check-ins, forms, the diary, flares, what else there was, and notes. Sums are not read: they follow from the answers. */
export const readTable = (rows: readonly TableRow[]): ReadTable => {
  const drafts = new Map<string, Draft>();
  const aside: { [kind: string]: number } = {};
  for (const row of rows) {
    const add = Object.hasOwn(readers, row.kind) ? readers[row.kind] : undefined;
    if (add === undefined) {
      aside[row.kind] = (aside[row.kind] ?? 0) + 1;
      continue;
    }
    const draft = drafts.get(row.entry_id) ?? { kind: row.kind === "did" ? "rating" : row.kind, at: row.at, zone: row.zone, body: {} };
    drafts.set(row.entry_id, {
      ...draft,
      body: { ...draft.body, ...add({ ...row, text: unguarded(row.text), context: unguarded(row.context) }, draft.body) },
    });
  }
  const entries: StoredEntry[] = [];
  let refused = 0;
  for (const [id, { kind, at, zone, body }] of drafts) {
    const [when, where] = [parseInstant(at), parseZone(zone)];
    const entry =
      when.ok && where.ok
        ? parseEntry({ id, stamp: stampOf(when.value, entries.length), at: when.value, zone: where.value satisfies Zone, kind, v: 1, body })
        : null;
    if (entry?.ok) entries.push(entry.value);
    else refused++;
  }
  return { entries, aside, refused };
};

interface Body {
  readonly [field: string]: unknown;
}
interface Draft {
  readonly kind: string;
  readonly at: string;
  readonly zone: string;
  readonly body: Body;
}

/** What a row adds to its entry. A value that is no number stays text, and is refused with its entry. */
const readers: { readonly [kind: string]: (row: TableRow, before: Body) => Body } = {
  rating: ({ measure, value, context }) => {
    const late = /^days-late=(\d+)$/.exec(context)?.[1];
    return { [measure]: numberOf(value), ...(late === undefined ? {} : { daysLate: Number(late) }) };
  },
  did: ({ text, context }) => {
    const [, of, late] = /^trial=(\S+?)(?: days-late=(\d+))?$/.exec(context) ?? [];
    return { did: { of, what: text }, ...(late === undefined ? {} : { daysLate: Number(late) }) };
  },
  void: ({ measure, value, text, context }) => {
    if (measure === "void") return { phase: text, ...(context === "urge-only" ? { urgeOnly: true } : {}) };
    if (measure === "leak") return { leak: text === "yes" };
    return { [{ "void-volume": "ml", "void-urgency": "urgency", pain: "pain" }[measure] ?? measure]: numberOf(value) };
  },
  intake: ({ measure, value, text }) => (measure === "intake" ? { what: text } : { ml: numberOf(value) }),
  factor: ({ measure, value, text }) => (measure === "factor" ? { what: text } : { hours: numberOf(value) }),
  flare: ({ measure, value, text }) => {
    if (measure === "flare-started") return { startedOn: text };
    return measure === "flare-ended" ? { endedOn: text } : { worst: numberOf(value) };
  },
  note: ({ text }) => ({ text }),
  answers: ({ measure, value, text, context }, before) => {
    if (measure === "impression") {
      const [form, since] = context.split(" since ");
      return { instrument: form, label: text, since };
    }
    const [instrument, wording] = context.split(" ");
    if (!measure.startsWith("item.")) return { instrument, wording };
    return { instrument, wording, items: { ...(before["items"] as Body | undefined), [measure.slice("item.".length)]: numberOf(value) } };
  },
};

const numberOf = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

const stampOf = (at: Instant, nth: number): Stamp =>
  `${Math.max(0, msOf(at)).toString(36).padStart(9, "0")}-${nth.toString(36).padStart(4, "0")}-brought` as Stamp;
