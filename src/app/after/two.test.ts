import { expect, test } from "vitest";
import type { Instant } from "#base";
import { testClock, testRandom } from "#base/testing";
import type { Agreement } from "#prepare";
import { clearAnswers, screen, type Answers } from "#screen";
import { planSession } from "#session";
import type { EntryId } from "#record";
import { memoryKeep } from "../keep/memory-keep.ts";
import { beginSession } from "../prepare/begin.ts";
import { playing, tell } from "../session/watch.ts";
import { keepSession } from "./keep-session.ts";

const agreement: Agreement = {
  bothAgreed: true,
  words: { area: "there" },
  signals: { spoken: "plain", silent: "hand-up" },
  limits: { minutes: 3, pressureMax: 2, places: ["beside-the-middle"] },
};

test("of a partner a whole session leaves the agreement and one number, and nothing else", async () => {
  const { clock } = testClock(1_800_000_000_000);
  const deps = { clock, ...testRandom(), steady: clock.now, keep: memoryKeep({ clock, ...testRandom() }) };
  await deps.keep.start();
  const before = deps.keep.entries.value;
  const answers: Answers = { ...clearAnswers };
  const at = "2027-01-15T08:00:00Z" as Instant;
  const verdict = screen({ mode: "external-partner", at, answers });
  const plan = planSession({
    mode: "external-partner",
    limits: verdict.limits,
    sessionsDone: 3,
    agreed: { minutes: 3, pressureMax: 2, nearby: false },
  });
  if (!plan.ok) throw new Error(plan.error.type);
  const baseline = { painNow: 3, painUsual: 3, urgency: 1, calm: 7, ejaculation48h: false, cycling48h: false };
  const cleared = { screening: "01900000-0000-7000-8000-000000000001" as EntryId, verdict, mode: "external-partner" as const, answers };
  expect((await beginSession(deps, { plan: plan.value, cleared, baseline, setting: {}, agreement })).ok).toBe(true);
  await tell(deps.keep, { type: "stopped", rule: "st-word" }, deps.steady());
  const running = playing.value!;
  const two = { nextTime: "keep" as const, giver: { comfort: 8 } };
  expect((await keepSession(deps, { running, rule: "st-word", answers: {}, ratings: { pain: 2 }, two })).ok).toBe(true);

  const added = deps.keep.entries.value.slice(before.length);
  expect(added.map(({ kind }) => kind)).toEqual(["setting", "agreement", "session"]);
  expect(added[1]!.body).toEqual(agreement);
  const session = added[2]!.body as { readonly [field: string]: unknown };
  expect(Object.keys(session).sort()).toEqual(["after", "before", "giver", "mode", "nextTime", "ruleBase", "screening", "story"]);
  expect(session["giver"]).toEqual({ comfort: 8 });
  expect(await deps.keep.loadDraft("session")).toEqual({ ok: true, value: undefined });
});
