import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citable } from "#evidence";
import {
  answerMax,
  bandsOf,
  instrumentIds,
  instruments,
  parseAnswers,
  scaleMax,
  score,
  type Instrument,
  type InstrumentId,
  type ScaleId,
  type Scored,
} from "./index.ts";
import reference from "./reference/score-cases.json" with { type: "json" };

/** Answers written down in the order of the form. */
const filled = <I extends InstrumentId>(instrument: I, numbers: string): Scored<I, "official"> => {
  const values = numbers.split(",").map(Number);
  const items = Object.fromEntries(instruments[instrument].items.map(({ id }, nth) => [id, values[nth]]));
  const read = parseAnswers(instrument, "official", items);
  if (!read.ok) throw new Error(read.error.why);
  return score(read.value);
};
const band = (scored: Scored<InstrumentId, "official">, scale: string) => bandsOf(scored).find((one) => one.scale === scale)?.band;

// Order: 1a 1b 1c 1d 2a 2b 3 4 5 6 7 8 9.
test.each`
  case     | answers                         | pain  | urinary | qol   | total | painUrinary | totalBand     | painBand      | flags
  ${"C1"}  | ${"0,0,0,0,0,0,0,0,0,0,0,0,0"}  | ${0}  | ${0}    | ${0}  | ${0}  | ${0}        | ${"mild"}     | ${"mild"}     | ${[]}
  ${"C2"}  | ${"1,1,1,1,1,1,5,10,5,5,3,3,6"} | ${21} | ${10}   | ${12} | ${43} | ${31}       | ${"severe"}   | ${"severe"}   | ${[]}
  ${"C3"}  | ${"1,0,0,1,0,1,3,5,2,3,1,2,4"}  | ${11} | ${5}    | ${7}  | ${23} | ${16}       | ${"moderate"} | ${"moderate"} | ${[]}
  ${"C4"}  | ${"1,1,0,0,1,1,4,7,4,5,2,3,5"}  | ${15} | ${9}    | ${10} | ${34} | ${24}       | ${"severe"}   | ${"severe"}   | ${[]}
  ${"C5"}  | ${"0,0,0,0,0,0,0,0,1,1,0,1,2"}  | ${0}  | ${2}    | ${3}  | ${5}  | ${2}        | ${"mild"}     | ${"mild"}     | ${[]}
  ${"C6"}  | ${"1,0,1,0,0,0,2,3,1,1,1,1,3"}  | ${7}  | ${2}    | ${5}  | ${14} | ${9}        | ${"mild"}     | ${"mild"}     | ${[]}
  ${"C7"}  | ${"1,0,1,0,0,0,2,3,1,1,2,1,3"}  | ${7}  | ${2}    | ${6}  | ${15} | ${9}        | ${"moderate"} | ${"mild"}     | ${[]}
  ${"C8"}  | ${"1,1,1,1,0,1,4,6,3,3,2,2,4"}  | ${15} | ${6}    | ${8}  | ${29} | ${21}       | ${"moderate"} | ${"severe"}   | ${[]}
  ${"C9"}  | ${"1,1,1,1,0,1,4,6,3,3,2,2,5"}  | ${15} | ${6}    | ${9}  | ${30} | ${21}       | ${"severe"}   | ${"severe"}   | ${[]}
  ${"C10"} | ${"1,0,0,0,0,0,0,4,0,1,1,1,2"}  | ${5}  | ${1}    | ${4}  | ${10} | ${6}        | ${"mild"}     | ${"mild"}     | ${["never-but-rated"]}
`("$case: CPSI $answers is $total, $totalBand", ({ answers, totalBand, painBand, ...row }) => {
  const scored = filled("nih-cpsi", answers as string);
  const { pain, urinary, qol, total, painUrinary, flags } = row;
  expect(scored.scores).toMatchObject({ pain, urinary, qol, total, painUrinary });
  expect([band(scored, "total"), band(scored, "pain"), scored.flags]).toEqual([totalBand, painBand, flags]);
});

