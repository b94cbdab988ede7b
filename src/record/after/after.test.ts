import fc from "fast-check";
import { expect, test } from "vitest";
import { stopRuleIds } from "#session";
import { detailsOf, followUpFindings, followUpVerdict, stopLevel, tickDetails, ticks, type FollowUpAnswers } from "#record";

// Pain just before the session was 3.
test.each`
  hoursAfter | pain         | backToUsual  | ticked                     | found
  ${24}      | ${4}         | ${undefined} | ${[]}                      | ${["fu-ok"]}
  ${24}      | ${5}         | ${undefined} | ${[]}                      | ${["fu-worse24"]}
  ${20}      | ${5}         | ${undefined} | ${[]}                      | ${["fu-worse24"]}
  ${19}      | ${5}         | ${undefined} | ${[]}                      | ${["fu-sore"]}
  ${2}       | ${9}         | ${undefined} | ${[]}                      | ${["fu-sore"]}
  ${59}      | ${5}         | ${undefined} | ${[]}                      | ${["fu-worse24"]}
  ${60}      | ${5}         | ${undefined} | ${[]}                      | ${["fu-worse72"]}
  ${72}      | ${4}         | ${true}      | ${[]}                      | ${["fu-ok"]}
  ${72}      | ${3}         | ${false}     | ${[]}                      | ${["fu-worse72"]}
  ${24}      | ${3}         | ${false}     | ${[]}                      | ${["fu-ok"]}
  ${24}      | ${3}         | ${undefined} | ${["fu-sore"]}             | ${["fu-sore"]}
  ${24}      | ${6}         | ${undefined} | ${["fu-sore"]}             | ${["fu-worse24"]}
  ${24}      | ${3}         | ${undefined} | ${["fu-uti"]}              | ${["fu-uti"]}
  ${24}      | ${6}         | ${undefined} | ${["fu-uti"]}              | ${["fu-uti", "fu-worse24"]}
  ${24}      | ${undefined} | ${undefined} | ${[]}                      | ${[]}
  ${24}      | ${undefined} | ${undefined} | ${["fu-testis"]}           | ${["fu-testis"]}
  ${24}      | ${3}         | ${undefined} | ${["fu-urineblood.clots"]} | ${["fu-urineblood", "fu-urineblood.clots"]}
`("after $hoursAfter h, pain $pain, usual again $backToUsual, ticked $ticked: $found", ({ found, ...given }) => {
  const answers = Object.fromEntries(Object.entries({ ...(given as object), painBefore: 3 }).filter(([, value]) => value !== undefined));
  expect(followUpFindings(answers as unknown as FollowUpAnswers).toSorted()).toEqual(found);
});

test("without a rating before the session any pain of 2 or more counts as new", () => {
  expect(followUpFindings({ hoursAfter: 24, pain: 2, ticked: [] })).toEqual(["fu-worse24"]);
});

