import Papa from "papaparse";
import { err, ok, type Result } from "#base";
import type { BadInput, Row } from "#evaluate";

const columns = ["day", "practice", "rating", "pair", "period"] as const;
type Column = (typeof columns)[number];
type Header = readonly Column[];

/** A table begins with a name, a JSON document with a bracket. */
export const looksLikeTable = (text: string): boolean => /^\s*"?[a-z]/i.test(text) && !/^\s*(true|false|null)\s*$/.test(text);

/**
 * Reads `day,practice,rating[,pair,period]`. An empty rating is a day that was not rated; nothing is filled in. Its first line says what
 * every line holds: one that was cut off is refused, and never read as less.
 */
export const readTable = (text: string): Result<readonly Row[], BadInput> => {
  const firstLine = /\S.*/.exec(text)?.[0] ?? "";
  const { data } = Papa.parse<readonly string[]>(text, { delimiter: /[,;\t|]/.exec(firstLine)?.[0] ?? "," });
  const lines = data.map((cells, index) => ({ cells, line: index + 1 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [top, ...others] = lines;
  const header = readHeader(top?.cells ?? [], top?.line ?? 1);
  if (!header.ok) return header;
  const rows: Row[] = [];
  for (const { cells, line } of others) {
    const row = readRow(header.value, cells, line);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return ok(rows);
};

function readHeader(cells: readonly string[], line: number): Result<Header, BadInput> {
  const names = cells.map((name) => name.trim());
  const absent = (["day", "practice", "rating"] as const).find((name) => !names.includes(name));
  if (absent || names.includes("pair") !== names.includes("period")) return bad(absent ?? "period", "not-a-table");
  const known = columns.filter((name) => names.includes(name));
  // A name that stands there twice is no name either.
  return known.length === names.length ? ok(names as Column[]) : bad(`line ${line}`, "unknown-name");
}

function readRow(header: Header, cells: readonly string[], line: number): Result<Row, BadInput> {
  if (cells.length !== header.length) return bad(`line ${line}`, "cells");
  const values: { [C in Column]?: number | null } = {};
  for (const [index, name] of header.entries()) {
    const value = readCell(cells[index]!.trim(), `line ${line}, ${name}`, name);
    if (!value.ok) return value;
    values[name] = value.value;
  }
  const { day, practice, rating = null, pair = null, period = null } = values;
  if (practice !== 0 && practice !== 1) return bad(`line ${line}, practice`, "not-allowed", { known: ["0", "1"] });
  return ok({ line, day: day!, practice, rating, pair, period });
}

function readCell(text: string, place: string, name: Column): Result<number | null, BadInput> {
  if (text === "") return name === "rating" ? ok(null) : bad(place, "missing");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return bad(place, "wrong-type");
  const value = Number(text);
  const counts = name === "day" || name === "pair" || name === "period";
  if (!counts || Number.isSafeInteger(value)) return ok(value);
  return Number.isInteger(value) || !Number.isFinite(value) ? bad(place, "out-of-range") : bad(place, "not-whole");
}

const bad = (path: string, what: BadInput["what"], allowed: Pick<BadInput, "known"> = {}) =>
  err<BadInput>({ type: "BadInput", path, what, ...allowed });