// Order: 1 2 3 4 5 6 7 quality of life.
test.each`
  case    | answers              | total | qol  | voiding | storage | voiding356 | totalBand
  ${"I1"} | ${"0,0,0,0,0,0,0,0"} | ${0}  | ${0} | ${0}    | ${0}    | ${0}       | ${"mild"}
  ${"I2"} | ${"5,5,5,5,5,5,5,6"} | ${35} | ${6} | ${20}   | ${15}   | ${15}      | ${"severe"}
  ${"I3"} | ${"1,2,1,1,1,0,1,2"} | ${7}  | ${2} | ${3}    | ${4}    | ${2}       | ${"mild"}
  ${"I4"} | ${"1,2,1,1,1,1,1,3"} | ${8}  | ${3} | ${4}    | ${4}    | ${3}       | ${"moderate"}
  ${"I5"} | ${"3,3,2,3,3,2,3,4"} | ${19} | ${4} | ${10}   | ${9}    | ${7}       | ${"moderate"}
  ${"I6"} | ${"3,3,3,3,3,2,3,5"} | ${20} | ${5} | ${11}   | ${9}    | ${8}       | ${"severe"}
  ${"I7"} | ${"0,4,0,5,0,0,4,5"} | ${13} | ${5} | ${0}    | ${13}   | ${0}       | ${"moderate"}
  ${"I8"} | ${"4,1,3,0,5,4,1,4"} | ${18} | ${4} | ${16}   | ${2}    | ${12}      | ${"moderate"}
`("$case: IPSS $answers is $total, $totalBand; quality of life apart", ({ answers, totalBand, ...row }) => {
  const scored = filled("ipss", answers as string);
  const { total, qol, voiding, storage, voiding356 } = row;
  expect(scored.scores).toEqual({ total, qol, voiding, storage, voiding356 });
  expect([band(scored, "total"), scored.flags]).toEqual([totalBand, []]);
});

// Order: 1a 1b 1c 1d 2a 2b 2c 2d 3 4 5 6 7 8 9.
test.each`
  case    | answers                             | pain  | urinary | qol   | total
  ${"G1"} | ${"0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"}  | ${0}  | ${0}    | ${0}  | ${0}
  ${"G2"} | ${"1,1,1,1,1,1,1,1,5,10,5,5,3,3,6"} | ${23} | ${10}   | ${12} | ${45}
  ${"G3"} | ${"1,0,0,1,0,1,1,0,3,5,2,3,1,2,4"}  | ${12} | ${5}    | ${7}  | ${24}
  ${"G4"} | ${"1,1,0,0,1,1,1,1,4,7,4,5,2,3,5"}  | ${17} | ${9}    | ${10} | ${36}
  ${"G5"} | ${"0,0,0,1,0,0,1,1,2,3,1,4,1,1,3"}  | ${8}  | ${5}    | ${5}  | ${18}
  ${"G6"} | ${"1,0,0,0,0,0,0,0,1,2,0,0,0,1,1"}  | ${4}  | ${0}    | ${2}  | ${6}
  ${"G7"} | ${"1,1,1,1,0,0,1,0,5,8,3,4,3,3,6"}  | ${18} | ${7}    | ${12} | ${37}
`("$case: GUPI $answers is $total, and has no bands", ({ answers, pain, urinary, qol, total }) => {
  const scored = filled("gupi", answers as string);
  expect(scored.scores).toEqual({ pain, urinary, qol, total });
  expect(bandsOf(scored)).toEqual([]);
});

describe("the reference cases, some with gaps", () => {
  const named = { "nih-cpsi": reference.nihCpsi, gupi: reference.gupiMale, ipss: reference.ipss };
  test.each(instrumentIds.flatMap((id) => named[id].map((one, nth) => [id, nth, one] as const)))("%s, case %i", (id, _nth, one) => {
    const read = parseAnswers(id, "official", one.answers);
    expect(read.ok && score(read.value).scores).toMatchObject(one.expected);
  });
});

test("the largest scores are those of the forms: 21, 10, 12 and 43; 23 and 45; 35 with the quality of life apart", () => {
  expect((["pain", "urinary", "qol", "total", "painUrinary"] as const).map((name) => scaleMax("nih-cpsi", name))).toEqual([
    21, 10, 12, 43, 31,
  ]);
  expect((["pain", "urinary", "qol", "total"] as const).map((name) => scaleMax("gupi", name))).toEqual([23, 10, 12, 45]);
  expect((["total", "voiding", "storage", "voiding356", "qol"] as const).map((name) => scaleMax("ipss", name))).toEqual([
    35, 20, 15, 15, 6,
  ]);
  expect(instrumentIds.map((id) => instruments[id].items.length)).toEqual([13, 15, 8]);
});

test("CPSI item 3 goes to 5, and item 4 to 10: public code was found that stops too early", () => {
  const maxOf = (wanted: string) => answerMax[instruments["nih-cpsi"].items.find(({ id }) => id === wanted)!.asks];
  expect(["1a", "2b", "3", "4", "6", "8", "9"].map(maxOf)).toEqual([1, 1, 5, 10, 5, 3, 6]);
});

test.each`
  item | value | band
  ${4} | ${3}  | ${"mild"}
  ${4} | ${4}  | ${"moderate"}
  ${4} | ${6}  | ${"moderate"}
  ${4} | ${7}  | ${"severe"}
`("average pain of $value is $band", ({ value, band: expected }) => {
  const read = parseAnswers("nih-cpsi", "official", { 4: value });
  expect(read.ok && bandsOf(score(read.value))).toEqual([{ scale: "averagePain", band: expected, verified: true }]);
});

test("bands known second-hand say so", () => {
  const all = bandsOf(filled("nih-cpsi", "1,0,0,1,0,1,3,5,2,3,1,2,4"));
  expect(all.filter(({ verified }) => !verified).map(({ scale }) => scale)).toEqual(["total", "painUrinary"]);
});

