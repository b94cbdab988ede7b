import { err, ok, type Result } from "#base";
import { csvFields, type CsvRead, type DateOrder } from "#share";
import type { Call, World } from "../command.ts";
import type { FoundInFile } from "../import-found.ts";
import { nameOf } from "../input.ts";
import { troubleNamed, type Trouble } from "../trouble.ts";
import { nameAt, type SetUp } from "./set-up.ts";

/** What a table gave, with which column was read as what; or every line of it that cannot be read. */
export const foundIn = (read: CsvRead, setUp: SetUp, { file }: Call, { words }: World): Result<FoundInFile, Trouble> => {
  const { id, found, rows, empty, mistakes, mistakeCount, trouble } = read;
  if (trouble !== null) return err(troubleNamed(words, `import.${trouble}`, nameOf(file)));
  const mapping = mappingOf(setUp, words);
  const [first] = mistakes;
  if (first === undefined) {
    const lines = [...mapping.lines, words["import.found.rows"]({ count: rows, empty })];
    return ok({ id, from: "csv", found, lines, json: { rows, empty, ...mapping.json } });
  }
  const named = mistakes.map((one) => ({
    line: one.line,
    column: one.field === null ? "" : (nameAt(setUp.head, setUp.columns, one.field) ?? one.field),
    text: one.text,
    what: one.what,
    how: howOf(one.what, setUp.order, words),
  }));
  const more = mistakeCount - mistakes.length;
  return err({
    type: "bad-line",
    what: words["import.mistake.what"]({ count: mistakeCount }),
    where: `${nameOf(file)}, ${placeOf(named[0]!, words)}`,
    how: named[0]!.how,
    path: `line ${first.line}`,
    report: {
      lines: [
        ...mapping.lines,
        ...named.map((one) => words["import.mistake.line"]({ place: placeOf(one, words), how: one.how })),
        ...(more > 0 ? [words["import.mistake.more"]({ count: more })] : []),
      ],
      json: { ...mapping.json, mistakes: named.map(({ line, column, text, what }) => ({ line, column, text, what })), mistakeCount },
    },
    exit: 2,
  });
};

/** Which column was read as what, which were not read, and how the dates are. */
const mappingOf = ({ head, columns, order }: SetUp, words: World["words"]) => {
  const read = csvFields.flatMap((field) => {
    const column = nameAt(head, columns, field);
    return column === undefined ? [] : [{ field, column }];
  });
  const taken = new Set(Object.values(columns));
  const leftOut = head.header.map((name) => name.trim()).filter((_, at) => !taken.has(at));
  return {
    lines: [
      words["import.mapping"]({ columns: read.map(({ field, column }) => words["import.mapping.one"]({ column, field })).join(", ") }),
      ...(leftOut.length > 0 ? [words["import.mapping.left-out"]({ columns: leftOut.map((name) => `“${name}”`).join(", ") })] : []),
      words["import.mapping.dates"]({ order: words[`import.order.${order}`] }),
    ],
    json: { columns: Object.fromEntries(read.map(({ field, column }) => [field, column])), leftOut, dates: order },
  };
};

/** Where a mistake is; without a column where the whole line is meant. */
const placeOf = (one: { readonly line: number; readonly column: string; readonly text: string }, words: World["words"]): string =>
  one.column === "" && one.text === "" ? words["import.mistake.whole-line"](one) : words["import.mistake.place"](one);

const howOf = (what: CsvRead["mistakes"][number]["what"], order: DateOrder, words: World["words"]): string =>
  what === "bad-date" ? words["import.mistake.bad-date"]({ order: words[`import.order.${order}`] }) : words[`import.mistake.${what}`];
