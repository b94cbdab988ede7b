import { ok, type Result } from "#base";
import { badInput, type BadInput } from "./bad-input.ts";
import { daysMax, parseTrial } from "./parse-trial.ts";
import { pairedDesign } from "./paired-design.ts";
import type { Found, Row } from "./row.ts";
import type { Trial } from "./trial.ts";

/**
 * A trial of daily 0-10 pain from a table. With pairs and periods it is read as those pairs with a coin each, which the command says aloud;
 * without, as phases the person chose himself.
 */
export const trialFromRows = (rows: readonly Row[]): Result<Trial, BadInput> => {
  if (rows.length === 0) return badInput("", "not-a-table");
  const sorted = [...rows].sort((a, b) => a.day - b.day || a.line - b.line);
  const wrong = linesDoNotFit(sorted);
  if (wrong) return wrong;
  const found = isPaired(rows) ? pairedDesign(sorted) : ok(ownPhases(sorted));
  if (!found.ok) return found;
  const { design, begins } = found.value;
  const trial = parseTrial({
    outcome: { range: [0, 10], better: "lower", mid: 2 },
    design,
    days: sorted.map(({ day, rating }) => ({ day: day - begins, y: rating })),
  });
  return trial.ok ? trial : { ok: false, error: { ...trial.error, path: placeOf(trial.error.path, sorted) } };
};

export const isPaired = (rows: readonly Row[]): boolean => rows.every(({ pair, period }) => pair !== null && period !== null);

/** Before anything is laid out, so that a table of any length is refused at once. */
function linesDoNotFit(sorted: readonly Row[]) {
  for (const [i, { line, day }] of sorted.entries()) {
    if (day === sorted[i - 1]?.day) return badInput(`line ${line}, day`, "day-twice");
    if (day - sorted[0]!.day >= daysMax) return badInput(`line ${line}, day`, "too-long");
  }
  return null;
}

/** Without pairs a phase lasts until the practice changes. */
function ownPhases(sorted: readonly Row[]): Found {
  const begun = sorted.filter(({ practice }, i) => practice !== sorted[i - 1]?.practice);
  const end = sorted.at(-1)!.day + 1;
  const lengths = begun.map(({ day }, i) => (begun[i + 1]?.day ?? end) - day);
  const order = [begun.map(({ practice }) => (practice === 1 ? "P" : "C")).join("")];
  const periodDays = lengths.reduce((longest, days) => Math.max(longest, days), 1);
  return { design: { kind: "phases", periodDays, order, phaseDays: lengths }, begins: sorted[0]!.day };
}

/** A day of the trial by the line and the column it came from; what is wrong with the design is wrong with its column. */
function placeOf(path: string, sorted: readonly Row[]): string {
  const [, index, field] = /^days\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (index !== undefined) return `line ${sorted[Number(index)]!.line}, ${field === "y" ? "rating" : "day"}`;
  return path.replace(/^design\.order.*/, "practice").replace(/^design\..*/, "period");
}
