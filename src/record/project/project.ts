import { dateOf, type CalendarDate, type Instant } from "#base";
import { isResponder, noBenefitSince, type PainByDay } from "#measure";
import type { Clearance, History, Mode } from "#screen";
import { isTrouble } from "../after/stop.ts";
import type { Bodies, Entry, StoredEntry } from "../entry.ts";
import { ageOf, latestAnswersOf, type LatestAnswers } from "./answers.ts";
import { formsOf, impressionsOf } from "./forms.ts";
import { findingsOf } from "./open.ts";
import { painByDayOf, ratedDaysOf } from "./ratings.ts";
import { isShown, pastSessionOf, sessionsOf, type SessionRecord } from "./sessions.ts";
import { settle, type Settled, type Shown } from "./shown.ts";
import { afterTrial, trialsOf, type TrialRecord } from "./trials.ts";

/** Everything the pages and the gate read from a journal. */
export interface Projection extends Pick<Settled, "shown" | "removed" | "newerCount" | "idle"> {
  /** For the gate. */
  readonly history: History;
  readonly clearances: readonly Clearance[];
  readonly latest: LatestAnswers;
  /** Oldest first. */
  readonly sessions: readonly SessionRecord[];
  readonly lastSession: SessionRecord | null;
  /** Sessions with contact; the first three of all run at half dose. */
  readonly sessionsDone: { readonly [M in Mode | "all"]: number };
  /** The newest value of each setting. */
  readonly settings: Bodies["setting"];
  readonly plan: Bodies["plan"];
  readonly ratedDays: readonly CalendarDate[];
  readonly painByDay: PainByDay;
  readonly lastScreening: Shown<Entry<"screening">> | null;
  /** Oldest first. */
  readonly trials: readonly TrialRecord[];
}

/** Reads a journal as it stands at a moment. Entries never change; what counts follows from all of them, in whatever order they arrived. */
export const project = (entries: readonly StoredEntry[], at: Instant): Projection => {
  const settled = settle(entries);
  const { shown, removed, newerCount, idle } = settled;
  const sessions = sessionsOf(shown);
  const latest = latestAnswersOf(shown);
  const painByDay = painByDayOf(shown);
  const plan = bodiesOf(shown, "plan").at(-1) ?? {};
  const age = ageOf(latest);
  const trials = trialsOf(settled, sessions, age);
  return {
    shown,
    removed,
    newerCount,
    idle,
    history: historyOf({ settled, sessions, painByDay, plan, age, trials }, at),
    clearances: bodiesOf(shown, "clearance"),
    latest,
    sessions,
    lastSession: sessions.findLast(({ counts }) => counts) ?? null,
    sessionsDone: countsOf(sessions),
    settings: Object.fromEntries(bodiesOf(shown, "setting").flatMap((body) => Object.entries(body))),
    plan,
    ratedDays: ratedDaysOf(shown),
    painByDay,
    lastScreening: shown.findLast((one) => isShown(one, "screening")) ?? null,
    trials,
  };
};

interface Parts {
  readonly settled: Settled;
  readonly sessions: readonly SessionRecord[];
  readonly painByDay: PainByDay;
  readonly plan: Bodies["plan"];
  readonly age: number | undefined;
  readonly trials: readonly TrialRecord[];
}

const historyOf = ({ settled, sessions, painByDay, plan, age, trials }: Parts, at: Instant): History => {
  const counted = sessions.filter(({ counts }) => counts);
  const { open, recoveredOn } = findingsOf(settled, age);
  const today = dateOf(at);
  const noBenefit = noBenefitSince({
    sessions: counted.map(({ endedAt, shown }) => ({ on: dateOf(endedAt), troubled: isTrouble(shown.entry.body.story.endedBy) })),
    painByDay,
    totals: formsOf(settled.shown, "nih-cpsi", "official").flatMap(({ at: on, scored: { scores } }) =>
      scores.total === null ? [] : [{ on: dateOf(on), total: scores.total }],
    ),
    impressions: impressionsOf(settled.shown).map(({ at: on, impression }) => ({ on: dateOf(on), improved: isResponder(impression) })),
    today,
  });
  const since = afterTrial(noBenefit, trials, today);
  const optedInAt = optedInAtOf(settled.shown);
  return {
    sessions: counted.map(pastSessionOf),
    open,
    ...(plan.gap ? { plan: plan.gap } : {}),
    ...(since === null ? {} : { noBenefitSince: since }),
    ...(recoveredOn === undefined ? {} : { recoveredOn }),
    ...(optedInAt === undefined ? {} : { optedInAt }),
  };
};

/** The setting by which a person says, on his own, that he wants to go on after distress or low mood. */
export const optInSetting = "wantsToGoOn";

const optedInAtOf = (shown: readonly Shown[]): Instant | undefined => {
  const last = shown.filter((one) => isShown(one, "setting")).findLast(({ entry }) => entry.body[optInSetting] !== undefined);
  return last?.entry.body[optInSetting] === true ? last.entry.at : undefined;
};

const bodiesOf = <K extends Entry["kind"]>(shown: readonly Shown[], kind: K) =>
  shown.filter((one) => isShown(one, kind)).map(({ entry }) => entry.body as Bodies[K]);

const countsOf = (sessions: readonly SessionRecord[]): Projection["sessionsDone"] => {
  const done = { all: 0, "external-self": 0, "external-partner": 0, internal: 0 };
  for (const { shown } of sessions) {
    if (shown.entry.body.story.contactSeconds === 0) continue;
    done.all++;
    done[shown.entry.body.mode]++;
  }
  return done;
};
