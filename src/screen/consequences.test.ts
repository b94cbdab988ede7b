import { expect, test } from "vitest";
import { followUpFindings } from "./follow-ups.ts";
import { stopFindings, stopRules } from "./stops.ts";

/** Sections 5 and 6 of the rule base, row by row: the verdict after it, and the wait before the next session. */
const none: readonly string[] = [];
const seen = ["seen"];

test.each`
  id                  | action        | level | days         | needs         | stays
  ${"st-word"}        | ${"stop"}     | ${0}  | ${undefined} | ${none}       | ${undefined}
  ${"st-pain3"}       | ${"stop"}     | ${3}  | ${7}         | ${none}       | ${undefined}
  ${"st-sharp"}       | ${"stop"}     | ${3}  | ${14}        | ${none}       | ${undefined}
  ${"st-severe"}      | ${"stop"}     | ${3}  | ${undefined} | ${seen}       | ${undefined}
  ${"st-numb"}        | ${"stop"}     | ${3}  | ${14}        | ${none}       | ${undefined}
  ${"st-blood-smear"} | ${"stop"}     | ${3}  | ${undefined} | ${["healed"]} | ${undefined}
  ${"st-blood-flow"}  | ${"stop"}     | ${5}  | ${undefined} | ${seen}       | ${undefined}
  ${"st-faint"}       | ${"stop"}     | ${3}  | ${14}        | ${none}       | ${2}
  ${"st-ad"}          | ${"stop"}     | ${6}  | ${undefined} | ${seen}       | ${undefined}
  ${"st-chest"}       | ${"stop"}     | ${6}  | ${undefined} | ${seen}       | ${undefined}
  ${"st-urge"}        | ${"pause"}    | ${0}  | ${undefined} | ${none}       | ${undefined}
  ${"st-distress"}    | ${"stop"}     | ${3}  | ${undefined} | ${["opt-in"]} | ${undefined}
  ${"st-allergy"}     | ${"stop"}     | ${3}  | ${undefined} | ${["healed"]} | ${undefined}
  ${"st-arousal"}     | ${"pause"}    | ${0}  | ${undefined} | ${none}       | ${undefined}
  ${"st-limit"}       | ${"auto-end"} | ${0}  | ${undefined} | ${none}       | ${undefined}
  ${"st-fever"}       | ${"stop"}     | ${5}  | ${undefined} | ${seen}       | ${undefined}
  ${"st-spasm"}       | ${"stop"}     | ${3}  | ${7}         | ${none}       | ${undefined}
  ${"st-object"}      | ${"stop"}     | ${6}  | ${undefined} | ${seen}       | ${undefined}
`("$id: $level, then $days days and $needs", ({ id, action, level, days, needs, stays }) => {
  expect(rowOf(stopRules, id)).toEqual({ action, level, days, needs, stays });
});

test("blood on the glove after internal work: days, six weeks, and seen", () => {
  expect(stopRules["st-blood-smear"].ofInternal).toEqual({ level: 4, days: 42, needs: ["seen"] });
});

test.each`
  id                        | after | level | days         | needs                 | stays
  ${"st-sharp.hour"}        | ${60} | ${4}  | ${14}        | ${seen}               | ${undefined}
  ${"st-severe.hour"}       | ${60} | ${5}  | ${undefined} | ${seen}               | ${undefined}
  ${"st-numb.half-hour"}    | ${30} | ${3}  | ${14}        | ${none}               | ${undefined}
  ${"st-numb.saddle"}       | ${0}  | ${6}  | ${14}        | ${seen}               | ${undefined}
  ${"st-blood-flow.heavy"}  | ${0}  | ${6}  | ${undefined} | ${seen}               | ${undefined}
  ${"st-faint.passed-out"}  | ${0}  | ${5}  | ${14}        | ${seen}               | ${2}
  ${"st-faint.grave"}       | ${0}  | ${6}  | ${14}        | ${seen}               | ${2}
  ${"st-allergy.breathing"} | ${0}  | ${6}  | ${undefined} | ${["seen", "healed"]} | ${undefined}
`("$id, asked after $after min: $level", ({ id, after, level, days, needs, stays }) => {
  expect(rowOf(stopFindings, id)).toEqual({ action: undefined, level, days, needs, stays });
  expect((stopFindings as Rows)[id]).toMatchObject({ rule: id.split(".")[0], afterMinutes: after });
});

test.each`
  id                           | level | days         | needs                 | stays
  ${"fu-ok"}                   | ${0}  | ${undefined} | ${none}               | ${undefined}
  ${"fu-sore"}                 | ${1}  | ${undefined} | ${none}               | ${undefined}
  ${"fu-worse24"}              | ${3}  | ${14}        | ${none}               | ${undefined}
  ${"fu-worse72"}              | ${4}  | ${undefined} | ${seen}               | ${2}
  ${"fu-fever"}                | ${5}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-fever.sepsis"}         | ${6}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-retention"}            | ${6}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-stream"}               | ${5}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-urineblood"}           | ${4}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-urineblood.clots"}     | ${5}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-urineblood.fever"}     | ${5}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-urineblood.retention"} | ${6}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-semenblood"}           | ${3}  | ${42}        | ${none}               | ${undefined}
  ${"fu-semenblood.again"}     | ${4}  | ${42}        | ${seen}               | ${undefined}
  ${"fu-rectalblood"}          | ${4}  | ${42}        | ${seen}               | ${undefined}
  ${"fu-rectalblood-heavy"}    | ${6}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-uti"}                  | ${4}  | ${7}         | ${seen}               | ${undefined}
  ${"fu-uti.fever"}            | ${5}  | ${7}         | ${seen}               | ${undefined}
  ${"fu-numb"}                 | ${4}  | ${14}        | ${seen}               | ${undefined}
  ${"fu-saddle"}               | ${6}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-discharge"}            | ${4}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-swelling"}             | ${5}  | ${undefined} | ${["seen", "healed"]} | ${undefined}
  ${"fu-testis"}               | ${6}  | ${undefined} | ${seen}               | ${undefined}
  ${"fu-lowmood"}              | ${2}  | ${undefined} | ${["opt-in"]}         | ${2}
`("$id: $level, then $days days and $needs", ({ id, level, days, needs, stays }) => {
  expect(rowOf(followUpFindings, id)).toEqual({ action: undefined, level, days, needs, stays });
  expect((followUpFindings as Rows)[id]).toMatchObject({ rule: id.split(".")[0] });
});

test("a urine infection waits six weeks before internal work, with fever or without", () => {
  expect(followUpFindings["fu-uti"].daysForInternal).toBe(42);
  expect(followUpFindings["fu-uti.fever"].daysForInternal).toBe(42);
});

test("every stop asks what it has an answer for", () => {
  const asked = Object.values(stopRules).flatMap((rule): readonly string[] => ("asks" in rule ? rule.asks : []));
  expect(asked.toSorted()).toEqual(Object.keys(stopFindings).toSorted());
});

interface Rows {
  readonly [id: string]: {
    readonly level: number;
    readonly action?: string;
    readonly days?: number;
    readonly needs?: readonly string[];
    readonly stays?: number;
  };
}
const rowOf = (rows: Rows, id: string) => {
  const row = rows[id];
  return { action: row?.action, level: row?.level, days: row?.days, needs: row?.needs ?? [], stays: row?.stays };
};
