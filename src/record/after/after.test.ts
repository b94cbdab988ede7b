import fc from "fast-check";
import { expect, test } from "vitest";
import { findingIds } from "#screen";
import { stopRuleIds } from "#session";
import { followUpFindings, followUpVerdict, isTrouble, stopAnswersAsFindings, ticks, type FollowUpAnswers } from "#record";

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
  findings                                        | age          | level
  ${["fu-ok"]}                                    | ${30}        | ${0}
  ${["fu-sore"]}                                  | ${30}        | ${1}
  ${["fu-lowmood"]}                               | ${30}        | ${2}
  ${["fu-worse24"]}                               | ${30}        | ${3}
  ${["fu-worse72"]}                               | ${30}        | ${4}
  ${["fu-fever"]}                                 | ${30}        | ${5}
  ${["fu-fever", "fu-fever.sepsis"]}              | ${30}        | ${6}
  ${["fu-retention"]}                             | ${30}        | ${6}
  ${["fu-stream"]}                                | ${30}        | ${5}
  ${["fu-urineblood"]}                            | ${30}        | ${4}
  ${["fu-urineblood", "fu-urineblood.fever"]}     | ${30}        | ${5}
  ${["fu-urineblood", "fu-urineblood.clots"]}     | ${30}        | ${5}
  ${["fu-urineblood", "fu-urineblood.retention"]} | ${30}        | ${6}
  ${["fu-semenblood"]}                            | ${39}        | ${3}
  ${["fu-semenblood"]}                            | ${40}        | ${4}
  ${["fu-semenblood"]}                            | ${undefined} | ${4}
  ${["fu-semenblood", "fu-semenblood.again"]}     | ${30}        | ${4}
  ${["fu-rectalblood"]}                           | ${30}        | ${4}
  ${["fu-rectalblood-heavy"]}                     | ${30}        | ${6}
  ${["fu-uti"]}                                   | ${30}        | ${4}
  ${["fu-uti", "fu-uti.fever"]}                   | ${30}        | ${5}
  ${["fu-numb"]}                                  | ${30}        | ${4}
  ${["fu-saddle"]}                                | ${30}        | ${6}
  ${["fu-discharge"]}                             | ${30}        | ${4}
  ${["fu-swelling"]}                              | ${30}        | ${5}
  ${["fu-testis"]}                                | ${30}        | ${6}
  ${["fu-of-a-newer-version"]}                    | ${30}        | ${0}
  ${[]}                                           | ${30}        | ${0}
`("$findings at $age: level $level", ({ findings, age, level }) => {
  const context = age === undefined ? {} : { age: age as number };
  expect(followUpVerdict(findings as string[], context).level).toBe(level);
});

test("one more finding never makes it milder", () => {
  const any = fc.subarray([...findingIds]);
  fc.assert(
    fc.property(any, fc.constantFrom(...findingIds), fc.nat(100), (findings, more, age) => {
      const level = (all: readonly string[]) => followUpVerdict(all, { age }).level;
      expect(level([...findings, more])).toBeGreaterThanOrEqual(level(findings));
    }),
  );
});

test.each(stopRuleIds)("%s is trouble only if it has a consequence", (rule) => {
  expect(isTrouble(rule)).toBe(!["st-word", "st-urge", "st-arousal", "st-limit"].includes(rule));
});

test("running its course is no trouble; a stop that only a newer version knows is", () => {
  expect(isTrouble(null)).toBe(false);
  expect(isTrouble("st-of-a-newer-version")).toBe(true);
});

test("what is asked after a stop becomes a finding; not sure counts as yes, no and not asked as none", () => {
  expect(stopAnswersAsFindings("st-numb", { "half-hour": "unsure", saddle: "yes" }).toSorted()).toEqual([
    "st-numb.half-hour",
    "st-numb.saddle",
  ]);
  expect(stopAnswersAsFindings("st-numb", { "half-hour": "no" })).toEqual([]);
  expect(stopAnswersAsFindings("st-chest", { hour: "yes" })).toEqual([]);
});

test("two findings together may be graver than each", () => {
  const ticked = (...ids: (typeof ticks)[number]["id"][]) =>
    followUpVerdict(followUpFindings({ hoursAfter: 24, pain: 3, painBefore: 3, ticked: ids }), { age: 30 }).found;
  expect(ticked("fu-urineblood", "fu-fever")).toContainEqual({ rule: "fu-urineblood", level: 5 });
  expect(ticked("fu-urineblood", "fu-retention")).toContainEqual({ rule: "fu-urineblood", level: 6 });
  expect(ticked("fu-uti", "fu-fever")).toContainEqual({ rule: "fu-uti", level: 5 });
});
