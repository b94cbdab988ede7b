import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dateOf, type CalendarDate, type Instant, type Zone } from "#base";
import { project, type TrialPlan } from "#record";
import { TestJournal } from "#record/testing";
import { isAboutSessions, nextSession, runningTrial, today, trialBlocks, trialDay, trialReady } from "#schedule";

const zone = "UTC" as Zone;
const day = (text: string) => text as CalendarDate;
const at = (text: string) => text as Instant;

const planOf = (change: Partial<TrialPlan["design"]> = {}, more: Partial<TrialPlan> = {}): TrialPlan => ({
  outcome: { of: "pain", range: [0, 10], better: "lower", mid: 2 },
  design: {
    kind: "pairs",
    periodDays: 14,
    washoutDays: 4,
    order: ["PC", "CP", "PC", "CP"],
    start: day("2026-03-10"),
    orderDrawnByApp: true,
    ...change,
  },
  rules: "evaluate-1",
  ...more,
});

/** A fortnight of check-ins and three sessions, the coin on 1 March, and the first block on 10 March. */
const begun = (plan: TrialPlan | null = planOf()) => {
  const journal = new TestJournal();
  journal.screening("2026-02-09 18:00");
  for (let n = 0; n < 21; n++) {
    const on = addDays(day("2026-02-09"), n);
    if (n % 7 === 0) well(journal, on);
    journal.write("rating", `${on} 21:00`, { pain: 3 + (n % 4) });
  }
  const drawn = plan && journal.write("trial", "2026-03-01 21:30", { what: "drawn", plan, fingerprint: "0".repeat(64) });
  return { journal, id: drawn?.id };
};
const well = (journal: TestJournal, on: CalendarDate, findings: readonly string[] = ["fu-ok"]) => {
  const { id } = journal.session(`${on} 19:00`);
  journal.write("follow-up", `${addDays(on, 1)} 20:00`, { session: id, due: "24h", pain: 3, findings });
  journal.write("follow-up", `${addDays(on, 3)} 20:00`, { session: id, due: "72h", pain: 3, findings });
};
const read = ({ journal }: ReturnType<typeof begun>, when: string) => project(journal.entries, at(when));

describe("the block of a day", () => {
  const trial = read(begun(), "2026-03-01T22:00:00Z").trials[0]!;
  test.each`
    on              | is
    ${"2026-03-01"} | ${{ phase: "before", startsOn: "2026-03-10" }}
    ${"2026-03-09"} | ${{ phase: "before" }}
    ${"2026-03-10"} | ${{ phase: "running", day: 1, days: 14, of: 8, isWashout: true, block: { number: 1, kind: "practice", pair: 1 } }}
    ${"2026-03-13"} | ${{ day: 4, isWashout: true }}
    ${"2026-03-14"} | ${{ day: 5, isWashout: false }}
    ${"2026-03-23"} | ${{ day: 14, block: { number: 1 } }}
    ${"2026-03-24"} | ${{ day: 1, isWashout: true, block: { number: 2, kind: "comparison", pair: 1 } }}
    ${"2026-04-07"} | ${{ block: { number: 3, kind: "comparison", pair: 2 }, isWashout: true }}
    ${"2026-06-29"} | ${{ day: 14, block: { number: 8, kind: "practice", pair: 4, to: "2026-06-29" } }}
    ${"2026-06-30"} | ${{ phase: "over" }}
  `("$on", ({ on, is }: { on: CalendarDate; is: object }) => expect(trialDay(trial, on)).toMatchObject(is));

  test("blocks follow one another without a gap, whatever their lengths", () => {
    const blocks = trialBlocks(planOf({ kind: "start-point", order: ["CP"], phaseDays: [31, 44], window: [28, 47] }));
    expect(blocks.map(({ kind, from, to, pair }) => [kind, from, to, pair])).toEqual([
      ["comparison", "2026-03-10", "2026-04-09", 1],
      ["practice", "2026-04-10", "2026-05-23", 1],
    ]);
  });
});