test.each`
  findings                                    | mode               | age          | level
  ${["fu-ok"]}                                | ${"external-self"} | ${30}        | ${0}
  ${["fu-sore"]}                              | ${"external-self"} | ${30}        | ${1}
  ${["fu-lowmood"]}                           | ${"external-self"} | ${30}        | ${2}
  ${["fu-worse24"]}                           | ${"external-self"} | ${30}        | ${3}
  ${["fu-worse72"]}                           | ${"external-self"} | ${30}        | ${4}
  ${["fu-fever"]}                             | ${"external-self"} | ${30}        | ${5}
  ${["fu-fever", "fu-fever.sepsis"]}          | ${"external-self"} | ${30}        | ${6}
  ${["fu-retention"]}                         | ${"external-self"} | ${30}        | ${6}
  ${["fu-stream"]}                            | ${"external-self"} | ${30}        | ${5}
  ${["fu-urineblood"]}                        | ${"external-self"} | ${30}        | ${4}
  ${["fu-urineblood", "fu-fever"]}            | ${"external-self"} | ${30}        | ${5}
  ${["fu-urineblood", "fu-urineblood.clots"]} | ${"external-self"} | ${30}        | ${5}
  ${["fu-urineblood", "fu-retention"]}        | ${"external-self"} | ${30}        | ${6}
  ${["fu-semenblood"]}                        | ${"internal"}      | ${39}        | ${3}
  ${["fu-semenblood"]}                        | ${"internal"}      | ${40}        | ${4}
  ${["fu-semenblood"]}                        | ${"internal"}      | ${undefined} | ${4}
  ${["fu-semenblood", "fu-semenblood.again"]} | ${"internal"}      | ${30}        | ${4}
  ${["fu-rectalblood"]}                       | ${"internal"}      | ${30}        | ${4}
  ${["fu-rectalblood-heavy"]}                 | ${"internal"}      | ${30}        | ${6}
  ${["fu-uti"]}                               | ${"external-self"} | ${30}        | ${4}
  ${["fu-uti", "fu-fever"]}                   | ${"external-self"} | ${30}        | ${5}
  ${["fu-numb"]}                              | ${"external-self"} | ${30}        | ${4}
  ${["fu-saddle"]}                            | ${"external-self"} | ${30}        | ${6}
  ${["fu-discharge"]}                         | ${"external-self"} | ${30}        | ${4}
  ${["fu-swelling"]}                          | ${"external-self"} | ${30}        | ${5}
  ${["fu-testis"]}                            | ${"external-self"} | ${30}        | ${6}
  ${["st-sharp.hour"]}                        | ${"external-self"} | ${30}        | ${4}
  ${["st-severe.hour"]}                       | ${"external-self"} | ${30}        | ${5}
  ${["st-numb.saddle"]}                       | ${"external-self"} | ${30}        | ${6}
  ${["st-faint.passed-out"]}                  | ${"external-self"} | ${30}        | ${5}
  ${["st-faint.grave"]}                       | ${"external-self"} | ${30}        | ${6}
  ${["st-blood-flow.heavy"]}                  | ${"external-self"} | ${30}        | ${6}
  ${["st-allergy.breathing"]}                 | ${"external-self"} | ${30}        | ${6}
  ${["fu-of-a-newer-version"]}                | ${"external-self"} | ${30}        | ${2}
  ${[]}                                       | ${"external-self"} | ${30}        | ${0}
`("$findings at $age, $mode: level $level", ({ findings, mode, age, level }) => {
  const context = { mode, ...(age === undefined ? {} : { age }) } as Parameters<typeof followUpVerdict>[1];
  expect(followUpVerdict(findings as string[], context).level).toBe(level);
});

test("one more finding never makes it milder", () => {
  const any = fc.subarray([...ticks.map(({ id }) => id), ...Object.keys(tickDetails), "fu-worse24", "fu-worse72"]);
  fc.assert(
    fc.property(any, fc.constantFrom(...ticks.map(({ id }) => id)), fc.nat(100), (findings, more, age) => {
      const level = (all: readonly string[]) => followUpVerdict(all, { mode: "external-self", age }).level;
      expect(level([...findings, more])).toBeGreaterThanOrEqual(level(findings));
    }),
  );
});

test.each`
  rule                | external | internal
  ${"st-word"}        | ${0}     | ${0}
  ${"st-pain3"}       | ${3}     | ${3}
  ${"st-blood-smear"} | ${3}     | ${4}
  ${"st-blood-flow"}  | ${5}     | ${5}
  ${"st-severe"}      | ${4}     | ${4}
  ${"st-chest"}       | ${6}     | ${6}
  ${"st-object"}      | ${6}     | ${6}
  ${"st-fever"}       | ${5}     | ${5}
  ${"st-ad"}          | ${6}     | ${6}
  ${"st-limit"}       | ${0}     | ${0}
`("stopped by $rule: $external outside, $internal inside", ({ rule, external, internal }) => {
  expect(stopLevel(rule as "st-word", "external-self")).toBe(external);
  expect(stopLevel(rule as "st-word", "internal")).toBe(internal);
});

test("a yes to what is asked after a stop is never milder than the stop", () => {
  for (const rule of stopRuleIds)
    for (const detail of detailsOf(rule))
      expect(followUpVerdict([detail], { mode: "internal" }).level).toBeGreaterThanOrEqual(stopLevel(rule, "external-self"));
});
