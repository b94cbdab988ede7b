import { addDays, daysBetween, type CalendarDate } from "#base";
import { nrsChange } from "./change.ts";
import { meanOver, weekMean, type PainByDay } from "./week.ts";

/** What the benefit rule reads from the record. */
export interface BenefitRecord {
  /** Oldest first. `troubled`: a stop rule with a consequence ended it. */
  readonly sessions: readonly { readonly on: CalendarDate; readonly troubled: boolean }[];
  readonly painByDay: PainByDay;
  readonly today: CalendarDate;
}

/** "cannot-tell" is its own answer: it is neither a benefit nor the lack of one. */
export type Benefit = "met" | "not-met" | "cannot-tell";

const sessionsMax = 6;
const daysMax = 56;
const baselineDays = 14;
const baselineRatedDaysMin = 10;
/** Two readings this far apart must agree. */
const heldDays = 28;
/** An older reading says nothing about now. Our choice. */
const readingAgeDaysMax = 7;
const calmSessions = 3;

/**
 * The first day from which going on is only habit: 6 sessions or 8 weeks, whichever comes first, without the benefit rule being met (td-no-benefit).
 * The rule asks whether a benefit was shown. Where nothing was measured none was shown, so "cannot tell" stops here just as "not met" does:
 * otherwise not rating would be a way round the question. A clinician's clearance lets the person go on.
 */
export const noBenefitSince = (record: BenefitRecord): CalendarDate | null => {
  const first = record.sessions[0];
  if (first === undefined) return null;
  const eightWeeks = addDays(first.on, daysMax);
  const sixth = record.sessions[sessionsMax - 1]?.on;
  const since = sixth !== undefined && sixth < eightWeeks ? sixth : eightWeeks;
  if (since > record.today || benefitOf(record) === "met") return null;
  return since;
};

/**
 * The benefit rule as far as daily pain can carry it: the 7-day mean fell by what people notice, held at two readings four weeks apart, and none
 * of the last three sessions was stopped for a reason. The full rule also asks for a fall in a symptom score; scored forms come later, and this
 * function is where they join.
 */
export const benefitOf = ({ sessions, painByDay, today }: BenefitRecord): Benefit => {
  const first = sessions[0];
  if (first === undefined) return "cannot-tell";
  const baseline = meanOver(painByDay, { lastDay: addDays(first.on, -1), days: baselineDays, ratedDaysMin: baselineRatedDaysMin });
  const now = readingUpTo(painByDay, today, addDays(today, -readingAgeDaysMax));
  if (baseline === null || now === null) return "cannot-tell";
  const earlier = readingUpTo(painByDay, addDays(now.on, -heldDays), addDays(first.on, 7));
  if (earlier === null) return daysBetween(first.on, now.on) < heldDays + 7 ? "cannot-tell" : "not-met";
  const improved = [earlier, now].every(({ mean }) => nrsChange({ baseline, followUp: mean }).improved);
  return improved && !sessions.slice(-calmSessions).some(({ troubled }) => troubled) ? "met" : "not-met";
};

/** The latest 7-day mean between two days. The week read lies after the first session, so the earliest reading is seven days later. */
const readingUpTo = (painByDay: PainByDay, latest: CalendarDate, earliest: CalendarDate) => {
  for (let on = latest; on >= earliest; on = addDays(on, -1)) {
    const mean = weekMean(painByDay, on);
    if (mean !== null) return { on, mean };
  }
  return null;
};
