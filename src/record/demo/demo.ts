import { addDays, dateOf, daysBetween, weekdayOf, type Instant, type Zone } from "#base";
import type { Entry } from "../entry.ts";
import type { TrialPlan } from "../trial/bodies.ts";
import { careOn } from "./care.ts";
import { chanceFrom } from "./chance.ts";
import { checkIn, smallThings } from "./days.ts";
import { diaryBeforeNight, diaryByDay, diaryMorning } from "./diary.ts";
import { answerFollowUps } from "./follow-ups.ts";
import { fillForms, flareOn, treatmentsOn } from "./measured.ts";
import { painCourse } from "./pain.ts";
import { eveningOf } from "./evening.ts";
import { firstRated, type Life } from "./life.ts";
import { drawTrial, isSessionDay, trialDaysLeast } from "./trial.ts";
import { DemoWriter } from "./writer.ts";

export interface DemoRequest {
  readonly years: number;
  readonly seed: number;
  /** The last day of the story is the one before this. */
  readonly until: Instant;
  readonly zone: Zone;
  /** Given, he also compares for 24 weeks, where a year leaves room for it: the fingerprint of a plan is made in a later room. */
  readonly fingerprintOf?: (plan: TrialPlan) => string;
}

/**
 * The journal of an invented man: check-ins with gaps, flares, sessions that the gate allowed and evenings on which it did not, stops, soreness,
 * a visit to a clinician, slips that were corrected. Nobody's data are in it. The same request gives the same bytes.
 */
export const demoJournal = ({ years, seed, until, zone, fingerprintOf }: DemoRequest): readonly Entry[] => {
  const chance = chanceFrom(seed);
  const days = Math.round(years * 365.25);
  const start = addDays(dateOf(until), -days);
  const compares = fingerprintOf !== undefined && days >= trialDaysLeast;
  const life: Life = {
    chance,
    pain: painCourse(days, chance),
    writer: new DemoWriter({ start, zone, chance }),
    weekday: weekdayOf(addDays(start, 1)),
    confirmed: {},
    visits: [],
    askings: [],
    sick: { coldOn: new Set(), infectionOn: days > 200 ? (compares ? chance.between(40, 60) : chance.between(120, 180)) : null },
    travels: [],
    flare: null,
    firstSessionOn: null,
    physiotherapy: compares ? [16, 24] : [30, 42],
    restDays: new Set(),
    practiceDays: new Set(),
    lastBlockDays: new Set(),
    lastSessionOn: null,
  };
  for (let day = 0; day < days; day++) {
    live(life, day);
    if (compares) drawTrial(life, day, fingerprintOf);
  }
  return life.writer.entries;
};

const live = (life: Life, day: number): void => {
  const { chance, writer } = life;
  if (day === 0) firstRated(life);
  diaryMorning(life, day);
  flareOn(life, day);
  smallThings(life, day);
  treatmentsOn(life, day);
  fillForms(life, day);
  diaryByDay(life, day);
  careOn(life, day);
  const isOwnWeekday = day >= 14 && daysBetween(writer.dayAt(1), writer.dayAt(day)) % 7 === 0;
  const isForSession = isSessionDay(life, day, isOwnWeekday);
  answerFollowUps(life, day, { late: isForSession });
  if (isForSession && !life.travels.some(({ from, to }) => from <= day && day <= to)) eveningOf(life, day);
  if (chance.happens(0.9)) checkIn(life, day);
  diaryBeforeNight(life, day);
};
