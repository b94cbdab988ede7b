import { expect, test } from "vitest";
import { lift, newestVersion, type Chains } from "./chain.ts";

// A kind that exists only here: first it said "warm" as yes or no, then in words, then by degrees.
const chains: Chains = {
  bath: [
    ({ warm, ...rest }) => ({ ...rest, water: warm === true ? "warm" : "not-known" }),
    ({ water, ...rest }) => ({ ...rest, water: { feel: water, degrees: null } }),
  ],
};

test.each`
  v    | body                                                     | newest
  ${1} | ${{ warm: true, minutes: 10 }}                           | ${{ minutes: 10, water: { feel: "warm", degrees: null } }}
  ${1} | ${{ minutes: 10 }}                                       | ${{ minutes: 10, water: { feel: "not-known", degrees: null } }}
  ${2} | ${{ water: "warm", minutes: 10, from: "another app" }}   | ${{ minutes: 10, from: "another app", water: { feel: "warm", degrees: null } }}
  ${3} | ${{ water: { feel: "warm", degrees: 38 }, minutes: 10 }} | ${{ minutes: 10, water: { feel: "warm", degrees: 38 } }}
`("a bath of version $v is read as the newest version writes it", ({ v, body, newest }) => {
  expect(lift({ kind: "bath", v, body }, chains)).toEqual(newest);
});

test("the body that was sealed is not touched", () => {
  const body = Object.freeze({ warm: true, minutes: 10 });
  lift({ kind: "bath", v: 1, body }, chains);
  expect(body).toEqual({ warm: true, minutes: 10 });
});

test("a kind without a chain is at version 1, whatever it is called", () => {
  expect(newestVersion("bath", chains)).toBe(3);
  expect(newestVersion("session", chains)).toBe(1);
  expect(newestVersion("constructor", chains)).toBe(1);
});
