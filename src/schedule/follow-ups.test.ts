import { expect, test } from "vitest";
import { instantAt, msOf, type EpochMs, type Instant, type Zone } from "#base";
import { project } from "#record";
import { TestJournal } from "#record/testing";
import { stopRules, waits, type StopRuleId } from "#screen";
import { followUpsDue, nextFollowUp, reasonWord } from "#schedule";
import { loadWords } from "#words";

const zone = "UTC" as Zone;
const ended = "2026-06-02T20:00:00Z" as Instant;
const hoursAfter = (hours: number) => instantAt((msOf(ended) + hours * 3_600_000) as EpochMs, zone);

const asked = (
  hours: number,
  { endedBy = null, answeredAfter = [] }: { endedBy?: StopRuleId | null; answeredAfter?: readonly number[] } = {},
) => {
  const journal = new TestJournal();
  const { id } = journal.session(ended, { endedBy });
  for (const answered of answeredAfter) journal.write("follow-up", hoursAfter(answered), { session: id, due: "any", findings: ["fu-ok"] });
  const { sessions } = project(journal.entries, hoursAfter(hours));
  return { due: followUpsDue(sessions, hoursAfter(hours), zone)[0], next: nextFollowUp(sessions[0]!, hoursAfter(hours), zone) };
};

test.each`
  hours   | endedBy       | answeredAfter | due          | overdue      | closesGate   | next
  ${1.9}  | ${null}       | ${[]}         | ${undefined} | ${undefined} | ${undefined} | ${"24h"}
  ${2}    | ${null}       | ${[]}         | ${undefined} | ${undefined} | ${undefined} | ${"24h"}
  ${1.9}  | ${"st-sharp"} | ${[]}         | ${undefined} | ${undefined} | ${undefined} | ${"2h"}
  ${2}    | ${"st-sharp"} | ${[]}         | ${"2h"}      | ${false}     | ${false}     | ${"24h"}
  ${2}    | ${"st-word"}  | ${[]}         | ${"2h"}      | ${false}     | ${false}     | ${"24h"}
  ${2}    | ${"st-limit"} | ${[]}         | ${undefined} | ${undefined} | ${undefined} | ${"24h"}
  ${19.9} | ${"st-sharp"} | ${[]}         | ${"2h"}      | ${true}      | ${false}     | ${"24h"}
  ${20}   | ${null}       | ${[]}         | ${"24h"}     | ${false}     | ${false}     | ${"24h"}
  ${25}   | ${null}       | ${[]}         | ${"24h"}     | ${true}      | ${false}     | ${"72h"}
  ${25}   | ${null}       | ${[21]}       | ${undefined} | ${undefined} | ${undefined} | ${"72h"}
  ${25}   | ${"st-sharp"} | ${[3]}        | ${"24h"}     | ${true}      | ${false}     | ${"72h"}
  ${59.9} | ${null}       | ${[]}         | ${"24h"}     | ${true}      | ${false}     | ${"72h"}
  ${60}   | ${null}       | ${[]}         | ${"72h"}     | ${false}     | ${false}     | ${"72h"}
  ${72}   | ${null}       | ${[]}         | ${"72h"}     | ${false}     | ${true}      | ${null}
  ${72}   | ${null}       | ${[24]}       | ${"72h"}     | ${false}     | ${true}      | ${null}
  ${72}   | ${null}       | ${[60]}       | ${undefined} | ${undefined} | ${undefined} | ${null}
  ${999}  | ${null}       | ${[]}         | ${"72h"}     | ${true}      | ${true}      | ${null}
  ${-5}   | ${"st-sharp"} | ${[]}         | ${undefined} | ${undefined} | ${undefined} | ${"2h"}
`(
  "$hours h after, ended by $endedBy, answered after $answeredAfter h: asks $due",
  ({ hours, endedBy, answeredAfter, next, ...expected }) => {
    const is = asked(hours as number, { endedBy: endedBy as null, answeredAfter: answeredAfter as number[] });
    expect({ due: is.due?.due, overdue: is.due?.overdue, closesGate: is.due?.closesGate }).toEqual(expected);
    expect(is.next?.due ?? null).toBe(next);
  },
);

test("the gate closes for want of an answer exactly when the schedule says so", () => {
  for (const hours of [59, 60, 71.9, 72, 100])
    for (const answeredAfter of [[], [2], [59.9], [60]]) {
      const journal = new TestJournal();
      const { id } = journal.session(ended);
      for (const answered of answeredAfter)
        journal.write("follow-up", hoursAfter(answered), { session: id, due: "any", findings: ["fu-ok"] });
      const at = hoursAfter(hours);
      const { history, sessions } = project(journal.entries, at);
      const isClosed = waits({ mode: "external-self", at, history }).some(({ rule }) => rule === "fu-noreply");
      expect(
        followUpsDue(sessions, at, zone).some(({ closesGate }) => closesGate),
        `${hours} h, answered after ${answeredAfter.join()}`,
      ).toBe(isClosed);
    }
});

test("an older session stays open to be answered, and closes the gate too, until a later one was answered after three days", () => {
  const journal = new TestJournal();
  journal.session(hoursAfter(-49));
  const last = journal.session(ended);
  const at = (hours: number) =>
    followUpsDue(project(journal.entries, hoursAfter(hours)).sessions, hoursAfter(hours), zone).map(
      ({ due, closesGate }) => `${due} ${closesGate}`,
    );
  expect(at(1)).toEqual(["24h false"]);
  expect(at(24)).toEqual(["72h true", "24h false"]);
  expect(at(72)).toEqual(["72h true", "72h true"]);
  expect(at(1000)).toEqual(["72h true", "72h true"]);
  journal.write("follow-up", hoursAfter(73), { session: last.id, due: "72h", pain: 2, findings: ["fu-ok"] });
  expect(at(74)).toEqual([]);
});

test("every reason has its sentence; a rule without its own gets the general one", async () => {
  const words: { readonly [id: string]: unknown } = await loadWords("en", "schedule");
  for (const rule of Object.keys(stopRules) as StopRuleId[]) expect(words[reasonWord(rule)], rule).toBeTypeOf("function");
  expect(reasonWord("td-interval")).toBe("reason.td-interval");
  expect(reasonWord("st-object")).toBe("reason.other");
});
