import type { Instant } from "#base";
import type { StoredEntry } from "../entry.ts";
import { byStamp } from "../order.ts";
import { exportVersion, type ExportHeader } from "./header.ts";

/** The journal as JSON lines, one entry a line, sorted by stamp. */
export const writeExport = (entries: readonly StoredEntry[], exportedAt: Instant): string => [...exportLines(entries, exportedAt)].join("");

/** The same, line by line, so that a long journal never stands in memory twice. Every line ends with its line break. */
export function* exportLines(entries: readonly StoredEntry[], exportedAt: Instant): Generator<string, void> {
  yield* linesUnder(exportHeader(exportedAt), entries);
}

export const exportHeader = (exportedAt: Instant): ExportHeader => ({ walnut: "journal", version: exportVersion, exportedAt });

/** The same under a first line that is there already: what was an export before is the same bytes again. */
export function* linesUnder(header: ExportHeader, entries: readonly StoredEntry[]): Generator<string, void> {
  yield `${JSON.stringify(header)}\n`;
  for (const entry of entries.toSorted(byStamp)) yield `${JSON.stringify(entry)}\n`;
}
