import fc from "fast-check";
import { expect, test } from "vitest";
import type { Level } from "#screen";
import { loadWords } from "#words";
import { consequence, type StopKnown } from "./consequence.ts";
import { graver } from "./gravity.ts";
import { stopRuleIds, type StopRuleId } from "./stop-rule.ts";
import type { StopQuestionId } from "./stop-questions.ts";

test.each`
  rule                | mode               | answers                                  | level | seekCare
  ${"st-word"}        | ${"external-self"} | ${{}}                                    | ${0}  | ${"none"}
  ${"st-pain3"}       | ${"external-self"} | ${{}}                                    | ${3}  | ${"none"}
  ${"st-sharp"}       | ${"external-self"} | ${{}}                                    | ${3}  | ${"none"}
  ${"st-sharp"}       | ${"external-self"} | ${{ hour: "no" }}                        | ${3}  | ${"none"}
  ${"st-sharp"}       | ${"external-self"} | ${{ hour: "yes" }}                       | ${4}  | ${"days"}
  ${"st-severe"}      | ${"external-self"} | ${{}}                                    | ${3}  | ${"none"}
  ${"st-severe"}      | ${"external-self"} | ${{ hour: "yes" }}                       | ${5}  | ${"today"}
  ${"st-severe"}      | ${"external-self"} | ${{ hour: "unsure" }}                    | ${5}  | ${"today"}
  ${"st-numb"}        | ${"external-self"} | ${{ "half-hour": "yes", saddle: "no" }}  | ${3}  | ${"none"}
  ${"st-numb"}        | ${"external-self"} | ${{ saddle: "yes" }}                     | ${6}  | ${"now"}
  ${"st-numb"}        | ${"external-self"} | ${{ saddle: "yes", "half-hour": "yes" }} | ${6}  | ${"now"}
  ${"st-numb"}        | ${"external-self"} | ${{ saddle: "unsure" }}                  | ${5}  | ${"today"}
  ${"st-blood-smear"} | ${"external-self"} | ${{}}                                    | ${3}  | ${"none"}
  ${"st-blood-smear"} | ${"internal"}      | ${{}}                                    | ${4}  | ${"days"}
  ${"st-blood-flow"}  | ${"external-self"} | ${{}}                                    | ${5}  | ${"today"}
  ${"st-blood-flow"}  | ${"external-self"} | ${{ heavy: "yes" }}                      | ${6}  | ${"now"}
  ${"st-faint"}       | ${"external-self"} | ${{}}                                    | ${3}  | ${"none"}
  ${"st-faint"}       | ${"external-self"} | ${{ "passed-out": "yes", grave: "no" }}  | ${5}  | ${"today"}
  ${"st-faint"}       | ${"external-self"} | ${{ "passed-out": "yes", grave: "yes" }} | ${6}  | ${"now"}
  ${"st-ad"}          | ${"external-self"} | ${{}}                                    | ${6}  | ${"now"}
  ${"st-chest"}       | ${"external-self"} | ${{}}                                    | ${6}  | ${"now"}
  ${"st-urge"}        | ${"external-self"} | ${{}}                                    | ${0}  | ${"none"}
  ${"st-distress"}    | ${"external-self"} | ${{}}                                    | ${3}  | ${"none"}
  ${"st-allergy"}     | ${"external-self"} | ${{}}                                    | ${3}  | ${"none"}
  ${"st-allergy"}     | ${"external-self"} | ${{ breathing: "yes" }}                  | ${6}  | ${"now"}
  ${"st-arousal"}     | ${"external-self"} | ${{}}                                    | ${0}  | ${"none"}
  ${"st-limit"}       | ${"external-self"} | ${{}}                                    | ${0}  | ${"none"}
  ${"st-fever"}       | ${"external-self"} | ${{}}                                    | ${5}  | ${"today"}
  ${"st-spasm"}       | ${"external-self"} | ${{}}                                    | ${3}  | ${"none"}
  ${"st-object"}      | ${"external-self"} | ${{}}                                    | ${6}  | ${"now"}
`("$rule in $mode, $answers: level $level", ({ rule, mode, answers, level, seekCare }) => {
  expect(consequence(rule, { mode, answers })).toMatchObject({ level, seekCare });
});

const stillAsked = (answers: NonNullable<StopKnown["answers"]>) => consequence("st-numb", { answers }).asks.map(({ id }) => id);

test("what was not answered yet is still asked", () => {
  expect(stillAsked({})).toEqual(["saddle", "half-hour"]);
  expect(stillAsked({ saddle: "no" })).toEqual(["half-hour"]);
  expect(stillAsked({ saddle: "no", "half-hour": "unsure" })).toEqual([]);
});

test("the words follow the gravest answer", () => {
  expect(consequence("st-numb", { answers: { saddle: "yes", "half-hour": "yes" } }).now).toBe("st-numb.if.saddle.now");
  expect(consequence("st-numb", { answers: { saddle: "no", "half-hour": "yes" } }).now).toBe("st-numb.if.half-hour.now");
  expect(consequence("st-numb").now).toBe("st-numb.now");
});

test.each(stopRuleIds)("%s: an answer never makes it milder, and every sentence exists", async (rule) => {
  const words: Readonly<Record<string, unknown>> = await loadWords("en", "stops");
  const answer = fc.constantFrom("yes" as const, "no" as const, "unsure" as const);
  const ids: readonly StopQuestionId[] = ["hour", "half-hour", "saddle", "heavy", "passed-out", "grave", "breathing"];
  const some = fc.dictionary(fc.constantFrom(...ids), answer) as fc.Arbitrary<NonNullable<StopKnown["answers"]>>;
  fc.assert(
    fc.property(some, fc.constantFrom("external-self" as const, "external-partner" as const, "internal" as const), (answers, mode) => {
      const told = consequence(rule, { mode, answers });
      expect(told.level).toBeGreaterThanOrEqual(consequence(rule, { mode }).level);
      for (const id of [told.now, told.next, ...told.asks.map(({ ask }) => ask)]) expect(words[id], id).toBeTruthy();
    }),
  );
});

const levelOf = (rule: StopRuleId): Level => consequence(rule).level;

test("of two names the one with the higher level stands, whichever came first", () => {
  for (const one of stopRuleIds)
    for (const other of stopRuleIds) {
      expect(graver(one, other)).toBe(graver(other, one));
      expect(levelOf(graver(one, other))).toBe(Math.max(levelOf(one), levelOf(other)));
    }
});
