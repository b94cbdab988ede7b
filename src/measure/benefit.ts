import { addDays, daysBetween, type CalendarDate } from "#base";
import { nrsChange } from "./change.ts";
import { nihCpsi } from "./instruments/nih-cpsi.ts";
import { meanOver, weekMean, type PainByDay } from "./week.ts";

/** What the benefit rule reads from the record. */
export interface BenefitRecord {
  /** Oldest first. `troubled`: a stop rule with a consequence ended it. */
  readonly sessions: readonly { readonly on: CalendarDate; readonly troubled: boolean }[];
  readonly painByDay: PainByDay;
  /** NIH-CPSI totals of the official form, oldest first: for the practice form nobody has measured which fall men notice. */
  readonly totals: readonly { readonly on: CalendarDate; readonly total: number }[];
  /** The answers to "how is it, compared with before you began". `improved`: as the studies counted it (GRA +2 or +3). */
  readonly impressions: readonly { readonly on: CalendarDate; readonly improved: boolean }[];
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
 * The benefit rule (instruments.md 7): at two readings four weeks apart, the symptom score fell by what men notice, and pain fell by what people
 * notice or the man says that he is moderately or markedly better; and none of the last three sessions was stopped for a reason. Where there is
 * no official form on both sides of the first session, pain must carry the answer alone, and what he says does not count. Our choice: not every
 * man can have the form, and the gate sends those to a clinician whom neither shows better.
 */
export const benefitOf = (record: BenefitRecord): Benefit => {
  const { sessions, today } = record;
  const first = sessions[0];
  if (first === undefined) return "cannot-tell";
  const score = scoreSince(first.on, record);
  const felt = feltSince(first.on, { ...record, impressions: score === null ? [] : record.impressions });
  const now = felt(today, addDays(today, -readingAgeDaysMax));
  if (now === null) return "cannot-tell";
  const earlier = felt(addDays(now.on, -heldDays), addDays(first.on, 7));
  if (earlier === null) return daysBetween(first.on, now.on) < heldDays + 7 ? "cannot-tell" : "not-met";
  const isHeld = earlier.improved && now.improved && (score === null || score.hasFallen(earlier.on));
  return isHeld && !sessions.slice(-calmSessions).some(({ troubled }) => troubled) ? "met" : "not-met";
};

/** The latest day between two with something to read: the mean of the week up to it, or what he said that day. Either may show him better. */
const feltSince = (firstSession: CalendarDate, { painByDay, impressions }: Pick<BenefitRecord, "painByDay" | "impressions">) => {
  const baseline = meanOver(painByDay, { lastDay: addDays(firstSession, -1), days: baselineDays, ratedDaysMin: baselineRatedDaysMin });
  return (latest: CalendarDate, earliest: CalendarDate) => {
    for (let on = latest; on >= earliest; on = addDays(on, -1)) {
      const mean = baseline === null ? null : weekMean(painByDay, on);
      const said = impressions.findLast((one) => one.on === on);
      if (mean === null && said === undefined) continue;
      const isLess = baseline !== null && mean !== null && nrsChange({ baseline, followUp: mean }).improved;
      return { on, improved: isLess || said?.improved === true };
    }
    return null;
  };
};

/** The official form against the mean of the two before the first session (one, if there is no second); null where one side has none. */
const scoreSince = (firstSession: CalendarDate, { totals }: BenefitRecord) => {
  const before = totals.filter(({ on }) => on <= firstSession).slice(-2);
  const after = totals.filter(({ on }) => on > firstSession);
  if (before.length === 0 || after.length === 0) return null;
  const baseline = before.reduce((sum, { total }) => sum + total, 0) / before.length;
  return {
    /** In every form since that day, and in the last one. */
    hasFallen: (since: CalendarDate): boolean =>
      after.filter(({ on }, at) => on >= since || at === after.length - 1).every(({ total }) => baseline - total >= nihCpsi.noticed.points),
  };
};
