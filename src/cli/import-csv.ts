import { err, instantAt, ok, type Result } from "#base";
import { csvFields, CsvReader, dateOrders, guessColumns, guessOrder, headBytes, readHead } from "#share";
import type { CsvColumns, CsvField, CsvHead, CsvRead, DateOrder } from "#share";
import { badOption } from "./call.ts";
import type { Call, World } from "./command.ts";
import type { FoundInFile } from "./import-found.ts";
import { nameOf, readPieces } from "./input.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Reads a table once, from its first byte to its last: its head says what the columns are, then its rows are read as they arrive. */
export const readCsvFile = async (call: Call, world: World): Promise<Result<FoundInFile, Trouble>> => {
  let begun: Uint8Array[] = [];
  let begunBytes = 0;
  let reader: CsvReader | undefined;
  let setUp: Result<SetUp, Trouble> | undefined;
  const begin = (): void => {
    setUp = setUpFrom(joined(begun, begunBytes), call, world);
    if (!setUp.ok) return;
    const { head, columns, order } = setUp.value;
    const now = instantAt(world.clock.now(), world.clock.zone());
    reader = new CsvReader(head.separator, { columns, order, zone: world.clock.zone(), now });
    for (const piece of begun) reader.take(piece);
    begun = [];
  };
  const read = await readPieces(world, call.file, (bytes) => {
    if (reader !== undefined) reader.take(bytes);
    else if (setUp === undefined) {
      begun.push(bytes);
      begunBytes += bytes.length;
      if (begunBytes >= headBytes) begin();
    }
    return reader?.isRefused === true || setUp?.ok === false ? "enough" : "more";
  });
  if (!read.ok) return read;
  if (setUp === undefined) begin();
  if (!setUp!.ok) return setUp!;
  return foundIn(reader!.result(), setUp!.value.head, setUp!.value.columns, call, world);
};

interface SetUp {
  readonly head: CsvHead;
  readonly columns: CsvColumns;
  readonly order: DateOrder;
}

const setUpFrom = (bytes: Uint8Array, { file, options }: Call, world: World): Result<SetUp, Trouble> => {
  const { words } = world;
  if (bytes.length === 0) return err(troubleNamed(words, "empty", nameOf(file)));
  const head = readHead(bytes);
  if (head === null) return err(troubleNamed(words, "import.not-text", nameOf(file)));
  const names = head.header.map((name) => name.trim()).join(", ");
  const columns = typeof options["columns"] === "string" ? columnsFrom(options["columns"], head) : guessColumns(head.header);
  if (columns === null)
    return err(badOption(world, "columns", words["import.columns.unknown"]({ fields: csvFields.join(", "), columns: names })));
  const { date } = columns;
  if (date === undefined) return err(badOption(world, "columns", words["import.columns.no-date"]({ columns: names })));
  const wanted = options["dates"];
  const order =
    wanted === undefined ? guessOrder(head.sample.map((cells) => cells[date] ?? "")) : (dateOrders.find((one) => one === wanted) ?? null);
  return order === null ? err(badOption(world, "dates", words["import.dates"])) : ok({ head, columns, order });
};

/** "date=Day,pain=Pain" */
const columnsFrom = (text: string, { header }: CsvHead): CsvColumns | null => {
  const columns: { [F in CsvField]?: number } = {};
  for (const pair of text.split(",")) {
    const [name = "", column = ""] = pair.split("=").map((part) => part.trim());
    const field = csvFields.find((one) => one === name);
    const at = header.findIndex((one) => one.trim().toLowerCase() === column.toLowerCase());
    if (field === undefined || at < 0) return null;
    columns[field] = at;
  }
  return columns;
};

const foundIn = (read: CsvRead, head: CsvHead, columns: CsvColumns, { file }: Call, { words }: World): Result<FoundInFile, Trouble> => {
  const { id, found, rows, empty, mistakes, mistakeCount, trouble } = read;
  if (trouble !== null) return err(troubleNamed(words, `import.${trouble}`, nameOf(file)));
  const [first] = mistakes;
  if (first !== undefined) {
    const { line, field, what, text } = first;
    const column = field === null ? "" : (head.header[columns[field] ?? -1] ?? field);
    return err({
      type: "bad-line",
      what: words["import.mistake.what"]({ count: mistakeCount }),
      where: words["import.mistake.where"]({ file: nameOf(file), line, column, text }),
      how: words[`import.mistake.${what}`],
      path: `line ${line}`,
      exit: 2,
    });
  }
  return ok({ id, from: "csv", found, lines: [words["import.found.rows"]({ count: rows, empty })], json: { rows, empty } });
};

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
