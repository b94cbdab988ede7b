import { addDays, dateOf, instantAt, instantOn, msOf, type Instant, type Zone } from "#base";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Projection } from "#record";
import { followUpsDue, nextFollowUp, nextSession } from "#schedule";

/** A date that the record asks for, before it has a title. */
export interface PlannedDate {
  readonly what: "session" | "follow-up" | "check-in";
  /** The same plan has the same one for ever, so that a calendar knows it again. */
  readonly uid: string;
  readonly at: Instant;
  readonly minutes: number;
  /** Every day until then; only a check-in repeats. */
  readonly until?: Instant;
}

export interface DatesWanted {
  readonly sessions: boolean;
  readonly followUps: boolean;
  /** At which time of day; null: none. */
  readonly checkInAt: string | null;
}

const checkInDays = 56;

/** What comes next. Only the next session: what follows depends on how that one goes. */
export const plannedDates = (projection: Projection, at: Instant, zone: Zone, wanted: DatesWanted): readonly PlannedDate[] => {
  const { lastSession } = projection;
  const next = nextSession({ projection, at, zone, mode: "external-self" });
  const mayPlan = next.openEnded.length === 0 && projection.shown.length > 0;
  const session = next.suggested ?? next.earliest;
  const followUp = lastSession === null ? null : nextFollowUp(lastSession, at, zone);
  const due = followUpsDue(projection.sessions, at, zone);
  return [
    ...(wanted.sessions && mayPlan && (next.suggested !== null || msOf(session) > msOf(at))
      ? [{ what: "session" as const, uid: uid(`session/${lastSession?.id ?? "first"}`), at: awake(session, zone), minutes: 30 }]
      : []),
    ...(wanted.followUps && followUp !== null && lastSession !== null && due.length === 0
      ? [
          {
            what: "follow-up" as const,
            uid: uid(`follow-up/${lastSession.id}/${followUp.due}`),
            at: awake(followUp.dueAt, zone),
            minutes: 5,
          },
        ]
      : []),
    ...(wanted.checkInAt === null ? [] : [checkIn(at, zone, wanted.checkInAt)]),
  ];
};

const checkIn = (at: Instant, zone: Zone, time: string): PlannedDate => {
  const today = awake(instantOn(dateOf(at), time, zone), zone);
  const first = msOf(today) > msOf(at) ? today : awake(instantOn(addDays(dateOf(at), 1), time, zone), zone);
  return {
    what: "check-in",
    uid: uid("check-in"),
    at: first,
    minutes: 5,
    until: instantOn(addDays(dateOf(first), checkInDays), time, zone),
  };
};

/** Between midnight and half past three clocks change, and calendars disagree about what that means; nobody wants to be asked then anyway. */
const awake = (at: Instant, zone: Zone): Instant => {
  const local = instantAt(msOf(at), zone);
  return local.slice(11, 16) < "03:31" ? instantOn(dateOf(local), "09:00", zone) : local;
};

const uid = (about: string): string => {
  const hex = bytesToHex(sha256(utf8ToBytes(`calendar/${about}`)));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
