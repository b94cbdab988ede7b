import { msOf, type EpochMs, type Instant, type Zone } from "#base";
import type { Mode } from "#screen";
import type { SessionStory, StopRuleId } from "#session";
import type { Bodies, Entry, EntryId, Kind, Stamp } from "../entry.ts";

/** Writes a journal in a test, entry after entry, in the order of the stamps a real one would give. */
export class TestJournal {
  readonly entries: Entry[] = [];
  readonly zone: Zone;

  constructor(zone = "UTC") {
    this.zone = zone as Zone;
  }

  /** Writes an entry and gives it back. `at` may leave out seconds and offset: "2026-03-01 09:00". */
  write<K extends Kind>(kind: K, at: string, body: Bodies[K]): Entry<K> {
    const n = this.entries.length + 1;
    const entry = { id: testId(n), stamp: testStamp(n), at: testInstant(at), zone: this.zone, kind, v: 1, body } as unknown as Entry<K>;
    this.entries.push(entry);
    return entry;
  }

  /** A session that ended at `at`. */
  session(at: string, { endedBy = null, mode = "external-self", contactSeconds = 300, pain = 3 }: TestSession = {}): Entry<"session"> {
    return this.write("session", at, {
      mode,
      story: testStory(testInstant(at), { endedBy, mode, contactSeconds }),
      before: { pain, urgency: 2, calm: 6, painUsual: pain },
      after: { pain },
      ruleBase: "test",
    });
  }

  /** A screening in which these rules fired. */
  screening(
    at: string,
    fired: { readonly [rule: string]: 0 | 1 | 2 | 3 | 4 | 5 | 6 } = {},
    answers: { readonly [q: string]: unknown } = {},
  ) {
    const level = Math.max(0, ...Object.values(fired)) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
    return this.write("screening", at, {
      mode: "external-self",
      answers,
      level,
      verdict: verdictNames[level],
      fired: Object.entries(fired).map(([rule, of]) => ({ rule, level: of, refs: [], until: null })),
      ruleBase: "test",
    });
  }
}

export interface TestSession {
  readonly endedBy?: StopRuleId | null;
  readonly mode?: Mode;
  readonly contactSeconds?: number;
  readonly pain?: number;
}

export const testId = (n: number): EntryId => `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}` as EntryId;
export const testStamp = (n: number): Stamp => `${n.toString(16).padStart(12, "0")}-0000-test` as Stamp;
export const testInstant = (text: string): Instant => (text.includes("T") ? text : `${text.replace(" ", "T")}:00Z`) as Instant;

export const testStory = (
  endedAt: Instant,
  { endedBy = null, mode = "external-self", contactSeconds = 300 }: TestSession = {},
): SessionStory => ({
  protocol: "test",
  mode,
  half: false,
  limits: { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4, avoid: ["midline"] },
  startedAt: (msOf(endedAt) - 25 * 60_000) as EpochMs,
  endedAt: msOf(endedAt),
  endedBy,
  how: endedBy === null ? "finished" : "stopped",
  events: [],
  phases: [],
  contactSeconds,
  holds: { left: 4, right: 4 },
  discomfortMax: 2,
});

const verdictNames = [
  "proceed",
  "proceed-with-care",
  "ask-a-clinician-first",
  "not-today",
  "see-a-doctor-within-days",
  "same-day-urgent",
  "emergency",
] as const;
