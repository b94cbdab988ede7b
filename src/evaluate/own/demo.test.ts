import { expect, test } from "vitest";
import { dateOf, type Instant, type Zone } from "#base";
import { demoJournal, project } from "#record";
import { today } from "#schedule";
import { evaluate } from "../evaluate.ts";
import { fingerprintOf } from "../plan/freeze.ts";
import { changesSince } from "./changes.ts";
import { adherenceOf, formTrialOf, isEnded, trialOf } from "./trial-of.ts";

const zone = "Europe/Berlin" as Zone;

// The man that the app shows to who looks around is always the same one; only the day on which his story ends moves.
test.each(["2026-11-26", "2027-08-15"])("the sample's comparison ends in an answer, looked at on %s", (on) => {
  const at = `${on}T09:00:00+01:00` as Instant;
  const projection = project(demoJournal({ years: 1, seed: 2, until: at, zone, fingerprintOf }), at);
  const [record] = projection.trials;
  expect(isEnded(record!, dateOf(at))).toBe(true);
  expect(record!.stopped).toBeNull();
  expect(changesSince(record!)).toEqual({ isWhole: true, changes: [] });
  const answer = evaluate(trialOf(projection, record!, dateOf(at)));
  // His pain does not know about the touch: an honest sample says so.
  expect(answer).toMatchObject({ verdict: "cannot-tell", size: "too-small", reasons: [] });
  expect(["waiting", "planned", "session-due", "paused", "not-today", "ask-first", "follow-up-due"]).toContain(
    today(projection, at, zone).state.type,
  );
  expect(evaluate(formTrialOf(projection, record!, dateOf(at))!.trial)).toMatchObject({ verdict: "cannot-tell", completePairs: 6 });
  expect(
    adherenceOf(projection, record!, dateOf(at))
      .filter(({ planned }) => planned === 0)
      .every(({ done }) => done === 0),
  ).toBe(true);
});
