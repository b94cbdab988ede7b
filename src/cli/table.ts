import Papa from "papaparse";
import { err, ok, type Result } from "#base";
import type { BadInput, Row } from "#evaluate";

const columns = ["day", "practice", "rating", "pair", "period"] as const;
type Column = (typeof columns)[number];

/** A table begins with a name, a JSON document with a bracket. */
export const looksLikeTable = (text: string): boolean => /^\s*"?[a-z]/i.test(text) && !/^\s*(true|false|null)\s*$/.test(text);

/** Reads `day,practice,rating[,pair,period]`. An empty rating is a day that was not rated; nothing is filled in. */
export const readTable = (text: string): Result<readonly Row[], BadInput> => {
  const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
  });
  const names = meta.fields ?? [];
  const absent = (["day", "practice", "rating"] as const).find((name) => !names.includes(name));
  if (absent || names.includes("pair") !== names.includes("period")) return bad(absent ?? "period", "not-a-table");
  const stranger = names.find((name) => !(columns as readonly string[]).includes(name));
  if (stranger !== undefined) return bad("line 1", "unknown-name");
  const rows: Row[] = [];
  for (const [index, cells] of data.entries()) {
    const row = readRow(cells, index + 2);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return ok(rows);
};

function readRow(cells: Record<string, string>, line: number): Result<Row, BadInput> {
  const read = (name: Column, mayBeEmpty: boolean): Result<number | null, BadInput> => {
    const text = (cells[name] ?? "").trim();
    if (text === "") return mayBeEmpty ? ok(null) : bad(`line ${line}, ${name}`, "missing");
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return bad(`line ${line}, ${name}`, "wrong-type");
    return ok(Number(text));
  };
  if (Object.hasOwn(cells, "__parsed_extra")) return bad(`line ${line}`, "lengths");
  const hasPairs = Object.hasOwn(cells, "pair");
  const values: { [C in Column]?: number | null } = {};
  for (const name of columns) {
    const value = read(name, name === "rating" || (!hasPairs && (name === "pair" || name === "period")));
    if (!value.ok) return value;
    values[name] = value.value;
  }
  const { day, practice, rating = null, pair = null, period = null } = values;
  if (!Number.isInteger(day)) return bad(`line ${line}, day`, "not-whole");
  if (practice !== 0 && practice !== 1) return bad(`line ${line}, practice`, "not-allowed");
  return ok({ day: day!, practice, rating, pair, period });
}

const bad = (path: string, what: BadInput["what"]) => err<BadInput>({ type: "BadInput", path, what });
