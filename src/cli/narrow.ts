import { dateOf, err, ok, parseDate, type CalendarDate, type Result } from "#base";
import { kinds, type StoredEntry } from "#record";
import { badOption } from "./call.ts";
import type { Call, World } from "./command.ts";
import type { Trouble } from "./trouble.ts";

export const narrowOptions = { from: { type: "string" }, until: { type: "string" }, include: { type: "string" } } as const;

export interface Narrow {
  readonly narrow: (entries: readonly StoredEntry[]) => readonly StoredEntry[];
  /** For documents, which choose days by what an entry is about: a medicine begun earlier still goes on. */
  readonly kindsOnly: (entries: readonly StoredEntry[]) => readonly StoredEntry[];
  readonly from: CalendarDate | undefined;
  readonly until: CalendarDate | undefined;
}

/** From a day, until a day (both included), only these kinds. */
export const readNarrow = ({ options }: Call, world: World): Result<Narrow, Trouble> => {
  const { words } = world;
  const days: (CalendarDate | undefined)[] = [];
  for (const name of ["from", "until"] as const) {
    const given = options[name];
    const day = typeof given === "string" ? parseDate(given) : ok(undefined);
    if (!day.ok) return err(badOption(world, name, words["bad-option.day"]));
    days.push(day.value);
  }
  const given = options["include"];
  const include = typeof given === "string" ? given.split(",").map((kind) => kind.trim()) : undefined;
  if (include?.some((kind) => !(kinds as readonly string[]).includes(kind)))
    return err(badOption(world, "include", words["bad-option.include"]));
  const [from, until] = days;
  if (from !== undefined && until !== undefined && until < from)
    return err(badOption(world, "until", words["bad-option.reversed"]({ from })));
  const isWanted = ({ kind }: StoredEntry) => include?.includes(kind) ?? true;
  const fits = (entry: StoredEntry) =>
    (from === undefined || dateOf(entry.at) >= from) && (until === undefined || dateOf(entry.at) <= until) && isWanted(entry);
  return ok({
    narrow: (entries) => withChanges(entries, fits),
    kindsOnly: (entries) => withChanges(entries, isWanted),
    from,
    until,
  });
};

/** What is corrected or removed must not come back as it was: changes go with what they change, whenever they were made. */
const withChanges = (entries: readonly StoredEntry[], fits: (entry: StoredEntry) => boolean): readonly StoredEntry[] => {
  const taken = new Set<string>();
  const all = entries.filter((entry) => {
    const of: unknown = (entry.body as { readonly of?: unknown } | null)?.of;
    const changes = (entry.kind === "correction" || entry.kind === "removal") && typeof of === "string" && taken.has(of);
    if (!changes && !fits(entry)) return false;
    taken.add(entry.id);
    return true;
  });
  return all;
};