describe("sessions in a trial", () => {
  test.each`
    when                      | earliest        | why
    ${"2026-03-05T09:00:00Z"} | ${"2026-03-10"} | ${"trial-comparison"}
    ${"2026-03-10T09:00:00Z"} | ${"2026-03-10"} | ${undefined}
    ${"2026-03-25T09:00:00Z"} | ${"2026-04-21"} | ${"trial-comparison"}
  `("on $when none is due before $earliest", ({ when, earliest, why }) => {
    const next = nextSession({ projection: read(begun(), when as string), at: at(when as string), zone, mode: "external-self" });
    expect([dateOf(next.earliest), next.reasons[0]?.rule]).toEqual([earliest, why]);
  });

  test("stopping the trial lifts it at once", () => {
    const story = begun();
    story.journal.write("trial", "2026-03-25 08:00", { what: "stopped", of: story.id! });
    const when = "2026-03-25T09:00:00Z";
    expect(dateOf(nextSession({ projection: read(story, when), at: at(when), zone, mode: "external-self" }).earliest)).toBe("2026-03-25");
  });

  test("with a pair of words of his own nothing is put off", () => {
    const story = begun(planOf({}, { names: { practice: "warm bath", comparison: "no bath" } }));
    const when = "2026-03-25T09:00:00Z";
    const projection = read(story, when);
    expect(isAboutSessions(projection.trials[0]!)).toBe(false);
    expect(nextSession({ projection, at: at(when), zone, mode: "external-self" }).reasons).toEqual([]);
  });

  test("Today says that it waits for the block, and asks for the check-in", () => {
    const when = "2026-03-25T09:00:00Z";
    const { state } = today(read(begun(), when), at(when), zone);
    expect(state).toMatchObject({ type: "waiting", action: "check-in", reasons: [{ rule: "trial-comparison" }] });
  });

  test("a grave sign comes before it on Today", () => {
    const story = begun();
    story.journal.screening("2026-03-24 18:00", { "rf-haematuria": 4 });
    const when = "2026-03-25T09:00:00Z";
    expect(today(read(story, when), at(when), zone).state.type).toBe("seen-due");
  });
});

describe("before the coin", () => {
  const when = "2026-03-01T22:00:00Z";
  const ready = (change: (journal: TestJournal) => void = () => undefined) => {
    const story = begun(null);
    change(story.journal);
    return trialReady(read(story, when), at(when), zone);
  };
  test("a fortnight of check-ins and three sessions are enough", () =>
    expect(ready()).toMatchObject({ care: false, isRunning: false, sessions: { done: 3, of: 3 }, baseline: { complete: true } }));
  test("less is said as what it is", () => {
    const journal = new TestJournal();
    for (let n = 1; n <= 5; n++) journal.write("rating", `2026-02-2${n} 21:00`, { pain: 4 });
    expect(trialReady(project(journal.entries, at("2026-02-25T22:00:00Z")), at("2026-02-25T22:00:00Z"), zone)).toMatchObject({
      sessions: { done: 0, of: 3 },
      baseline: { complete: false, rated: 5, of: 14 },
    });
  });
  test.each<[string, (journal: TestJournal) => void]>([
    ["a sign that is open", (journal) => journal.screening("2026-02-28 18:00", { "rf-haematuria": 4 })],
    ["an emergency", (journal) => journal.screening("2026-02-28 18:00", { "rf-acute-prostatitis": 5 })],
    ["a clinician's word that is missing", (journal) => journal.screening("2026-02-28 18:00", { "hx-anticoag": 2 })],
    ["a no of today", (journal) => journal.screening("2026-03-01 18:00", { "td-intox": 3 })],
    [
      "two bad sessions",
      (journal) => ["2026-02-25", "2026-02-27"].forEach((on) => journal.session(`${on} 19:00`, { endedBy: "st-sharp" })),
    ],
    ["a session nobody was told about since", (journal) => void journal.session("2026-02-25 19:00")],
  ])("the gate comes first: %s", (_name, change) => expect(ready(change).care).toBe(true));
  test("only one runs at a time", () => {
    const projection = read(begun(), when);
    expect(trialReady(projection, at(when), zone).isRunning).toBe(true);
    expect(runningTrial(projection, day("2026-07-01"))).toBeNull();
  });
});

