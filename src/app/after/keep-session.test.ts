import { expect, test } from "vitest";
import { instantAt } from "#base";
import { testClock, testRandom } from "#base/testing";
import { isKnown, project } from "#record";
import { planSession } from "#session";
import { memoryKeep } from "../keep/memory-keep.ts";
import { happen, loadRunning, saveRunning, startRunning } from "../session/running.ts";
import { keepSession } from "./keep-session.ts";

const time = testClock(1_800_000_000_000);
const { clock } = time;

/** A session that was stopped after a minute, as it lies in the record before it is rated. */
const stopped = async () => {
  const keep = memoryKeep({ clock, ...testRandom() });
  await keep.start();
  const plan = planSession({
    mode: "external-self",
    limits: { contactSecondsMax: 300, discomfortMax: 3, holdsPerSideMax: 2, avoid: [] },
    sessionsDone: 0,
  });
  if (!plan.ok) throw new Error(plan.error.type);
  const started = startRunning(plan.value, { before: { pain: 3 }, screening: undefined, ruleBase: "test" }, clock.now());
  time.move(60_000);
  const running = happen(started, { type: "stopped", rule: "st-sharp" }, clock.now());
  await saveRunning(keep, running);
  return { deps: { clock, ...testRandom(), steady: clock.now, keep }, running };
};

test("a session that is rated again, after a kill or in another tab, stays one session, with what was rated last", async () => {
  const { deps, running } = await stopped();
  const rate = (pain: number) => keepSession(deps, { running, rule: "st-sharp", answers: {}, ratings: { pain }, two: {} });
  expect(await rate(2)).toMatchObject({ ok: true });
  const kinds = deps.keep.entries.value.map(({ kind }) => kind);
  // As it is found when the app was killed before the unfinished one was dropped.
  await saveRunning(deps.keep, running);
  time.move(60_000);
  expect(await rate(5)).toMatchObject({ ok: true });
  const { sessions } = project(deps.keep.entries.value, instantAt(clock.now(), clock.zone()));
  expect(sessions.map(({ shown }) => shown.entry.body.after)).toEqual([{ pain: 5 }]);
  // Its findings are not told twice.
  expect(deps.keep.entries.value.map(({ kind }) => kind)).toEqual([...kinds, "correction"]);
  expect(await loadRunning(deps.keep)).toEqual({ ok: true, value: undefined });
});

test("a sign that is named only the second time is noted, and none is noted twice", async () => {
  const { deps, running } = await stopped();
  const rate = async (answers: { readonly [question: string]: "yes" | "no" }) => {
    await saveRunning(deps.keep, running);
    return keepSession(deps, { running, rule: "st-numb", answers, ratings: { pain: 2 }, two: {} });
  };
  for (const answers of [{ "half-hour": "yes" }, { "half-hour": "yes", saddle: "yes" }, { saddle: "yes" }] as const)
    expect(await rate(answers)).toMatchObject({ ok: true });
  const noted = deps.keep.entries.value.flatMap((entry) => (isKnown(entry) && entry.kind === "follow-up" ? [entry.body.findings] : []));
  expect(noted).toEqual([["st-numb.half-hour"], ["st-numb.saddle"]]);
});
