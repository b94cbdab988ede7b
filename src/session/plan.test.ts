import fc from "fast-check";
import { expect, test } from "vitest";
import { planSession, type PlanRequest, type SessionPlan } from "./plan.ts";

const free: PlanRequest["limits"] = {
  contactSecondsMax: 600,
  discomfortMax: 3,
  holdsPerSideMax: 4,
  avoid: ["midline", "genitals", "anus"],
};
const planned = (change: Partial<PlanRequest["limits"]> = {}, sessionsDone = 10): SessionPlan => {
  const plan = planSession({ mode: "external-self", limits: { ...free, ...change }, sessionsDone });
  if (!plan.ok) throw new Error(plan.error.type);
  return plan.value;
};
const firstLines = (plan: SessionPlan) => plan.steps.map((step) => step.cue);
const stepIds = (plan: SessionPlan) => plan.steps.map((step) => step.id);

test("a full session takes 24 minutes, 8 of them contact, with four holds a side", () => {
  const plan = planned();
  expect(plan.steps.map((step) => [step.phase, step.seconds]).filter(([phase]) => phase !== "hold" && phase !== "rest")).toEqual([
    ["settle", 300],
    ["warm", 120],
    ["map", 120],
    ["nearby", 120],
    ["close", 300],
  ]);
  expect(plan.seconds).toBe(24 * 60);
  expect(plan.contactSeconds).toBe(8 * 60);
  expect(plan.half).toBe(false);
});

test("one of the first three sessions takes 18 minutes, 4 of them contact, with two holds a side", () => {
  const plan = planned({}, 0);
  expect(plan.seconds).toBe(18 * 60);
  expect(plan.contactSeconds).toBe(4 * 60);
  expect(stepIds(plan)).toEqual([
    "settle",
    "warm",
    "map",
    "hold-left-1",
    "rest-4",
    "hold-right-1",
    "rest-6",
    "hold-left-2",
    "rest-8",
    "hold-right-2",
    "rest-10",
    "close",
  ]);
});

test.each`
  done   | half     | contact | holds
  ${0}   | ${true}  | ${300}  | ${2}
  ${1}   | ${true}  | ${300}  | ${2}
  ${2}   | ${true}  | ${300}  | ${2}
  ${3}   | ${false} | ${600}  | ${4}
  ${NaN} | ${true}  | ${300}  | ${2}
`("after $done sessions the caps are $contact s and $holds holds a side", ({ done, half, contact, holds }) => {
  const plan = planned({}, done);
  expect(plan).toMatchObject({ half, limits: { contactSecondsMax: contact, holdsPerSideMax: holds } });
  expect(plan.steps.filter((step) => step.phase === "hold")).toHaveLength(holds * 2);
});

test.each`
  cap    | contact | holds | map    | hold  | why
  ${600} | ${480}  | ${4}  | ${120} | ${30} | ${"everything"}
  ${480} | ${480}  | ${4}  | ${120} | ${30} | ${"just fits"}
  ${479} | ${360}  | ${4}  | ${120} | ${30} | ${"nearby goes first"}
  ${359} | ${300}  | ${4}  | ${60}  | ${30} | ${"then the map is shorter"}
  ${299} | ${220}  | ${4}  | ${60}  | ${20} | ${"then the holds are shorter"}
  ${219} | ${180}  | ${3}  | ${60}  | ${20} | ${"then there are fewer"}
  ${100} | ${100}  | ${1}  | ${60}  | ${20} | ${"the shortest session"}
`("contact of at most $cap s: $why", ({ cap, contact, holds, map, hold }) => {
  const plan = planned({ contactSecondsMax: cap });
  expect(plan.contactSeconds).toBe(contact);
  expect(plan.steps.find((step) => step.phase === "map")?.seconds).toBe(map);
  expect(plan.steps.filter((step) => step.phase === "hold").map((step) => step.seconds)).toEqual(Array(holds * 2).fill(hold));
});

test.each`
  change
  ${{ contactSecondsMax: 99 }}
  ${{ contactSecondsMax: 0 }}
  ${{ contactSecondsMax: NaN }}
  ${{ holdsPerSideMax: 0 }}
`("no session is planned within $change", ({ change }) => {
  expect(planSession({ mode: "external-self", limits: { ...free, ...change }, sessionsDone: 5 })).toMatchObject({
    ok: false,
    error: { type: "NoRoom", contactSecondsNeeded: 100 },
  });
});

