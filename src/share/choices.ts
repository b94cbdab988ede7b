import type { CalendarDate } from "#base";

/** The parts of the page, in the order a clinician reads them. */
export const sectionIds = [
  "words",
  "warning-signs",
  "treatments",
  "dose",
  "scores",
  "pain",
  "diary",
  "trial",
  "events",
  "psa",
  "unknown",
] as const;
export type SectionId = (typeof sectionIds)[number];

/** What the person decided for one document. Nothing else leaves. */
export interface Choices {
  /** The first and the last day it is about; both belong to it. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly sections: readonly SectionId[];
  /** His own notes, in his words. */
  readonly notes: boolean;
  /** What he told about thoughts of harming himself; left out unless he ticks it for this one document. */
  readonly selfHarm: boolean;
  /** What he wants to ask; empty when nothing. */
  readonly question: string;
  /** The raw data on further pages. */
  readonly appendix: boolean;
}

/** Everything that usually helps, and nothing that needs a tick of its own. */
export const usualChoices = (from: CalendarDate, until: CalendarDate): Choices => ({
  from,
  until,
  sections: sectionIds,
  notes: false,
  selfHarm: false,
  question: "",
  appendix: false,
});
