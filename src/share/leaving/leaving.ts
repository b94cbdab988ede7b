import type { CalendarDate, Instant, Zone } from "#base";
import type { Scored } from "#measure";
import type { Bodies, Did, DiaryDayRecord, EntryId, Ratings } from "#record";
import type { LeavingClinicAnswers } from "./clinic-answers.ts";
import type { Level, Limits, Mode, VerdictName } from "#screen";

/**
 * What may leave, and nothing beside it: every format is made from this, so none can tell more than another. Fields are named one by one; what a
 * newer version or a stranger put into an entry is not among them.
 */
export interface Leaving {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly made: Instant;
  readonly question: string;
  readonly sessions: readonly LeavingSession[];
  readonly followUps: readonly LeavingFollowUp[];
  readonly screenings: readonly LeavingScreening[];
  readonly seen: readonly (Of & { readonly rule: string; readonly on: CalendarDate; readonly by: string })[];
  readonly ratings: readonly (Of & Ratings & { readonly worst?: number; readonly mood?: number; readonly daysLate?: number })[];
  /** What was done on a day of a comparison with words of his own; the words stay. */
  readonly did: readonly (Of & { readonly trial: Did["of"]; readonly what: Did["what"] } & { readonly daysLate?: number })[];
  readonly forms: readonly LeavingForm[];
  readonly clinicAnswers: readonly LeavingClinicAnswers[];
  readonly impressions: readonly LeavingImpression[];
  readonly voids: readonly (Of & Bodies["void"])[];
  readonly intakes: readonly (Of & Bodies["intake"])[];
  readonly diaryDays: readonly DiaryDayRecord[];
  readonly flares: readonly (Of & Omit<Bodies["flare"], "note" | "helped">)[];
  readonly factors: readonly (Of & Omit<Bodies["factor"], "note">)[];
  /** From all times up to the last day: what was begun earlier may still go on. */
  readonly treatments: readonly (Of & Bodies["treatment"])[];
  /** Only when the person wants them in it. */
  readonly notes: readonly (Of & { readonly text: string })[];
  /** The weekday (1 is Monday) and time he set aside. */
  readonly rhythm: { readonly weekday: number | null; readonly time: string | null } | null;
  readonly psaTestOn: CalendarDate | null;
  readonly ageYears: number | null;
  /** The person has told Walnut about a personal comparison. */
  readonly hasTrial: boolean;
  /** Entries that only a newer version can read; nothing of them is in here. */
  readonly newerCount: number;
}

/** Where it stands in the record. */
export interface Of {
  readonly id: EntryId;
  readonly at: Instant;
  readonly zone: Zone;
}

export interface LeavingSession extends Of {
  readonly mode: Mode;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly contactSeconds: number;
  readonly half: boolean;
  readonly limits: Pick<Limits, "contactSecondsMax" | "discomfortMax" | "holdsPerSideMax">;
  readonly discomfortMax: number | null;
  readonly holds: { readonly left: number; readonly right: number };
  /** The stop rule where it may be named; null when it ran to its end, or no reason is named. */
  readonly endedBy: string | null;
  readonly stopped: boolean;
  readonly before: Ratings;
  readonly after: Ratings;
  readonly ejaculation48h: boolean | null;
}

export interface LeavingFollowUp extends Of {
  readonly session: EntryId;
  readonly due: Bodies["follow-up"]["due"];
  readonly pain: number | null;
  readonly findings: readonly string[];
}

export interface LeavingScreening extends Of {
  readonly mode: Mode;
  readonly level: Level;
  readonly verdict: VerdictName;
  readonly fired: readonly { readonly rule: string; readonly level: Level }[];
  readonly answers: { readonly [question: string]: string | readonly string[] };
}

export interface LeavingForm extends Of {
  /** Filled in on a clinic's own form; its words and answers are in `clinicAnswers`. */
  readonly isClinics: boolean;
  readonly scored: Scored;
  /** By item, as answered. */
  readonly items: { readonly [item: string]: number };
}

export interface LeavingImpression extends Of {
  readonly form: string;
  readonly label: string;
  readonly since: CalendarDate;
}

/** Of how many entries something is in it. */
export const entriesIn = (leaving: Leaving): number => {
  const lists = Object.values(leaving).filter((value): value is readonly object[] => Array.isArray(value));
  return new Set(lists.flat().flatMap((one) => ("id" in one ? [one.id] : []))).size;
};
