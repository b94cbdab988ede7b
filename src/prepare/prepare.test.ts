import fc from "fast-check";
import { expect, test } from "vitest";
import type { Limits, Mode } from "#screen";
import type { ItemId } from "./item.ts";
import { calmEnough, parseBaseline } from "./baseline.ts";
import { preparation, type Preparation } from "./preparation.ts";
import { ready, remembered } from "./ready.ts";

const prepared = (avoid: Limits["avoid"] = [], mode: Mode = "external-self"): Preparation =>
  preparation({ mode, limits: { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4, avoid } });
const ids = (avoid: Limits["avoid"] = []) => prepared(avoid).items.map((item) => item.id);
const requiredOf = ({ items }: Preparation) => items.filter((item) => item.required).map((item) => item.id);

test("an external session on oneself asks for place, hygiene, kit and position, and says what is done and what is not", () => {
  expect([...new Set(prepared().items.map((item) => item.area))]).toEqual(["place", "hygiene", "kit", "position", "will", "will-not"]);
});

test.each`
  avoid                   | shown                          | hidden
  ${[]}                   | ${"item-glove-or-clean-hand"}  | ${"item-glove-nitrile"}
  ${["latex"]}            | ${"item-glove-nitrile"}        | ${"item-glove-or-clean-hand"}
  ${["latex"]}            | ${"item-gel-patch-test"}       | ${"item-glove-or-clean-hand"}
  ${[]}                   | ${"item-cloth-warm"}           | ${"item-not-heat"}
  ${["heat"]}             | ${"item-not-heat"}             | ${"item-cloth-warm"}
  ${["heat"]}             | ${"item-shower-lukewarm"}      | ${"item-shower"}
  ${["anus-2cm"]}         | ${"item-not-near-anus"}        | ${"item-not-beside-sit-bones"}
  ${["beside-sit-bones"]} | ${"item-not-beside-sit-bones"} | ${"item-not-near-anus"}
`("avoiding $avoid shows $shown and not $hidden", ({ avoid, shown, hidden }) => {
  expect(ids(avoid)).toContain(shown);
  expect(ids(avoid)).not.toContain(hidden);
});

test.each(["external-partner", "internal"] as const)("%s is prepared for two, each item once, and either of them may stop", (mode) => {
  const items = prepared([], mode).items.map(({ id }) => id);
  expect(new Set(items).size).toBe(items.length);
  expect(items).toContain("item-two-stop");
  expect(items).toContain("item-no-tool");
});

test("what is only helpful never stands in the way; what is needed always does", () => {
  const kit = prepared();
  expect(ready(kit, requiredOf(kit)).ok).toBe(true);
  for (const id of requiredOf(kit))
    expect(
      ready(
        kit,
        ids().filter((other) => other !== id),
      ),
    ).toEqual({ ok: false, error: { type: "NotReady", missing: [id] } });
});

test("a tick for something that is not asked counts for nothing", () => {
  const kit = prepared(["latex"]);
  expect(ready(kit, [...requiredOf(kit), "item-glove-or-clean-hand"])).toMatchObject({ ok: true, value: { ticks: requiredOf(kit) } });
});

test("the body and the room are asked every time; the kit is remembered", () => {
  const kit = prepared();
  const next = remembered(kit, ids());
  expect(next).toContain("item-pillow");
  for (const fresh of ["item-bladder-empty", "item-hands-washed", "item-skin-looked-at", "item-place-unlocked", "item-phone-in-reach"])
    expect(next).not.toContain(fresh);
  expect(ready(kit, next).ok).toBe(false);
});

test("remembered ticks are only ever ticks that were given", () => {
  const kit = prepared(["latex", "heat"]);
  fc.assert(
    fc.property(fc.subarray([...ids(), "item-long-gone"] as ItemId[]), (ticks) => {
      for (const id of remembered(kit, ticks)) expect(ticks).toContain(id);
    }),
  );
});

const baseline = { painNow: 3, painUsual: 4, urgency: 0, calm: 6, ejaculation48h: false, cycling48h: true };

test("a whole baseline is read as it is, and nothing else with it", () => {
  expect(parseBaseline({ ...baseline, stray: 1 })).toEqual({ ok: true, value: baseline });
});

test.each`
  what                    | given                                  | missing        | wrong
  ${"a blank is no zero"} | ${{ ...baseline, urgency: undefined }} | ${["urgency"]} | ${[]}
  ${"nor is null"}        | ${{ ...baseline, calm: null }}         | ${["calm"]}    | ${[]}
  ${"11"}                 | ${{ ...baseline, painNow: 11 }}        | ${[]}          | ${["painNow"]}
  ${"-1"}                 | ${{ ...baseline, painNow: -1 }}        | ${[]}          | ${["painNow"]}
  ${"3.5"}                | ${{ ...baseline, painUsual: 3.5 }}     | ${[]}          | ${["painUsual"]}
  ${"text"}               | ${{ ...baseline, calm: "6" }}          | ${[]}          | ${["calm"]}
  ${"a number for a yes"} | ${{ ...baseline, cycling48h: 1 }}      | ${[]}          | ${["cycling48h"]}
`("baseline: $what", ({ given, missing, wrong }) => {
  expect(parseBaseline(given)).toEqual({ ok: false, error: { type: "BadBaseline", missing, wrong } });
});

test.each([null, "text", 7, []])("%j is no baseline: everything is missing", (given) => {
  expect(parseBaseline(given)).toMatchObject({ ok: false, error: { missing: Object.keys(baseline) } });
});

test.each`
  calm  | enough
  ${3}  | ${false}
  ${4}  | ${true}
  ${10} | ${true}
  ${0}  | ${false}
`("calm $calm is enough: $enough", ({ calm, enough }) => {
  expect(calmEnough({ calm })).toBe(enough);
});
