import { addDays, dateOf, daysBetween, msOf, type EpochMs, type Instant } from "#base";
import { questions, screen, waits, type Answers, type Verdict } from "#screen";
import { isTrouble } from "../after/stop.ts";
import type { Entry } from "../entry.ts";
import { screeningBody } from "../kept-screening.ts";
import { acuteInfections } from "../project/firings.ts";
import { project, type Projection } from "../project/project.ts";
import { answeredAtOf, answersOn, demoAge } from "./answers.ts";
import { book } from "./care.ts";
import type { Life } from "./life.ts";
import { simulateSession } from "./simulate.ts";

/** An evening set aside for a session: the questions first, and what the gate says holds. */
export const eveningOf = (life: Life, day: number): void => {
  const { chance, writer } = life;
  const planned = writer.around(day, "19:15");
  const projection = project(nearby(writer.entries, writer.instantOf(planned)), writer.instantOf(planned));
  const ms = whenTheWeekIsOver(projection, planned, chance.between(1, 9));
  const at = writer.instantOf(ms);
  const answers = answersOn(life, day);
  if (isOnAntibiotics(answers) && chance.happens(0.75)) return;
  // Mostly the app's own date tells him that it is too early, and he does not even ask.
  if (!mayAsk(projection, at) && chance.happens(0.75)) return;
  const verdict = screenOn(projection, answers, at);
  const answeredAt = answeredAtOf(life, answers, at, {
    isHistory: (id) => questions[id].block === "history",
    isFresh: (before) => daysBetween(dateOf(before), dateOf(at)) <= 30,
  });
  const screening = writer.write("screening", ms, screeningBody({ mode: "external-self", answers, answeredAt }, verdict));
  for (const { rule, level } of verdict.fired) {
    if (level >= 4) book(life, "seen", rule, day + chance.between(1, 3));
    if (acuteInfections.has(rule)) book(life, "recovered", rule, day + 16);
    if (level === 2) book(life, "clearance", rule, day + chance.between(3, 6));
  }
  if (verdict.mayStart) haveSession(life, day, { verdict, screening, projection });
};

const weekMs = 7 * 24 * 3_600_000;
const lateMs = 3 * 3_600_000;

/** A week counts from the end of the last session, so he begins a little later each time, and on some evenings not at all. */
const whenTheWeekIsOver = ({ lastSession }: Projection, planned: EpochMs, minutes: number): EpochMs => {
  if (lastSession === null) return planned;
  const free = msOf(lastSession.endedAt) + weekMs + minutes * 60_000;
  return (free > planned && free - planned <= lateMs ? free : planned) as EpochMs;
};

const isOnAntibiotics = (answers: Answers) => answers["q-antibiotics"] !== "none";

/** What the gate looks back on: sessions and care of all times, ratings of the first weeks and of the last ones. The rest would only cost time. */
const nearby = (entries: readonly Entry[], at: Instant): readonly Entry[] => {
  const first = entries[0];
  if (first === undefined) return entries;
  const early = addDays(dateOf(first.at), 30);
  const late = addDays(dateOf(at), -60);
  return entries.filter((entry) => {
    if (entry.kind === "screening") return entry.body.level >= 4;
    if (entry.kind !== "rating") return true;
    return dateOf(entry.at) <= early || dateOf(entry.at) >= late;
  });
};

const screenOn = (projection: Projection, answers: Answers, at: Instant): Verdict => {
  const last = projection.history.sessions.at(-1);
  return screen({
    mode: "external-self",
    at,
    answers,
    clearances: projection.clearances,
    history: projection.history,
    ...(last ? { lastSessionAt: last.at } : {}),
  });
};

const mayAsk = ({ history }: Projection, at: Instant): boolean =>
  !waits({ mode: "external-self", at, history, ageYears: demoAge }).some(({ level, ends }) => level >= 3 && ends !== "healed");

interface Evening {
  readonly verdict: Verdict;
  readonly screening: Entry<"screening">;
  readonly projection: Projection;
}

const haveSession = (life: Life, day: number, { verdict, screening, projection }: Evening): void => {
  const { chance, pain, writer } = life;
  const at = (msOf(screening.at) + chance.between(5, 15) * 60_000) as EpochMs;
  const story = simulateSession({ limits: verdict.limits, sessionsDone: projection.sessionsDone.all, at, chance });
  if (story === null) return;
  const before = Math.round(pain.on(day));
  const worse = chance.happens(0.05);
  const after = Math.max(0, Math.min(10, before + (worse ? 2 : chance.oneOf([-1, 0, 0, 0, 1]))));
  const calm = chance.between(5, 8);
  const session = writer.write("session", (story.endedAt + 120_000) as EpochMs, {
    mode: "external-self",
    story,
    before: {
      pain: before,
      painUsual: pain.usualOn(day),
      urgency: chance.between(0, 4),
      calm,
      ejaculation48h: chance.happens(0.3),
      cycling48h: false,
    },
    after: { pain: Math.max(0, before - chance.between(0, 1)), urgency: chance.between(0, 4), calm: Math.min(10, calm + 1) },
    screening: screening.id,
    ruleBase: verdict.ruleBase,
  });
  life.firstSessionOn ??= day;
  life.lastSessionOn = day;
  const asking = { session: session.id, painBefore: before, painAfter: after };
  if (isTrouble(story.endedBy) || story.endedBy === "st-word") life.askings = [...life.askings, { ...asking, due: "2h", day }];
  life.askings = [...life.askings, { ...asking, due: "24h", day: day + 1 }, { ...asking, due: "72h", day: day + 3 }];
};
