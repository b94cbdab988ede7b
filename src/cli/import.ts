import { err, instantAt, ok } from "#base";
import type { OpenedCopy } from "#journal";
import { exportHeader, linesUnder, statsOf, type EntryId, type ReadExport, type StoredEntry } from "#record";
import { badCall, badOption } from "./call.ts";
import type { Call, Command, World } from "./command.ts";
import { readCopy } from "./copy.ts";
import { importFound } from "./import-found.ts";
import { counted, readTarget } from "./import-target.ts";
import { countLines } from "./journal.ts";
import { putFile } from "./put.ts";
import { readCsv } from "./read-csv.ts";
import { readFhir, type Brought } from "./read-fhir.ts";
import { secretOptions } from "./secret.ts";

/** Says what a copy, a table or an export of another app would add to a journal, and adds it only when told to. */
export const importCommand: Command = {
  usage: "usage.import",
  names: 1,
  options: {
    from: { type: "string" },
    apply: { type: "boolean" },
    into: { type: "string" },
    columns: { type: "string" },
    dates: { type: "string" },
    ...secretOptions,
  },
  run: async (call, world) => {
    const { words } = world;
    const { from, apply, into } = call.options;
    if (typeof from !== "string" || from === "") return err(badCall(importCommand, "--from", world));
    if (from !== "walnut" && from !== "fhir" && from !== "csv" && from !== "apple-health")
      return err(badOption(world, "from", words["bad-option.to"]({ values: "walnut, csv, apple-health, fhir" })));
    if (apply === true && typeof into !== "string") return err(badCall(importCommand, "--into", world));
    const copy = await readEntries(from, call, world);
    // A table that is not ours, or another app's export: its columns have to be understood first.
    if (copy === "found") return importFound(call, world);
    if (!copy.ok) return copy;
    const there = await readTarget(call, world);
    if (!there.ok) return there;
    const united = mergedOf(copy.value, there.value);
    // They tell what an entry says, not when it was written down, so what is there already counts as the same.
    const merged = from !== "walnut" ? { ...united, differing: [] } : united;
    const writes = apply === true && typeof into === "string" && merged.added.length > 0;
    if (writes) {
      const header = there.value?.header ?? copy.value.header ?? exportHeader(instantAt(world.clock.now(), world.clock.zone()));
      const put = await putFile(world, into, linesUnder(counted(header, merged.all), merged.all));
      if (!put.ok) return put;
    }
    return ok(say(copy.value, merged, { applied: writes, asked: apply === true, into: String(into) }, world));
  },
};

type Source = "walnut" | "csv" | "apple-health" | "fhir";

/** Entries that can be taken as they are; "found" where a file is somebody else's and has to be understood first. */
const readEntries = async (from: Source, call: Call, world: World) => {
  if (from === "walnut") return readCopy(call, world);
  if (from === "fhir") return readFhir(call, world);
  // Standard input can be read only once, and a table whose columns are named is not ours.
  if (from === "apple-health" || call.file === "-" || call.options["columns"] !== undefined) return "found";
  const own = await readCsv(call, world);
  return own.ok || !notOurs.has(own.error.type) ? own : "found";
};

const notOurs: ReadonlySet<string> = new Set(["not-a-table", "not-text", "too-big"]);

interface Merged {
  readonly all: readonly StoredEntry[];
  readonly added: readonly StoredEntry[];
  readonly present: number;
  readonly differing: readonly EntryId[];
}

/** A union by id. What is there already stays as it is. */
const mergedOf = (copy: ReadExport, there: ReadExport | undefined): Merged => {
  const known = new Map((there?.entries ?? []).map((entry) => [entry.id, JSON.stringify(entry)]));
  const added = copy.entries.filter(({ id }) => !known.has(id));
  const differing = copy.entries
    .filter((entry) => known.has(entry.id) && known.get(entry.id) !== JSON.stringify(entry))
    .map(({ id }) => id);
  return { all: [...(there?.entries ?? []), ...added], added, present: copy.entries.length - added.length, differing };
};

interface Outcome {
  readonly applied: boolean;
  readonly asked: boolean;
  readonly into: string;
}

const say = (copy: OpenedCopy & Partial<Brought>, merged: Merged, { applied, asked, into }: Outcome, world: World) => {
  const { words } = world;
  const { damage, missing, unreadable } = copy;
  const { added, present, differing } = merged;
  const stats = statsOf(copy.entries);
  const text = [
    ...(damage === undefined ? [] : [words[`import.damage.${damage}`]]),
    ...(missing === undefined && copy.remarks === undefined
      ? [words["import.missing.unknown"]]
      : missing === undefined
        ? []
        : missing > 0
          ? [words["import.missing"]({ count: missing })]
          : []),
    ...(unreadable.length > 0 ? [words["export.left-out"]({ count: unreadable.length })] : []),
    ...(copy.remarks ?? []),
    ...countLines(stats, world),
    ...(applied || asked ? [] : [words["import.would"]]),
    words["import.new"]({ count: added.length }),
    words["import.present"]({ count: present }),
    ...(differing.length > 0 ? [words["import.differing"]({ count: differing.length })] : []),
    ...(applied ? [words["import.done"]({ path: into })] : asked ? [words["import.nothing"]] : []),
  ].join("\n");
  const counts = { added: added.length, changed: 0, skipped: present, differing };
  return {
    json: {
      applied,
      exportedAt: copy.header?.exportedAt ?? null,
      ...stats,
      ...counts,
      damage: damage ?? null,
      missing: missing ?? null,
      unreadable,
      ...copy.left,
    },
    text,
  };
};
