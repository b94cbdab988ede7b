import { instantAt, ok, type Result } from "#base";
import { isKnown, stopAnswersAsFindings, type Bodies, type Draft, type EntryId } from "#record";
import { storyOf, type StopRuleId } from "#session";
import type { Keep, KeepFailed } from "../keep/keep.ts";
import { dropRunning, type Running } from "../session/running.ts";
import { playing } from "../session/watch.ts";
import type { AppDeps } from "../shell/deps.ts";
import type { StopAnswers } from "./after-stop.tsx";
import type { AfterRatings } from "./rate-after.tsx";

interface Done {
  readonly running: Running;
  readonly rule: StopRuleId | null;
  readonly answers: StopAnswers;
  readonly ratings: AfterRatings;
  readonly two: TwoRatings;
}

/** What is kept besides when two people took part. */
export type TwoRatings = Pick<Bodies["session"], "nextTime" | "giver" | "technique">;

/** Writes the session into the record; only then is the unfinished one dropped. What was answered about a stop is its first follow-up. */
export const keepSession = async (
  { keep, clock, steady }: AppDeps,
  { running, rule, answers, ratings, two }: Done,
): Promise<Result<void, KeepFailed>> => {
  // Never before the session ended, also when somebody has set the clock back meanwhile.
  const at = instantAt(steady(), clock.zone());
  const zone = clock.zone();
  const session: Draft<"session"> = {
    kind: "session",
    at,
    zone,
    body: {
      mode: running.session.plan.mode,
      story: storyOf(running.session, steady()),
      before: running.before,
      after: ratings,
      ...two,
      ...(running.screening === undefined ? {} : { screening: running.screening }),
      ruleBase: running.ruleBase,
    },
  };
  const written = await writeOnce(keep, session);
  if (!written.ok) return written;
  const id = written.value;
  const told = toldOf(keep, id);
  const findings = rule === null ? [] : stopAnswersAsFindings(rule, answers).filter((finding) => !told.has(finding));
  if (findings.length > 0) {
    const followUp: Draft<"follow-up"> = { kind: "follow-up", at, zone, body: { session: id, due: "any", findings } };
    const noted = await keep.append(followUp);
    if (!noted.ok) return noted;
  }
  playing.value = undefined;
  return dropRunning(keep);
};

/**
 * A session is one session, also when the app was killed right after it was written, when the next step failed and was tried again, or
 * when two tabs rate it. What was rated last stands.
 */
const writeOnce = async (keep: Keep, draft: Draft<"session">): Promise<Result<EntryId, KeepFailed>> => {
  const same = keep.entries.value.find(
    (entry) => isKnown(entry) && entry.kind === "session" && entry.body.story.startedAt === draft.body.story.startedAt,
  );
  const { at, zone, body } = draft;
  const written = await keep.append(same ? { kind: "correction", at, zone, body: { of: same.id, body } } : draft);
  return written.ok ? ok(same?.id ?? (written.value[0]?.id as EntryId)) : written;
};

/** What was found after it is noted already, and is not noted twice. */
const toldOf = (keep: Keep, session: EntryId): ReadonlySet<string> =>
  new Set(
    keep.entries.value.flatMap((entry) =>
      isKnown(entry) && entry.kind === "follow-up" && entry.body.session === session ? entry.body.findings : [],
    ),
  );
