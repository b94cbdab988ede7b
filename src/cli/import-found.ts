import { instantAt, ok, type Result } from "#base";
import { stampDrafts } from "#journal";
import { byStamp, checkDraft, exportHeader, linesUnder, project } from "#record";
import { mergeOf, type Found, type ImportSource, type Merge } from "#share";
import type { Answer, Call, World } from "./command.ts";
import { readCsvFile } from "./import-csv.ts";
import { readHealthFile } from "./import-health.ts";
import { counted, readTarget } from "./import-target.ts";
import { putFile } from "./put.ts";
import type { Trouble } from "./trouble.ts";

/** What a file gave, and what is said about the rest of it. */
export interface FoundInFile {
  readonly id: string;
  readonly from: ImportSource;
  readonly found: readonly Found[];
  readonly lines: readonly string[];
  readonly json: { readonly [field: string]: unknown };
}

/** A table or an export of another app: what it would add, what is there already, and only with --apply anything written. */
export const importFound = async (call: Call, world: World): Promise<Result<Answer, Trouble>> => {
  const { from, apply, into } = call.options;
  const read = await (from === "csv" ? readCsvFile(call, world) : readHealthFile(call, world));
  if (!read.ok) return read;
  const there = await readTarget(call, world);
  if (!there.ok) return there;
  const at = instantAt(world.clock.now(), world.clock.zone());
  const before = there.value?.entries ?? [];
  const { id, found } = read.value;
  const merge = mergeOf(found, project(before, at).shown, { id, from: read.value.from, zone: world.clock.zone() });
  const refused = merge.drafts.map((draft) => checkDraft(draft)).find((checked) => !checked.ok);
  if (refused !== undefined) throw new Error(`an importer made an entry that cannot be kept: ${JSON.stringify(refused)}`);
  const writes = apply === true && typeof into === "string" && merge.drafts.length > 0;
  if (writes) {
    const all = [...before, ...stampDrafts(world, merge.drafts, before)].sort(byStamp);
    const put = await putFile(world, into, linesUnder(counted(there.value?.header ?? exportHeader(at), all), all));
    if (!put.ok) return put;
  }
  return ok(say(read.value, merge, { writes, asked: apply === true, into: String(into) }, world));
};

const say = (
  { lines, json, id }: FoundInFile,
  { drafts, present, sameDay, span }: Merge,
  { writes, asked, into }: { readonly writes: boolean; readonly asked: boolean; readonly into: string },
  { words }: World,
): Answer => ({
  json: {
    applied: writes,
    import: id,
    ...json,
    added: drafts.length,
    changed: 0,
    skipped: present,
    sameDay,
    first: span?.first ?? null,
    last: span?.last ?? null,
  },
  text: [
    ...lines,
    ...(span === null ? [] : [words["journal.span"]({ first: span.first, last: span.last })]),
    ...(writes || asked ? [] : [words["import.would"]]),
    words["import.new"]({ count: drafts.length }),
    words["import.present"]({ count: present }),
    ...(sameDay > 0 ? [words["import.found.same-day"]({ count: sameDay })] : []),
    ...(writes ? [words["import.done"]({ path: into })] : asked ? [words["import.nothing"]] : []),
  ].join("\n"),
});