test.each`
  item3        | item4        | flags
  ${0}         | ${1}         | ${["never-but-rated"]}
  ${0}         | ${0}         | ${[]}
  ${1}         | ${4}         | ${[]}
  ${undefined} | ${4}         | ${[]}
  ${0}         | ${undefined} | ${[]}
`("how often $item3, how much $item4: $flags", ({ item3, item4, flags }) => {
  for (const id of ["nih-cpsi", "gupi"] as const) {
    const read = parseAnswers(id, "practice", {
      ...(item3 === undefined ? {} : { 3: item3 }),
      ...(item4 === undefined ? {} : { 4: item4 }),
    });
    expect(read.ok && score(read.value).flags).toEqual(flags);
  }
});

describe.each(instrumentIds)("%s", (id) => {
  const form: Instrument = instruments[id];
  const someAnswers = fc.record(
    Object.fromEntries(form.items.map((item) => [item.id, fc.integer({ min: 0, max: answerMax[item.asks] })])),
    { requiredKeys: [] },
  );
  const scoredOf = (answers: object) => {
    const read = parseAnswers(id, "official", answers);
    if (!read.ok) throw new Error(read.error.why);
    return score(read.value) as { scores: { [name: string]: number | null }; missing: readonly string[] };
  };

  test("a missing item opens its own sums and no other", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { scores, missing } = scoredOf(answers);
        expect(missing).toEqual(form.items.map((item) => item.id).filter((item) => !(item in answers)));
        for (const [name, { items }] of Object.entries(form.scales)) {
          // The slow, honest twin: cross out what was answered, then count.
          const given = items.flatMap((item) => (answers as { [item: string]: number })[item] ?? []);
          expect(scores[name]).toBe(given.length < items.length ? null : given.reduce((all, one) => all + one, 0));
        }
      }),
    );
  });

  test("no sum leaves its range", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        for (const [name, sum] of Object.entries(scoredOf(answers).scores))
          expect(sum === null || (sum >= 0 && sum <= scaleMax(id, name as ScaleId<typeof id>))).toBe(true);
      }),
    );
  });

  test("every sum names items of the form, once each, and its sources are ours", () => {
    const known = form.items.map((item) => item.id);
    expect(new Set(known).size).toBe(known.length);
    for (const { items, bands } of Object.values(form.scales)) {
      expect(items.filter((item) => !known.includes(item))).toEqual([]);
      expect(new Set(items).size).toBe(items.length);
      expect(bands === undefined || bands.moderateFrom < bands.severeFrom).toBe(true);
    }
    expect(form.refs.length).toBeGreaterThan(0);
  });

  test.each(form.items)("item $id takes its own numbers and nothing else", (item) => {
    const max = answerMax[item.asks];
    const why = (value: unknown) => {
      const read = parseAnswers(id, "official", { [item.id]: value });
      return read.ok ? "read" : `${read.error.path} ${read.error.why}`;
    };
    expect([0, max, null].map(why)).toEqual(["read", "read", "read"]);
    expect([-1, max + 1, Infinity].map(why)).toEqual(Array(3).fill(`${item.id} out-of-range`));
    expect([0.5].map(why)).toEqual([`${item.id} not-whole`]);
    expect(["1", true, [1], {}].map(why)).toEqual(Array(4).fill(`${item.id} not-a-number`));
  });
});

test.each`
  json               | why
  ${[]}              | ${"not-an-object"}
  ${null}            | ${"not-an-object"}
  ${"1a"}            | ${"not-an-object"}
  ${{ "1e": 1 }}     | ${"unknown-item"}
  ${{ toString: 1 }} | ${"unknown-item"}
  ${{ total: 12 }}   | ${"unknown-item"}
`("$json is refused: $why", ({ json, why }) => {
  const read = parseAnswers("nih-cpsi", "official", json);
  expect(read.ok ? null : read.error.why).toBe(why);
});

test("a zero with a minus is a zero", () => {
  const read = parseAnswers("nih-cpsi", "official", { 3: -0 });
  expect(read.ok && Object.is(read.value.items["3"], 0)).toBe(true);
});

test("sources that are shown are ones we may cite", () => {
  const used = instrumentIds.flatMap((id) => {
    const { refs, noticed, scales }: Instrument = instruments[id];
    return [...refs, ...(noticed?.refs ?? []), ...Object.values(scales).flatMap(({ bands }) => bands?.ref ?? [])];
  });
  expect(used.length).toBeGreaterThan(8);
  expect(used.filter((ref) => !citable(ref))).toEqual([]);
});

test("a practice form has no bands, by type", () => {
  const read = parseAnswers("nih-cpsi", "practice", {});
  // @ts-expect-error Bands are published for the official words only.
  expect(read.ok && bandsOf(score(read.value))).toEqual([]);
});
