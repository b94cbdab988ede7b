import { expect, test } from "vitest";
import type { Entry } from "#record";
import { neverNamed } from "#screen";
import { shownVerdict } from "./say-entry.ts";

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
