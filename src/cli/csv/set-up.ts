import { err, ok, type Result } from "#base";
import { csvFields, dateOrders, firstOpenDate, guessColumns, guessOrder, readHead } from "#share";
import type { CsvColumns, CsvField, CsvHead, DateOrder } from "#share";
import { badOption } from "../call.ts";
import type { Call, World } from "../command.ts";
import { nameOf } from "../input.ts";
import { troubleNamed, type Trouble } from "../trouble.ts";

/** What a table is taken for, before its rows are read. */
export interface SetUp {
  readonly head: CsvHead;
  readonly columns: CsvColumns;
  readonly order: DateOrder;
}

/** From the beginning of a file and from the options of the call; what cannot be told from them is asked for. */
export const setUpFrom = (bytes: Uint8Array, { file, options }: Call, world: World): Result<SetUp, Trouble> => {
  const { words } = world;
  if (bytes.length === 0) return err(troubleNamed(words, "empty", nameOf(file)));
  const head = readHead(bytes);
  if (head === null) return err(troubleNamed(words, "import.not-text", nameOf(file)));
  const names = head.header.map((name) => name.trim()).join(", ");
  const isNamed = typeof options["columns"] === "string";
  const columns = isNamed ? columnsFrom(options["columns"] as string, head) : guessColumns(head.header);
  if (columns === null)
    return err(badOption(world, "columns", words["import.columns.unknown"]({ fields: csvFields.join(", "), columns: names })));
  const twice = csvFields.map((field) => nameAt(head, columns, field)).find((name) => name !== undefined && count(head, name) > 1);
  if (twice !== undefined) return err({ ...troubleNamed(words, "import.same-name", `${nameOf(file)}, ${twice}`), type: "same-name" });
  const { date } = columns;
  if (date === undefined) {
    const how = words["import.columns.no-date"]({ columns: names });
    if (isNamed) return err(badOption(world, "columns", how));
    return err({ type: "no-date-column", what: words["import.no-date-column"], where: nameOf(file), how, path: "--columns", exit: 2 });
  }
  if (head.sample.length === 0) return err({ ...troubleNamed(words, "import.no-rows", nameOf(file)), type: "no-rows" });
  const order = orderOf(head, date, options["dates"]);
  if (order === null) return err(badOption(world, "dates", words["import.dates"]));
  return order === "open" ? err(openDates(head, date, nameOf(file), world)) : ok({ head, columns, order });
};

/** Where no date is one, each of them is said to be none, with its line. */
const orderOf = ({ sample }: CsvHead, date: number, wanted: unknown): DateOrder | "open" | null =>
  wanted === undefined ? (guessOrder(datesOf(sample, date)) ?? "ymd") : (dateOrders.find((one) => one === wanted) ?? null);

const datesOf = (sample: CsvHead["sample"], date: number) => sample.map((cells) => cells[date] ?? "");

const openDates = ({ sample, lines }: CsvHead, date: number, file: string, { words }: World): Trouble => {
  const dates = datesOf(sample, date);
  const at = Math.max(0, firstOpenDate(dates));
  return {
    type: "dates-open",
    what: words["import.dates-open.what"],
    where: words["import.dates-open.where"]({ file, line: lines[at]!, text: dates[at]!.slice(0, textMax) }),
    how: words["import.dates-open.how"],
    path: "--dates",
    exit: 2,
  };
};
const textMax = 40;

/** "date=Day,pain=Pain" */
const columnsFrom = (text: string, { header }: CsvHead): CsvColumns | null => {
  const columns: { [F in CsvField]?: number } = {};
  for (const pair of text.split(",")) {
    const [name = "", column = ""] = pair.split("=").map((part) => part.trim());
    const field = csvFields.find((one) => one === name);
    const at = header.findIndex((one) => isSame(one, column));
    if (field === undefined || at < 0) return null;
    columns[field] = at;
  }
  return columns;
};

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
const count = ({ header }: CsvHead, name: string) => header.filter((one) => isSame(one, name)).length;
/** The name of the column that holds a field. */
export const nameAt = ({ header }: CsvHead, columns: CsvColumns, field: CsvField) =>
  columns[field] === undefined ? undefined : (header[columns[field]] ?? "").trim();
