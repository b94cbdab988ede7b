import { instantAt, type Result } from "#base";
import type { Agreement } from "#prepare";
import type { Draft } from "#record";
import type { SessionPlan } from "#session";
import type { KeepFailed } from "../keep/keep.ts";
import { happen, loadRunning, saveRunning, startRunning } from "../session/running.ts";
import { playing } from "../session/watch.ts";
import type { AppDeps } from "../shell/deps.ts";
import type { BaselineDone } from "./baseline.tsx";
import type { Cleared } from "./cleared.ts";

interface Beginning {
  readonly plan: SessionPlan;
  readonly cleared: Cleared;
  readonly baseline: BaselineDone;
  readonly setting: { readonly [name: string]: unknown };
  /** With a partner: what both agreed. It is kept when the session begins, and holds nothing else of the other person. */
  readonly agreement: Agreement | undefined;
}

/** Begins a session: what was ticked and rated is kept before the first second runs. A session that is still open is never overwritten. */
export const beginSession = async (
  { keep, clock, steady }: AppDeps,
  { plan, cleared, baseline, setting, agreement }: Beginning,
): Promise<Result<void, KeepFailed>> => {
  const open = await loadRunning(keep);
  if (!open.ok) return open;
  if (open.value !== undefined) return { ok: true, value: undefined };
  const when = { at: instantAt(clock.now(), clock.zone()), zone: clock.zone() };
  const remember: Draft<"setting"> = { kind: "setting", ...when, body: setting };
  const agreed: readonly Draft<"agreement">[] = agreement ? [{ kind: "agreement", ...when, body: agreement }] : [];
  const kept = await keep.append(remember, ...agreed);
  if (!kept.ok) return kept;
  const { painNow, painUsual, urgency, calm, ejaculation48h, cycling48h } = baseline;
  const started = startRunning(
    plan,
    {
      before: { pain: painNow, painUsual, urgency, calm, ejaculation48h, cycling48h },
      screening: cleared.screening,
      ruleBase: cleared.verdict.ruleBase,
    },
    steady(),
  );
  const running = happen(started, { type: "calmRated", calm }, steady());
  const saved = await saveRunning(keep, running);
  if (saved.ok) playing.value = running;
  return saved;
};
