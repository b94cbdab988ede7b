import { describe, expect, test } from "vitest";
import type { EpochMs, Instant } from "#base";
import { clearAnswers, screen, type Answers, type Clearance, type History, type Limits } from "#screen";
import { look } from "./look.ts";
import { begin, next } from "./next.ts";
import { planSession, type SessionPlan } from "./plan.ts";
import { storyOf } from "./story.ts";

// Every rule that lets a session start only within limits, from the answers that fire it to the machine that holds it there.

const at = "2026-11-22T09:00:00Z" as Instant;
const seen = (rule: string): Clearance => ({ rule, mode: "external-self", by: "Dr Example", on: "2026-11-01" as Clearance["on"] });
const sessionOn = (day: string, findings: readonly string[] = []): History["sessions"][number] => ({
  at: `${day}T09:00:00Z` as Instant,
  mode: "external-self",
  endedBy: null,
  followUps: [
    { at: `${day}T20:00:00Z` as Instant, findings: [] },
    { at: nextDays(day, 1), findings },
    { at: nextDays(day, 3), findings: [] },
  ],
});
const nextDays = (day: string, days: number) =>
  `${day.slice(0, 8)}${String(Number(day.slice(8)) + days).padStart(2, "0")}T09:30:00Z` as Instant;
const used: History = { sessions: ["2026-10-05", "2026-10-15", "2026-10-25"].map((day) => sessionOn(day)), open: [] };
const withLast = (day: string, findings: readonly string[]): History => ({
  ...used,
  sessions: [...used.sessions, sessionOn(day, findings)],
});

interface Limiting {
  readonly rule: string;
  readonly answers?: Answers;
  readonly clearances?: readonly Clearance[];
  readonly history?: History;
  readonly contact: number;
  readonly discomfort: number;
  readonly holds: number;
  readonly avoid?: Limits["avoid"][number];
}

const full = { contact: 600, discomfort: 3, holds: 4 };
const half = { contact: 300, discomfort: 3, holds: 2 };
const limiting: readonly Limiting[] = [
  { rule: "td-pain-mid", answers: { "q-pain-now": 5, "q-pain-usual": 4 }, ...half, discomfort: 1 },
  { rule: "hx-anticoag", answers: { "q-blood-thinner": "anticoagulant", "q-inr": [] }, ...half, discomfort: 2 },
  { rule: "rf-rectal-bleed", answers: { "q-rectal-blood": "known-cause" }, ...full, avoid: "anus-2cm" },
  { rule: "hx-fissure", answers: { "q-anal": ["fissure-active"] }, ...full, avoid: "anus-2cm" },
  { rule: "hx-haem", answers: { "q-anal": ["haemorrhoids-painful"] }, ...full, avoid: "anus-2cm" },
  { rule: "hx-latex", answers: { "q-latex": "rash" }, ...full, avoid: "latex" },
  { rule: "hx-pudendal", answers: { "q-pudendal": "yes" }, clearances: [seen("hx-pudendal")], ...full, avoid: "beside-sit-bones" },
  { rule: "hx-neuropathy", answers: { "q-sensation": "yes" }, clearances: [seen("hx-neuropathy")], ...full, avoid: "heat" },
  { rule: "hx-sci", answers: { "q-spinal-cord": "yes" }, clearances: [seen("hx-sci")], ...full, avoid: "heat" },
  { rule: "td-worse-last", history: withLast("2026-11-05", ["fu-worse24"]), ...half },
  { rule: "fu-sore", history: withLast("2026-11-05", ["fu-sore"]), ...half },
];

describe.each(limiting)("$rule", ({ rule, answers = {}, clearances = [], history = used, contact, discomfort, holds, avoid }) => {
  const verdict = screen({ mode: "external-self", at, answers: { ...clearAnswers, ...answers }, clearances, history });
  const plan = planned(verdict.limits, history.sessions.length);

  test("fires, and lets the session start within its limits", () => {
    expect(verdict.fired.map((fired) => fired.rule)).toContain(rule);
    expect(verdict).toMatchObject({
      level: 1,
      mayStart: true,
      limits: { contactSecondsMax: contact, discomfortMax: discomfort, holdsPerSideMax: holds },
    });
    if (avoid) expect(verdict.limits.avoid).toContain(avoid);
  });

  test("reaches the plan", () => {
    expect(plan.limits).toEqual(verdict.limits);
    expect(plan.contactSeconds).toBeLessThanOrEqual(contact);
    expect(plan.steps.filter((step) => step.phase === "hold").length).toBeLessThanOrEqual(holds * 2);
  });

  test("reaches the machine: the whole session keeps the cap, and one point more does not go on", () => {
    const begun = begin(plan, 0 as EpochMs);
    const story = storyOf(begun, 7_200_000 as EpochMs);
    expect(story.how).toBe("finished");
    expect(story.contactSeconds).toBeLessThanOrEqual(contact);
    expect(Math.max(story.holds.left, story.holds.right)).toBeLessThanOrEqual(holds);
    const firstHold = story.phases.find(({ phase }) => phase === "hold");
    const inHold = ((firstHold?.fromMs ?? 0) + 5000) as EpochMs;
    const endedBy = (number: number) =>
      look(next(begun, { type: "rated", discomfort: number, at: inHold }), (inHold + 30_000) as EpochMs).endedBy;
    expect([endedBy(discomfort), endedBy(discomfort + 1)]).toEqual([null, "st-pain3"]);
  });
});

test("with nothing to limit it, a session has the full dose; a first one half of it", () => {
  const verdict = (history: History) => screen({ mode: "external-self", at, answers: clearAnswers, history });
  expect(verdict(used).limits).toMatchObject({ contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4 });
  expect(planned(verdict(used).limits, 3).contactSeconds).toBe(480);
  const first = verdict({ sessions: [], open: [] });
  expect(first.limits).toMatchObject({ contactSecondsMax: 300, discomfortMax: 3, holdsPerSideMax: 2 });
  expect(planned(first.limits, 0).contactSeconds).toBe(240);
});

test("half of a first session is still a session", () => {
  const answers: Answers = { ...clearAnswers, "q-pain-now": 5, "q-pain-usual": 4 };
  const { limits } = screen({ mode: "external-self", at, answers, history: { sessions: [], open: [] } });
  expect(limits).toMatchObject({ contactSecondsMax: 150, discomfortMax: 1, holdsPerSideMax: 1 });
  expect(planned(limits, 0).contactSeconds).toBe(120);
});

function planned(limits: Limits, sessionsDone: number): SessionPlan {
  const plan = planSession({ mode: "external-self", limits, sessionsDone });
  if (!plan.ok) throw new Error(plan.error.type);
  return plan.value;
}
