import { instantAt, type Instant } from "#base";
import type { PastSession } from "#screen";
import { isTrouble } from "../after/stop.ts";
import type { Entry, EntryId } from "../entry.ts";
import type { Shown } from "./shown.ts";

/** A session with what was answered about it since. */
export interface SessionRecord {
  readonly id: EntryId;
  readonly shown: Shown<Entry<"session">>;
  /** When it ended: waits and follow-ups count from here. */
  readonly endedAt: Instant;
  /** False when hands never touched and nothing happened: such a session needs no wait and no follow-up. */
  readonly counts: boolean;
  /** Oldest first. */
  readonly followUps: readonly Shown<Entry<"follow-up">>[];
}

/** Oldest first, by when they ended. */
export const sessionsOf = (shown: readonly Shown[]): readonly SessionRecord[] => {
  const followUps = new Map<EntryId, Shown<Entry<"follow-up">>[]>();
  for (const one of shown) {
    if (!isShown(one, "follow-up")) continue;
    const { session } = one.entry.body;
    followUps.set(session, [...(followUps.get(session) ?? []), one]);
  }
  return shown
    .filter((one) => isShown(one, "session"))
    .map((one) => recordOf(one, followUps.get(one.entry.id) ?? []))
    .sort((a, b) => a.shown.entry.body.story.endedAt - b.shown.entry.body.story.endedAt);
};

/** As the gate reads it. A follow-up in which nothing was answered is none. */
export const pastSessionOf = ({ shown, endedAt, followUps }: SessionRecord): PastSession => ({
  at: endedAt,
  mode: shown.entry.body.mode,
  endedBy: shown.entry.body.story.endedBy,
  followUps: followUps.map(({ entry }) => ({ at: entry.at, findings: entry.body.findings })).filter(({ findings }) => findings.length > 0),
});

export const isShown = <K extends Entry["kind"]>(one: Shown, kind: K): one is Shown<Entry<K>> => one.entry.kind === kind;

const recordOf = (shown: Shown<Entry<"session">>, followUps: readonly Shown<Entry<"follow-up">>[]): SessionRecord => {
  const { id, body } = shown.entry;
  return {
    id,
    shown,
    endedAt: endOf(shown.entry),
    counts: body.story.contactSeconds > 0 || isTrouble(body.story.endedBy),
    followUps,
  };
};

/** When it ended, in the zone it ended in, whenever it was written down. */
export const endOf = ({ zone, body }: Entry<"session">): Instant => instantAt(body.story.endedAt, zone);
