import { addDays, dateOf, daysBetween, msOf, type EpochMs, type Instant } from "#base";
import { clearAnswers, questions, screen, type Answers, type Verdict } from "#screen";
import { isTrouble } from "../after/stop.ts";
import type { Entry } from "../entry.ts";
import { screeningBody } from "../kept-screening.ts";
import { project, type Projection } from "../project/project.ts";
import { answeredAtOf, answersOn, demoAge } from "./answers.ts";
import { book } from "./care.ts";
import type { Life } from "./life.ts";
import { simulateSession } from "./simulate.ts";

/** An evening set aside for a session: the questions first, and what the gate says holds. */
export const eveningOf = (life: Life, day: number): void => {
  const { chance, writer } = life;
  const ms = writer.around(day, "19:15");
  const at = writer.instantOf(ms);
  const projection = project(nearby(writer.entries, at), at);
  const answers = answersOn(life, day);
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
    if (level === 2) book(life, "clearance", rule, day + chance.between(3, 6));
  }
  if (verdict.mayStart) haveSession(life, day, { verdict, screening, projection });
};

/** What the gate needs to look back on: the first weeks, which tell the baseline and the first sessions, and the last months. */
const nearby = (entries: readonly Entry[], at: Instant): readonly Entry[] => {
  const first = entries[0];
  if (first === undefined) return entries;
  const early = addDays(dateOf(first.at), 90);
  const late = addDays(dateOf(at), -150);
  return entries.filter((entry) => dateOf(entry.at) <= early || dateOf(entry.at) >= late);
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

const mayAsk = (projection: Projection, at: Instant): boolean => screenOn(projection, { ...clearAnswers, "q-age": demoAge }, at).mayStart;

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
  const asking = { session: session.id, painBefore: before, painAfter: after };
  if (isTrouble(story.endedBy) || story.endedBy === "st-word") life.askings = [...life.askings, { ...asking, due: "2h", day }];
  life.askings = [...life.askings, { ...asking, due: "24h", day: day + 1 }, { ...asking, due: "72h", day: day + 3 }];
};
