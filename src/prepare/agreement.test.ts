import fc from "fast-check";
import { expect, test } from "vitest";
import { agree, areaWords, minutesToChoose, silents, spokens, type Agreeing } from "./agreement.ts";

const limits = { contactSecondsMax: 300, discomfortMax: 3 };
const all: Agreeing = {
  receiver: true,
  giver: true,
  area: "pelvic-floor",
  spoken: "colours",
  silent: "tap-twice",
  minutes: 5,
  pressureMax: 2,
  nearby: true,
  rehearsed: true,
};

test("an agreement holds that both agreed, words, signals and limits, and nothing else", () => {
  expect(agree(all, limits)).toEqual({
    ok: true,
    value: {
      bothAgreed: true,
      words: { area: "pelvic-floor" },
      signals: { spoken: "colours", silent: "tap-twice" },
      limits: { minutes: 5, pressureMax: 2, places: ["beside-the-middle", "nearby"] },
    },
  });
});

const { area: _area, ...noArea } = all;
const { silent: _silent, ...noSign } = all;
const { minutes: _minutes, ...noMinutes } = all;

test.each`
  what                            | given                           | missing
  ${"the receiver did not agree"} | ${{ ...all, receiver: false }}  | ${"consent"}
  ${"the giver did not agree"}    | ${{ ...all, giver: false }}     | ${"consent"}
  ${"no word was chosen"}         | ${noArea}                       | ${"words"}
  ${"no silent sign was chosen"}  | ${noSign}                       | ${"words"}
  ${"no time was chosen"}         | ${noMinutes}                    | ${"limits"}
  ${"stop was not tried"}         | ${{ ...all, rehearsed: false }} | ${"rehearsal"}
`("$what: there is no agreement", ({ given, missing }) => {
  expect(agree(given as Agreeing, limits)).toEqual({ ok: false, error: { type: "NotAgreed", missing } });
});

test("what is agreed never goes beyond what the gate left", () => {
  fc.assert(
    fc.property(
      fc.record({
        contactSecondsMax: fc.integer({ min: 60, max: 900 }),
        discomfortMax: fc.integer({ min: 1, max: 3 }),
        minutes: fc.integer({ min: 1, max: 30 }),
        pressureMax: fc.constantFrom(1 as const, 2 as const, 3 as const),
        area: fc.constantFrom(...areaWords),
        spoken: fc.constantFrom(...spokens),
        silent: fc.constantFrom(...silents),
      }),
      ({ contactSecondsMax, discomfortMax, ...chosen }) => {
        const agreed = agree({ ...all, ...chosen }, { contactSecondsMax, discomfortMax });
        if (!agreed.ok) throw new Error(agreed.error.missing);
        expect(agreed.value.limits.minutes * 60).toBeLessThanOrEqual(contactSecondsMax);
        expect(agreed.value.limits.pressureMax).toBeLessThanOrEqual(discomfortMax);
      },
    ),
  );
});

test("only minutes within the limit can be chosen", () => {
  expect(minutesToChoose({ contactSecondsMax: 300 })).toEqual([2, 3, 5]);
  expect(minutesToChoose({ contactSecondsMax: 150 })).toEqual([2]);
});
