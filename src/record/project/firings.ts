import { dateOf, type CalendarDate, type Instant } from "#base";
import { openedBySession, type Level } from "#screen";
import type { Entry, EntryId, Stamp } from "../entry.ts";
import { endOf } from "./sessions.ts";
import type { Settled, Wording } from "./shown.ts";

/** From this level on a finding stays open until a clinician has seen the person. */
const seenNeededFromLevel = 4;

/** After these, waits count from full recovery (rec-acute). */
export const acuteInfections: ReadonlySet<string> = new Set(["rf-acute-prostatitis", "rf-fever-instrumented", "fu-fever", "st-fever"]);

/** A rule that fired so that a clinician must look. */
export interface Firing {
  readonly rule: string;
  readonly level: Level;
  readonly since: CalendarDate;
  /** When it was written down. */
  readonly stamp: Stamp;
}

/** All firings there ever were, in the order they were written; those in hidden and corrected entries too. */
export const firingsOf = ({ wordings }: Settled, age: number | undefined): readonly Firing[] => {
  const told = new Map<EntryId, Map<string, Level>>();
  const sessions = new Map<EntryId, Entry<"session">>();
  const semenBlood = new Set<EntryId>();
  const firings: Firing[] = [];
  for (const { entry, nth } of wordings) if (entry.kind === "session" && nth === 0) sessions.set(entry.id, entry);
  for (const { entry, stamp } of wordings) {
    if (entry.kind === "follow-up" && entry.body.findings.includes("fu-semenblood")) semenBlood.add(entry.id);
    for (const { rule, level } of foundIn(entry, sessions, { age, semenBloodAgain: semenBlood.size > 1 })) {
      // A correction of something else repeats what the entry said already; only what it adds is news.
      const before = told.get(entry.id) ?? new Map<string, Level>();
      if (level <= (before.get(rule) ?? 0)) continue;
      told.set(entry.id, before.set(rule, level));
      firings.push({ rule, level, since: dateOf(whenOf(entry)), stamp });
    }
  }
  return firings;
};

/** What this wording leaves open: rules at 4-6, and stops that need a clinician though they settled. */
const foundIn = (
  entry: Wording["entry"],
  sessions: ReadonlyMap<EntryId, Entry<"session">>,
  { age, semenBloodAgain }: { readonly age: number | undefined; readonly semenBloodAgain: boolean },
): readonly { readonly rule: string; readonly level: Level }[] => {
  if (entry.kind === "screening") return entry.body.fired.filter(({ level }) => level >= seenNeededFromLevel);
  if (entry.kind === "session") return openedBySession({ ...pastOf(entry), followUps: [] }, age ?? null);
  const session = entry.kind === "follow-up" ? sessions.get(entry.body.session) : undefined;
  if (entry.kind !== "follow-up") return [];
  const findings = semenBloodAgain
    ? entry.body.findings.map((id) => (id === "fu-semenblood" ? "fu-semenblood.again" : id))
    : entry.body.findings;
  const { mode } = session?.body ?? { mode: "internal" as const };
  return openedBySession({ at: entry.at, mode, endedBy: null, followUps: [{ at: entry.at, findings }] }, age ?? null);
};

const pastOf = (entry: Entry<"session">) => ({ at: endOf(entry), mode: entry.body.mode, endedBy: entry.body.story.endedBy });

/** A session may be written down the day after. */
const whenOf = (entry: Entry): Instant => (entry.kind === "session" ? endOf(entry) : entry.at);
