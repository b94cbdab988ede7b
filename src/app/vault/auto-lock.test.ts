import { expect, test } from "vitest";
import { isIdle } from "./auto-lock.ts";

test.each`
  idleMinutes | minutes | inSession | locks
  ${4.9}      | ${5}    | ${false}  | ${false}
  ${5}        | ${5}    | ${false}  | ${true}
  ${1}        | ${1}    | ${false}  | ${true}
  ${14}       | ${15}   | ${false}  | ${false}
  ${30}       | ${5}    | ${true}   | ${false}
  ${120}      | ${5}    | ${true}   | ${true}
  ${-30}      | ${5}    | ${false}  | ${false}
`("$idleMinutes idle minutes of $minutes, in a session: $inSession: locks $locks", ({ idleMinutes, minutes, inSession, locks }) => {
  const sinceMs = 1_800_000_000_000;
  expect(isIdle({ sinceMs, nowMs: sinceMs + idleMinutes * 60_000, minutes, inSession })).toBe(locks);
});
