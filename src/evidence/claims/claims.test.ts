import { describe, expect, test } from "vitest";
import { sources } from "../sources.ts";
import { checkedSections, isExpired } from "./checked.ts";
import type { Claim } from "./claim.ts";
import { claimAddress, claimAt, claimIds } from "./addresses.ts";
import { claims, claimSections, sectionOf } from "./claims.ts";
import { disagreements } from "./disagreements.ts";
import { refuseCard, refuseOn } from "./refuse.ts";

/** The day of this build: a card that has become too old stops it. */
const today = new Date().toISOString().slice(0, 10);

test("the ledger has its 73 claims, in six sections", () => {
  expect(claimIds).toHaveLength(73);
  expect(Object.values(claimSections).map((section) => Object.keys(section).length)).toEqual([11, 6, 20, 19, 13, 4]);
});

describe.each(claimIds)("%s", (id) => {
  test("may be shown today", () => expect(refuseOn(today, id, claims[id])).toEqual([]));

  test("leads on to cards that exist, and not to itself", () => {
    for (const other of claims[id].related) expect(claimIds).toContain(other);
    expect(claims[id].related).not.toContain(id);
    expect(new Set(claims[id].related).size).toBe(claims[id].related.length);
  });

  test("names each source once", () => {
    const named = [...claims[id].sources, ...(claims[id].tooWeak ?? [])];
    expect(new Set(named).size).toBe(named.length);
    for (const source of named) expect(sources).toHaveProperty(source);
  });
});

test("an address belongs to one card, leads to it, and names nothing", () => {
  expect(new Set(claimIds).size).toBe(claimIds.length);
  for (const id of claimIds) {
    expect(claimAddress(id)).toMatch(/^\/learn\/claims\/\d+$/);
    expect(claimAt(claimAddress(id).split("/").at(-1)!)).toBe(id);
    expect(claimAt(id)).toBe(id);
    expect(Object.keys(claimSections[sectionOf(id)])).toContain(id);
  }
  for (const nowhere of ["0", "74", "", "toString", "01", "ben-"]) expect(claimAt(nowhere)).toBeUndefined();
});

describe("a card is refused", () => {
  const good: Claim = claims["safe-psa"];
  const sourceless: Claim = { ...good, sources: [] };
  test.each<[string, Claim, RegExp]>([
    ["without a source and without a reason", sourceless, /names no source/],
    ["with a source and a reason for none", { ...good, noSource: "practice" }, /Leave one of them out/],
    ["when it leans on a weak source", { ...good, sources: ["FACTUALLY-AI"] }, /may not be shown/],
    ["when it calls a good source weak", { ...good, tooWeak: ["REES-2015"] }, /may be shown/],
    ["when it is sure of something without a source", { ...sourceless, noSource: "practice" }, /sure of something/],
    ["when nobody tested it and it is called supported", { ...good, certainty: "none", verdict: "supported" }, /cannot be supported/],
    ["when nobody tested it and it does not say so", { ...good, certainty: "none" }, /nobody has tested it/],
  ])("%s", (_, card, why) => expect(refuseCard("x", card).join(" ")).toMatch(why));

  test("when it has become too old, from the next day on", () => {
    const { until } = checkedSections.safety;
    expect(refuseOn(until, "safe-psa", good)).toEqual([]);
    expect(refuseOn("2100-01-01", "safe-psa", good).join()).toMatch(/to be read again/);
    expect(isExpired({ on: "2026-01-01", until: "2026-12-31" }, "2026-12-31")).toBe(false);
    expect(isExpired({ on: "2026-01-01", until: "2026-12-31" }, "2027-01-01")).toBe(true);
  });
});

test("every section is read again within two years of being checked", () => {
  for (const { on, until } of Object.values(checkedSections)) {
    expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(until > on).toBe(true);
    expect(Date.parse(until) - Date.parse(on)).toBeLessThanOrEqual(731 * 86_400_000);
  }
});

describe("where the articles disagree", () => {
  test("stand twelve places, each with cards about it", () => {
    expect(disagreements).toHaveLength(12);
    for (const { about } of disagreements) for (const id of about) expect(claimIds).toContain(id);
  });

  test("what an article says against itself is marked as such", () => {
    const itself = disagreements.filter(({ one, other }) => one === other).map(({ id }) => id);
    expect(itself).toEqual(["d5", "d6", "d7", "d8", "d11"]);
  });
});

// What the ledger says, claim by claim: a change of a verdict is a decision, and is made here too.
test.each`
  verdict           | count
  ${"supported"}    | ${15}
  ${"partly"}       | ${17}
  ${"unproven"}     | ${15}
  ${"contradicted"} | ${3}
  ${"misleading"}   | ${16}
  ${"left-out"}     | ${3}
  ${"not-judged"}   | ${4}
`("$count claims are $verdict", ({ verdict, count }) => {
  expect(claimIds.filter((id) => claims[id].verdict === verdict)).toHaveLength(count);
});
