import { dateOf } from "#base";
import type { Leaving, Of } from "../leaving/leaving.ts";
import { csvText, guarded } from "./csv-text.ts";
import { measures, type Measure } from "./measures.ts";

/** One measured value a row. An empty value is unknown, never 0. */
export const columns = [
  "entry_id",
  "at",
  "zone",
  "day",
  "kind",
  "measure",
  "value",
  "unit",
  "text",
  "context",
  "source",
  "version",
] as const;

/** The whole of what leaves as a long table. */
export const writeTable = (leaving: Leaving): string => csvText([columns, ...rowsOf(leaving)]);

/** Of how many entries something stands in it. */
export const entriesInTable = (leaving: Leaving): number => new Set(rowsOf(leaving).map(([id]) => id)).size;

/** What each measure means; it travels beside the table. */
export const writeDictionary = (): string =>
  csvText([
    ["measure", "meaning", "range", "unit", "direction", "recall"],
    ...Object.entries(measures).map(([measure, { meaning, range, unit, better, recall }]) => [
      measure,
      meaning,
      range,
      unit,
      better,
      recall,
    ]),
  ]);

interface Cell {
  readonly value?: number | null | undefined;
  readonly text?: string | null | undefined;
  readonly context?: string | undefined;
}

const rowsOf = (leaving: Leaving): readonly (readonly string[])[] => {
  const rows: { readonly stamp: string; readonly row: readonly string[] }[] = [];
  const put = (of: Of, kind: string, measure: Measure | `${Measure}.${string}`, { value, text, context = "" }: Cell): void => {
    if ((value === undefined || value === null) && (text === undefined || text === null)) return;
    const { unit } = measures[measure.split(".")[0] as Measure];
    rows.push({
      stamp: `${of.at} ${of.id}`,
      row: [
        of.id,
        of.at,
        of.zone,
        dateOf(of.at),
        kind,
        measure,
        value === undefined || value === null ? "" : plain(value),
        value === undefined || value === null ? "" : unit,
        text === undefined || text === null ? "" : guarded(text),
        guarded(context),
        "walnut",
        "1",
      ],
    });
  };
  putRatings(leaving, put);
  putSessions(leaving, put);
  putForms(leaving, put);
  putDiary(leaving, put);
  putCare(leaving, put);
  return rows.map(({ row }) => row);
};

type Put = (of: Of, kind: string, measure: Measure | `${Measure}.${string}`, cell: Cell) => void;

const putRatings = ({ ratings, did, flares, factors, notes }: Leaving, put: Put): void => {
  for (const one of ratings) {
    const context = one.daysLate === undefined ? undefined : `days-late=${one.daysLate}`;
    for (const measure of ["pain", "urgency", "calm", "worst", "mood"] as const)
      put(one, "rating", measure, { value: one[measure], ...(context ? { context } : {}) });
  }
  // A kind of its own in the table, so that a version that does not know it leaves the row aside.
  for (const one of did)
    put(one, "did", "did", {
      text: one.what,
      context: `trial=${one.trial}${one.daysLate === undefined ? "" : ` days-late=${one.daysLate}`}`,
    });
  for (const one of flares) {
    put(one, "flare", "flare-started", { text: one.startedOn });
    put(one, "flare", "flare-ended", { text: one.endedOn });
    put(one, "flare", "worst", { value: one.worst });
  }
  for (const one of factors) {
    put(one, "factor", "factor", { text: one.what });
    put(one, "factor", "factor-hours", { value: one.hours });
  }
  for (const one of notes) put(one, "note", "note", { text: one.text });
};

const putSessions = ({ sessions, followUps }: Leaving, put: Put): void => {
  for (const one of sessions) {
    const { mode: context } = one;
    put(one, "session", "contact-minutes", { value: one.contactSeconds / 60, context });
    put(one, "session", "discomfort-most", { value: one.discomfortMax, context });
    put(one, "session", "ended", { text: one.endedBy ?? (one.stopped ? "stopped" : "finished"), context });
    for (const measure of ["pain", "urgency", "calm"] as const) {
      put(one, "session", measure, { value: one.before[measure], context: "before" });
      put(one, "session", measure, { value: one.after[measure], context: "after" });
    }
  }
  for (const one of followUps) {
    const context = `${one.due} after ${one.session}`;
    put(one, "follow-up", "pain", { value: one.pain, context });
    for (const finding of one.findings) put(one, "follow-up", "finding", { text: finding, context });
  }
};

const putForms = ({ forms, impressions }: Leaving, put: Put): void => {
  for (const one of forms) {
    const context = `${one.scored.instrument} ${one.scored.wording}`;
    for (const [item, value] of Object.entries(one.items)) put(one, "answers", `item.${item}`, { value, context });
    for (const [scale, value] of Object.entries(one.scored.scores)) put(one, "answers", `score.${scale}`, { value, context });
  }
  for (const one of impressions) put(one, "answers", "impression", { text: one.label, context: `${one.form} since ${one.since}` });
};

const putDiary = ({ voids, intakes }: Leaving, put: Put): void => {
  for (const one of voids) {
    put(one, "void", "void", { text: one.phase, ...(one.urgeOnly ? { context: "urge-only" } : {}) });
    put(one, "void", "void-volume", { value: one.ml, context: one.phase });
    put(one, "void", "void-urgency", { value: one.urgency });
    put(one, "void", "pain", { value: one.pain, context: "void" });
    if (one.leak !== undefined) put(one, "void", "leak", { text: one.leak ? "yes" : "no" });
  }
  for (const one of intakes) {
    put(one, "intake", "intake", { text: one.what });
    put(one, "intake", "intake-volume", { value: one.ml, context: one.what });
  }
};

const putCare = ({ screenings, seen, treatments }: Leaving, put: Put): void => {
  for (const one of screenings) {
    put(one, "screening", "verdict", { value: one.level, text: one.verdict, context: one.mode });
    for (const { rule, level } of one.fired) put(one, "screening", "sign", { value: level, text: rule, context: one.mode });
  }
  for (const one of seen) put(one, "seen", "seen", { text: one.by, context: `${one.rule} on ${one.on}` });
  for (const one of treatments)
    put(one, "treatment", "treatment", {
      text: [one.name ?? one.what, ...(one.dose ? [one.dose] : [])].join(", "),
      context: `${one.what} ${one.change} on ${one.on}`,
    });
};

/** As every program reads a number; a long fraction is cut where nobody measures. */
const plain = (value: number): string => String(Math.round(value * 1e6) / 1e6 + 0);