test("a trial never opens what was closed: with it, no session is possible earlier than without", () => {
  const anyDay = fc.integer({ min: 0, max: 130 }).map((n) => addDays(day("2026-03-02"), n));
  const anyFinding = fc.constantFrom({}, { "td-intox": 3 }, { "hx-anticoag": 2 }, { "rf-haematuria": 4 }, { "rf-acute-prostatitis": 5 });
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 4 }), anyFinding, anyDay, (sessions, fired, on) => {
      const lives = [begun(), begun(null)].map((story) => {
        for (const one of [...sessions].sort()) story.journal.session(`${one} 19:00`);
        if (Object.keys(fired).length > 0) story.journal.screening(`${on} 08:00`, fired);
        return read(story, `${on}T09:00:00Z`);
      });
      const [withTrial, without] = lives.map((projection) =>
        nextSession({ projection, at: at(`${on}T09:00:00Z`), zone, mode: "external-self" }),
      );
      expect(withTrial!.earliest >= without!.earliest).toBe(true);
      // Only the rule about no benefit may wait.
      const open = (next: typeof without) => next!.openEnded.map(({ rule }) => rule).filter((rule) => rule !== "td-no-benefit");
      expect(open(withTrial)).toEqual(expect.arrayContaining(open(without)));
    }),
    { numRuns: 60 },
  );
});

describe("the rule that says stop after six sessions without a gain", () => {
  const sixth = (story: ReturnType<typeof begun>) => {
    for (const on of ["2026-03-10", "2026-03-17", "2026-04-21", "2026-04-28"]) well(story.journal, day(on));
    return story;
  };
  const since = (story: ReturnType<typeof begun>, when: string) => read(story, when).history.noBenefitSince;

  test("speaks where no trial runs", () => expect(since(sixth(begun(null)), "2026-05-01T09:00:00Z")).toBe("2026-04-06"));
  test("waits while one runs, and speaks on the day after its end", () => {
    expect(since(sixth(begun()), "2026-05-01T09:00:00Z")).toBeUndefined();
    expect(since(sixth(begun()), "2026-06-29T09:00:00Z")).toBeUndefined();
    expect(since(sixth(begun()), "2026-06-30T09:00:00Z")).toBe("2026-06-30");
  });
  test("speaks at once when the trial is stopped", () => {
    const story = sixth(begun());
    story.journal.write("trial", "2026-05-02 08:00", { what: "stopped", of: story.id! });
    expect(since(story, "2026-05-02T09:00:00Z")).toBe("2026-05-02");
  });
  test("does not wait for a trial that no coin decides, nor for one that was drawn after it spoke", () => {
    const phases = planOf({ kind: "phases", order: ["CP"], periodDays: 28, orderDrawnByApp: false });
    expect(since(sixth(begun(phases)), "2026-05-01T09:00:00Z")).toBe("2026-04-06");
    const late = sixth(begun(null));
    late.journal.write("trial", "2026-05-03 20:00", {
      what: "drawn",
      plan: planOf({ start: day("2026-05-10") }),
      fingerprint: "0".repeat(64),
    });
    expect(since(late, "2026-05-04T09:00:00Z")).toBe("2026-04-06");
  });
  test("harm does not wait: two bad sessions stop the trial, and the gate says so", () => {
    const story = begun();
    story.journal.session("2026-03-10 19:00", { endedBy: "st-sharp" });
    story.journal.session("2026-03-17 19:00", { endedBy: "st-numb" });
    const projection = read(story, "2026-03-18T09:00:00Z");
    expect(projection.trials[0]!.stopped).toEqual({ on: "2026-03-17", why: "two-bad" });
    expect(
      nextSession({ projection, at: at("2026-03-18T09:00:00Z"), zone, mode: "external-self" }).openEnded.map(({ rule }) => rule),
    ).toContain("td-two-bad");
  });
});
