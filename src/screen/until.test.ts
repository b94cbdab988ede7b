import { describe, expect, test } from "vitest";
import { addDays, type CalendarDate, type Instant } from "#base";
import type { Case, PastSession } from "./case.ts";
import { clearAnswers, type Answers } from "./questions.ts";
import { lastDayOf, screen } from "./screen.ts";

const at = "2026-11-22T09:00:00Z" as Instant;
const yesterday: PastSession = { at: "2026-11-21T09:00:00Z" as Instant, mode: "external-self", endedBy: null, followUps: [] };
const onThinner: Answers = { ...clearAnswers, "q-blood-thinner": "anticoagulant", "q-inr": ["inr-above-range"] };
const asked = (answers: Answers, sessions: readonly PastSession[]): Case => ({
  mode: "external-self",
  at,
  answers,
  history: { sessions, open: [] },
});

describe("the first day that nothing stands in the way", () => {
  test.each<readonly [string, Answers, readonly PastSession[], string | null]>([
    ["nothing does: no day", clearAnswers, [], null],
    ["a session yesterday: a week after it", clearAnswers, [yesterday], "2026-11-28"],
    ["unwell today: asked again next time, no day", { ...clearAnswers, "q-unwell": ["diarrhoea"] }, [], null],
    [
      "unwell today, and a session yesterday: the day of the wait",
      { ...clearAnswers, "q-unwell": ["diarrhoea"] },
      [yesterday],
      "2026-11-28",
    ],
    ["something only a clinician can lift", onThinner, [], null],
    ["something only a clinician can lift, and a session yesterday: no day", onThinner, [yesterday], null],
  ])("%s", (_what, answers, sessions, until) => {
    expect(screen(asked(answers, sessions)).until).toBe(until);
  });
});

describe("the last day on which a clearance counts", () => {
  const on = "2026-09-01" as CalendarDate;
  const ninetieth = addDays(on, 89);
  test.each<readonly [string, CalendarDate | undefined, CalendarDate]>([
    ["none named: its 90th", undefined, ninetieth],
    ["an earlier one named: that", "2026-09-14" as CalendarDate, "2026-09-14" as CalendarDate],
    ["a later one named: still its 90th", "2027-09-01" as CalendarDate, ninetieth],
  ])("%s", (_what, until, last) => {
    expect(lastDayOf({ on, until })).toBe(last);
  });
});
