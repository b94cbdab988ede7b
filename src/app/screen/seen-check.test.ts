import { expect, test } from "vitest";
import type { CalendarDate } from "#base";
import { checkSeen } from "./seen-check.ts";

test.each`
  rule                 | on              | there           | asks     | wrongOn             | wrongThere
  ${"rf-torsion"}      | ${"2026-03-01"} | ${""}           | ${false} | ${undefined}        | ${undefined}
  ${"rf-torsion"}      | ${"2026-02-28"} | ${""}           | ${false} | ${"early"}          | ${undefined}
  ${"rf-torsion"}      | ${"2026-03-11"} | ${""}           | ${false} | ${"wrong.future"}   | ${undefined}
  ${"rf-torsion"}      | ${"1800-01-01"} | ${""}           | ${false} | ${"wrong.long-ago"} | ${undefined}
  ${"rf-torsion"}      | ${""}           | ${""}           | ${false} | ${"wrong.date"}     | ${undefined}
  ${"rf-haemospermia"} | ${"2026-03-05"} | ${""}           | ${false} | ${undefined}        | ${undefined}
  ${"rf-haemospermia"} | ${"2026-02-10"} | ${""}           | ${true}  | ${undefined}        | ${"there.missing"}
  ${"rf-haemospermia"} | ${"2026-02-10"} | ${"2026-01-05"} | ${true}  | ${undefined}        | ${undefined}
  ${"rf-haemospermia"} | ${"2026-02-10"} | ${"2026-02-10"} | ${true}  | ${undefined}        | ${undefined}
  ${"rf-haemospermia"} | ${"2026-02-10"} | ${"2026-02-11"} | ${true}  | ${"before-sign"}    | ${undefined}
  ${"rf-haemospermia"} | ${"2026-02-10"} | ${"2026-03-02"} | ${true}  | ${"before-sign"}    | ${"there.late"}
  ${"rf-haemospermia"} | ${"2026-02-10"} | ${"2025-11-01"} | ${true}  | ${undefined}        | ${"there.far"}
`("told of $rule on 1 March: seen $on, sign last there $there", ({ rule, on, there, asks, wrongOn, wrongThere }) => {
  const finding = { rule: rule as string, since: "2026-03-01" as CalendarDate };
  const given = { on: on as string, there: there as string, well: "", today: "2026-03-10" };
  expect(checkSeen(finding, given)).toEqual({ asksThere: asks, on: wrongOn, there: wrongThere, well: undefined });
});
