import { expect, test } from "vitest";
import type { Instant } from "#base";
import type { History, Mode, PastSession } from "./case.ts";
import { limitsFor } from "./limits.ts";
import { fires } from "./rule.ts";

const at = "2026-11-22T09:00:00Z" as Instant;
const on = (day: string, mode: Mode = "external-self"): PastSession => ({
  at: `${day}T09:00:00Z` as Instant,
  mode,
  endedBy: null,
  followUps: [],
});
const history = (...sessions: readonly PastSession[]): History => ({ sessions, open: [] });
const days = ["2026-10-01", "2026-10-10", "2026-10-20"] as const;

const gentle = { contactSecondsMax: 300, discomfortMax: 3, holdsPerSideMax: 2, avoid: ["midline", "genitals", "anus"] };
const later = { ...gentle, contactSecondsMax: 600, holdsPerSideMax: 4 };

test.each([
  ["nothing is known", undefined, gentle],
  ["never before", history(), gentle],
  ["two sessions before", history(on(days[0]), on(days[1])), gentle],
  ["three sessions before", history(on(days[0]), on(days[1]), on(days[2])), later],
  ["one of three was with a partner", history(on(days[0]), on(days[1], "external-partner"), on(days[2])), later],
  ["one of three was internal", history(on(days[0]), on(days[1], "internal"), on(days[2])), gentle],
  ["two of three on the same day", history(on(days[0]), on(days[0]), on(days[2])), gentle],
  ["the third of three began this moment", history(on(days[0]), on(days[1]), on("2026-11-22")), later],
  ["one of three lies in the future", history(on(days[0]), on(days[1]), on("2026-12-01")), gentle],
])("an external session when %s", (_when, past, limits) => {
  expect(limitsFor({ mode: "external-self", at, ...(past && { history: past }) }, [])).toEqual(limits);
});

test("an internal session: five minutes, discomfort 2, at any time", () => {
  const internal = { contactSecondsMax: 300, discomfortMax: 2, holdsPerSideMax: 2, avoid: ["midline", "genitals"] };
  expect(limitsFor({ mode: "internal", at }, [])).toEqual(internal);
  expect(limitsFor({ mode: "internal", at, history: history(on(days[0]), on(days[1]), on(days[2])) }, [])).toEqual(internal);
});

test("the strictest wins; two halves are one half; places to avoid add up", () => {
  const past = history(on(days[0]), on(days[1]), on(days[2]));
  const limits = limitsFor({ mode: "external-self", at, history: past }, [
    fires(1, { limits: { dose: "half", discomfortMax: 2 } }),
    fires(1, { limits: { dose: "half", discomfortMax: 1, avoid: ["latex"] } }),
    fires(1, { limits: { avoid: ["anus-2cm", "midline"] } }),
    fires(3),
  ]);
  expect(limits).toEqual({
    contactSecondsMax: 300,
    discomfortMax: 1,
    holdsPerSideMax: 2,
    avoid: ["midline", "genitals", "anus", "anus-2cm", "latex"],
  });
});

test("a lower discomfort alone takes nothing off the time and the holds, and adds no place to avoid", () => {
  const past = history(on(days[0]), on(days[1]), on(days[2]));
  const limits = limitsFor({ mode: "external-self", at, history: past }, [fires(1, { limits: { discomfortMax: 2 } })]);
  expect(limits).toEqual({ ...later, discomfortMax: 2 });
});

test("half of a gentle session still has one hold a side", () => {
  expect(limitsFor({ mode: "external-self", at }, [fires(1, { limits: { dose: "half" } })])).toMatchObject({
    contactSecondsMax: 150,
    discomfortMax: 3,
    holdsPerSideMax: 1,
  });
});
