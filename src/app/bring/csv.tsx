import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import {
  csvFields,
  CsvReader,
  dateOrders,
  guessColumns,
  guessOrder,
  headBytes,
  importEntriesMax,
  isTable,
  mergeOf,
  readHead,
} from "#share";
import type { CsvColumns, CsvField, CsvHead, CsvRead, DateOrder } from "#share";
import type { Words } from "#words";
import { Select } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { Preview } from "./preview.tsx";
import { useReading } from "./use-reading.ts";

interface Chosen {
  readonly file: File;
  readonly head: CsvHead;
  readonly columns: CsvColumns;
  readonly order: DateOrder | "";
}

/** A table of one's own: which column is what, then what would come in, then bringing it in. */
export const BringCsv = ({ query }: RouteProps) => {
  const words = useWords("bring");
  const { projection, at, zone } = useRecord();
  const { route } = useLocation();
  const [chosen, setChosen] = useState<Chosen>();
  const [read, setRead] = useState<CsvRead>();
  const reading = useReading();
  const { setMistake } = reading;
  const choose = async (file: File | undefined) => {
    setRead(undefined);
    setChosen(undefined);
    if (file === undefined) return setMistake(undefined);
    const head = readHead(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
    if (head === null) return setMistake(words["csv.not-text"]);
    // Ours holds one value a row: with "value" taken for pain, every other number would be pain too.
    if (isTable(head.header.map((name) => name.trim()))) return setMistake(words["csv.own"]);
    const columns = guessColumns(head.header);
    setMistake(undefined);
    setChosen({ file, head, columns, order: orderOf(head, columns) });
  };
  const look = async () => {
    if (chosen === undefined) return setMistake(words["file.first"]);
    if (chosen.columns.date === undefined) return setMistake(words["csv.no-date-column"]);
    if (chosen.order === "") return setMistake(words["csv.no-order"]);
    const reader = new CsvReader(chosen.head.separator, { columns: chosen.columns, order: chosen.order, zone, now: at });
    if (await reading.read(chosen.file, (bytes) => reader.take(bytes))) setRead(reader.result());
  };
  if (read !== undefined && chosen !== undefined)
    return (
      <Preview
        back={() => setRead(undefined)}
        done={() => {
          setRead(undefined);
          setChosen(undefined);
          route(`/bring/csv?brought=${read.id}`, true);
        }}
        merge={mergeOf(read.found, projection.shown, { id: read.id, from: "csv", zone })}
        counts={[[words["preview.rows"], read.rows], ...(read.empty > 0 ? [[words["preview.empty"], read.empty] as const] : [])]}
        mistakes={read.mistakes.map((one) => sayMistake(words, chosen, one))}
        mistakeCount={read.mistakeCount}
        trouble={read.trouble === null ? undefined : sayTrouble(words, read.trouble)}
      />
    );
  return (
    <ChooseFile
      title={words["csv.title"]}
      lead={words["csv.lead"]}
      label={words["csv.file"]}
      hint={words["csv.file.hint"]}
      reading={reading}
      onChoose={(file) => void choose(file)}
      onLook={() => void look()}
      just={query["brought"]}
    >
      {chosen && <Mapping chosen={chosen} change={(change) => setChosen({ ...chosen, ...change })} />}
    </ChooseFile>
  );
};

const orderOf = ({ sample }: CsvHead, { date }: CsvColumns): DateOrder | "" => {
  const guessed = date === undefined ? null : guessOrder(sample.map((cells) => cells[date] ?? ""));
  return guessed === null || guessed === "open" ? "" : guessed;
};

const Mapping = ({ chosen, change }: { readonly chosen: Chosen; readonly change: (change: Partial<Chosen>) => void }) => {
  const words = useWords("bring");
  const { head, columns, order } = chosen;
  const example = (column: number) => head.sample.map((cells) => (cells[column] ?? "").trim()).find((text) => text !== "") ?? "";
  const set = (field: CsvField, column: string) => {
    const { [field]: _, ...others } = columns;
    const next: CsvColumns = column === "" ? others : { ...others, [field]: Number(column) };
    change({ columns: next, ...(field === "date" ? { order: orderOf(head, next) } : {}) });
  };
  return (
    <fieldset class="stack">
      <legend>{words["csv.columns"]}</legend>
      <p class="muted">{chosen.file.name}</p>
      <p class="muted">{words["csv.columns.hint"]}</p>
      {csvFields.map((field) => (
        <Select
          key={field}
          label={words[`field.${field}`]}
          value={String(columns[field] ?? "")}
          onChange={(column) => set(field, column)}
          options={[
            { value: "", label: words["csv.not-there"] },
            ...head.header.map((name, i) => ({
              value: String(i),
              label: words["csv.column"]({
                name: name.trim() === "" ? String(i + 1) : name.trim().slice(0, 40),
                example: example(i).slice(0, 20),
              }),
            })),
          ]}
        />
      ))}
      <Select
        label={words["csv.order"]}
        hint={words["csv.order.hint"]}
        value={order}
        onChange={(value) => change({ order: value as DateOrder | "" })}
        options={[
          { value: "", label: words["csv.order.choose"] },
          ...dateOrders.map((one) => ({ value: one, label: words[`csv.order.${one}`] })),
        ]}
      />
    </fieldset>
  );
};

const sayMistake = (words: Words<"bring">, { head, columns }: Chosen, mistake: CsvRead["mistakes"][number]): string => {
  const { line, field, what, text } = mistake;
  const column = field === null ? undefined : columns[field];
  const name = column === undefined ? "" : (head.header[column] ?? "").trim();
  const said = words[`mistake.${what}`];
  return name === "" ? words["mistake.line"]({ line, what: said }) : words["mistake"]({ line, column: name, text, what: said });
};

const sayTrouble = (words: Words<"bring">, trouble: NonNullable<CsvRead["trouble"]>): string =>
  trouble === "too-many" ? words["csv.too-many"]({ most: importEntriesMax }) : words[`csv.${trouble}`];
