import Papa from "papaparse";
import { err, ok, type Result } from "#base";
import type { OpenedCopy } from "#journal";
import { isTable, readTable, type TableRow } from "#share";
import type { Call, World } from "./command.ts";
import { nameOf, readText } from "./input.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Decades of entries stay below this. */
const tableMegabytesMax = 64;

/** FILE as the table that Walnut writes: what can be an entry again, and how much is left aside. */
export const readCsv = async (
  { file }: Call,
  world: World,
): Promise<Result<OpenedCopy & { readonly remarks: readonly string[] }, Trouble>> => {
  const text = await readText(world, file, tableMegabytesMax);
  if (!text.ok) return text;
  const [fields = []] = Papa.parse<string[]>(text.value, { preview: 1 }).data;
  if (!isTable(fields)) return err(troubleNamed(world.words, "not-a-table", nameOf(file)));
  const { data } = Papa.parse<TableRow>(text.value, { header: true, skipEmptyLines: true });
  // A row that is too short lacks its last cells, and one that is too long has cells without a column.
  const whole = data.filter((row) => Object.values(row).every((cell) => typeof cell === "string"));
  const { entries, aside, refused: unfit } = readTable(whole);
  const refused = unfit + data.length - whole.length;
  const count = Object.values(aside).reduce((sum, one) => sum + one, 0);
  const remarks = [
    ...(count > 0 ? [world.words["import.aside"]({ count })] : []),
    ...(refused > 0 ? [world.words["import.refused"]({ count: refused })] : []),
  ];
  return ok({ header: null, entries, unreadable: [], damage: undefined, missing: undefined, remarks });
};
