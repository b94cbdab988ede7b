import { expect, test } from "vitest";
import type { Entry, Projection } from "#record";
import { neverNamed } from "#screen";
import { languages, loadWords } from "#words";
import { minutesAndSeconds, sayEntry, shownVerdict } from "./say-entry.ts";

const screening = (rules: readonly { rule: string; level: number }[], verdict: string) =>
  ({
    mode: "external-self",
    answers: {},
    level: 6,
    verdict,
    fired: rules.map((one) => ({ ...one, refs: [], until: null })),
    ruleBase: "2026.11",
  }) as unknown as Entry<"screening">["body"];

test.each([...neverNamed])("a screening in which %s took part reads like any other that said no", (rule) => {
  for (const [level, verdict] of [
    [6, "emergency"],
    [5, "same-day-urgent"],
    [3, "not-today"],
    [1, "proceed-with-care"],
  ] as const)
    expect(shownVerdict(screening([{ rule, level }], verdict))).toBe("not-today");
});

test("what may be named still shows as grave as it was", () => {
  expect(
    shownVerdict(
      screening(
        [
          { rule: "rf-suicide", level: 6 },
          { rule: "rf-retention", level: 5 },
        ],
        "emergency",
      ),
    ),
  ).toBe("same-day-urgent");
  expect(shownVerdict(screening([{ rule: "rf-retention", level: 6 }], "emergency"))).toBe("emergency");
});

test.each`
  endedBy          | says
  ${"st-sharp"}    | ${"Stopped: Sharp, burning or electric pain, or one that shoots into a testicle or the penis"}
  ${"st-word"}     | ${"Stopped: I just wanted to stop"}
  ${"st-distress"} | ${"Stopped: it was too much"}
  ${"st-arousal"}  | ${""}
  ${"st-limit"}    | ${""}
  ${null}          | ${""}
`("a session that $endedBy ended is named in history as he named it: $says", async ({ endedBy, says }) => {
  for (const language of languages) {
    const [record, history, verdict, rules, stops] = await Promise.all([
      loadWords(language, "record"),
      loadWords(language, "history"),
      loadWords(language, "verdict"),
      loadWords(language, "rules"),
      loadWords(language, "stops"),
    ]);
    const body = { story: { startedAt: 0, endedAt: 480_000, contactSeconds: 180, endedBy } };
    const line = sayEntry({ record, history, verdict, rules, stops }, { kind: "session", body } as unknown as Entry, {
      sessions: [],
      trials: [],
    });
    if (language === "en")
      expect(line).toMatch(new RegExp(`${(says as string).replace(/^Session of 8 minutes, 3 of them contact/, ".*")}$`));
    expect(line.includes(record["line.session-stopped"]({ reason: "" }).trim())).toBe(says !== "");
  }
});

test.each`
  ms         | minutes | seconds
  ${0}       | ${0}    | ${0}
  ${59_999}  | ${0}    | ${59}
  ${550_400} | ${9}    | ${10}
`("a session of $ms ms ended after $minutes min $seconds s", ({ ms, minutes, seconds }) => {
  expect(minutesAndSeconds({ startedAt: 1_800_000_000_000, endedAt: 1_800_000_000_000 + (ms as number) })).toEqual({ minutes, seconds });
});

test("what was done on a day of a comparison stands in his own words for it, or in none where the comparison is gone", async () => {
  const [record, history, verdict, rules, stops] = await Promise.all([
    loadWords("en", "record"),
    loadWords("en", "history"),
    loadWords("en", "verdict"),
    loadWords("en", "rules"),
    loadWords("en", "stops"),
  ]);
  const trial = { id: "a", plan: { names: { practice: "cycling", comparison: "no cycling" } } };
  const say = (body: object, trials: readonly object[] = [trial]) =>
    sayEntry({ record, history, verdict, rules, stops }, { kind: "rating", body } as unknown as Entry, {
      sessions: [],
      trials: trials as unknown as Projection["trials"],
    });
  const did = (what: string) => ({ did: { of: "a", what } });
  expect(say({ pain: 3, ...did("practice") })).toBe("Pain 3, Comparison: cycling");
  expect(say(did("comparison"))).toBe("Comparison: no cycling");
  expect(say(did("part"))).toBe("Comparison: part of it");
  expect(say({ ...did("neither"), daysLate: 2 })).toBe("Comparison: neither, written 2 days later");
  expect(say(did("practice"), [])).toBe("Comparison: noted");
});