test("what was agreed with a partner only narrows: minutes, pressure and places", () => {
  const agreed = { minutes: 4, pressureMax: 3, nearby: true } as const;
  const plan = planSession({ mode: "external-partner", limits: { ...free, discomfortMax: 2 }, sessionsDone: 5, agreed });
  expect(plan).toMatchObject({
    ok: true,
    value: { protocol: "external-partner/1", pressureMax: 2, limits: { contactSecondsMax: 240 }, missesMax: 1 },
  });
  const more = planSession({
    mode: "external-partner",
    limits: { ...free, contactSecondsMax: 300 },
    sessionsDone: 5,
    agreed: { ...agreed, minutes: 60 },
  });
  expect(more).toMatchObject({ ok: true, value: { limits: { contactSecondsMax: 300 } } });
});

test("nothing agreed with a partner means the lightest pressure", () => {
  expect(planSession({ mode: "external-partner", limits: free, sessionsDone: 5 })).toMatchObject({ ok: true, value: { pressureMax: 1 } });
});

test("an internal session is five minutes of touch at most, and up to 2 of 10", () => {
  const plan = planSession({ mode: "internal", limits: free, sessionsDone: 0 });
  expect(plan).toMatchObject({ ok: true, value: { contactSeconds: 300, limits: { discomfortMax: 2 }, missesMax: 1 } });
});

test("without heat there is no warm cloth", () => {
  expect(stepIds(planned({ avoid: ["heat"] }))).not.toContain("warm");
});

test("beside the sit-bones: nothing nearby, and the shortest holds", () => {
  const plan = planned({ avoid: ["beside-sit-bones"] });
  expect(stepIds(plan)).not.toContain("nearby");
  expect(new Set(plan.steps.filter((step) => step.phase === "hold").map((step) => step.seconds))).toEqual(new Set([20]));
  expect(plan.reminders).toContain("cue-avoid-beside-sit-bones");
});

test("near a sore anus: a reminder to keep away", () => {
  expect(planned({ avoid: ["anus-2cm"] }).reminders).toContain("cue-avoid-anus-2cm");
});

test("the middle line, the genitals and the anus are always left alone, whatever the gate says", () => {
  expect(planned({ avoid: [] }).reminders).toEqual(["cue-avoid-midline", "cue-avoid-genitals", "cue-avoid-anus"]);
});

test("a lower limit for discomfort is asked for in lighter words", () => {
  expect(firstLines(planned({ discomfortMax: 3 }))).toContain("cue-hold-left");
  expect(firstLines(planned({ discomfortMax: 2 }))).toContain("cue-hold-left-light");
  expect(firstLines(planned({ discomfortMax: 2 }))).not.toContain("cue-hold-left");
});

test("whatever the limits, a plan keeps them, alternates sides and rests after every hold", () => {
  const limits = fc.record({
    contactSecondsMax: fc.integer({ min: 0, max: 900 }),
    discomfortMax: fc.integer({ min: 0, max: 10 }),
    holdsPerSideMax: fc.integer({ min: 0, max: 9 }),
    avoid: fc.subarray(["midline", "genitals", "anus", "anus-2cm", "beside-sit-bones", "latex", "heat"] as const),
  });
  fc.assert(
    fc.property(limits, fc.nat(9), (given, sessionsDone) => {
      const plan = planSession({ mode: "external-self", limits: given, sessionsDone });
      if (!plan.ok) {
        expect(given.contactSecondsMax < 100 || given.holdsPerSideMax < 1).toBe(true);
        return;
      }
      const { steps, limits: kept, contactSeconds } = plan.value;
      const holds = steps.filter((step) => step.phase === "hold");
      expect(steps.reduce((seconds, step) => seconds + (step.contact ? step.seconds : 0), 0)).toBe(contactSeconds);
      expect(contactSeconds).toBeLessThanOrEqual(Math.min(given.contactSecondsMax, sessionsDone < 3 ? 300 : 600));
      expect(kept.discomfortMax).toBeLessThanOrEqual(Math.min(given.discomfortMax, 3));
      expect(holds.length / 2).toBeLessThanOrEqual(Math.min(given.holdsPerSideMax, sessionsDone < 3 ? 2 : 4));
      expect(holds.map((step) => step.side)).toEqual(holds.map((_, index) => (index % 2 === 0 ? "left" : "right")));
      for (const hold of holds) expect(steps[steps.indexOf(hold) + 1]?.phase).toBe("rest");
      expect(steps.at(-1)?.phase).toBe("close");
    }),
  );
});
