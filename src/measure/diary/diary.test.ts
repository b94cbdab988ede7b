import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayMetrics,
  diaryMetrics,
  missingInDiary,
  parseDiary,
  readDiary,
  voidPhases,
  type DiaryDay,
  type DiaryVoid,
  type VoidPhase,
} from "../index.ts";

const phases: { readonly [letter: string]: VoidPhase } = { F: "first-morning", D: "day", N: "night" };
/** "F350 D300 N200" as a day; "D" alone was not measured. */
const dayOf = (text: string): DiaryDay => ({
  voids: text.split(" ").map((one): DiaryVoid => ({ phase: phases[one[0]!]!, ...(one.length > 1 ? { ml: Number(one.slice(1)) } : {}) })),
});
const days = {
  B1: dayOf("F350 D300 D250 D300 D250 D250"),
  B2: dayOf("F400 D200 D200 D200 D200 D200 N350 N350"),
  B3: dayOf("F120 D90 D100 D80 D110 D100 D90 D100 D120 D110 D100 N110 N120"),
  B4: dayOf("F500 D450 D400 D450 D400 D450 D400 D350 N400"),
  B5: dayOf("F300 D250 D300 D250 D200 N300"),
  B6: dayOf("F280 D350 D320 D250"),
} as const;

// Columns as the clinical notes have them; n voids, NUV night volume, MVV largest, AVV average, Ni nocturia index, PNV predicted, NBCi beyond.
test.each`
  case    | kg    | age     | n     | day   | noct | mL      | nuv     | npi     | mvv    | avv      | ni      | pnv     | nbci    | mlPerKg | voids             | volume            | reading
  ${"B1"} | ${75} | ${null} | ${6}  | ${6}  | ${0} | ${1700} | ${350}  | ${20.6} | ${350} | ${283.3} | ${1}    | ${0}    | ${0}    | ${22.7} | ${"not-frequent"} | ${"not-polyuria"} | ${"by-age"}
  ${"B2"} | ${80} | ${70}   | ${8}  | ${6}  | ${2} | ${2100} | ${1100} | ${52.4} | ${400} | ${262.5} | ${2.75} | ${1.75} | ${0.25} | ${26.2} | ${"not-frequent"} | ${"not-polyuria"} | ${"nocturnal-polyuria"}
  ${"B3"} | ${70} | ${null} | ${13} | ${11} | ${2} | ${1350} | ${350}  | ${25.9} | ${120} | ${103.8} | ${2.92} | ${1.92} | ${0.08} | ${19.3} | ${"frequent"}     | ${"not-polyuria"} | ${"by-age"}
  ${"B4"} | ${75} | ${null} | ${9}  | ${8}  | ${1} | ${3800} | ${900}  | ${23.7} | ${500} | ${422.2} | ${1.8}  | ${0.8}  | ${0.2}  | ${50.7} | ${"frequent"}     | ${"polyuria"}     | ${"by-age"}
  ${"B5"} | ${68} | ${66}   | ${6}  | ${5}  | ${1} | ${1600} | ${600}  | ${37.5} | ${300} | ${266.7} | ${2}    | ${1}    | ${0}    | ${23.5} | ${"not-frequent"} | ${"not-polyuria"} | ${"nocturnal-polyuria"}
  ${"B6"} | ${82} | ${null} | ${4}  | ${4}  | ${0} | ${1200} | ${280}  | ${23.3} | ${350} | ${300}   | ${0.8}  | ${-0.2} | ${0.2}  | ${14.6} | ${"not-frequent"} | ${"not-polyuria"} | ${"by-age"}
`("$case: $n voids, $mL mL, $npi % of it at night", (row) => {
  const metrics = dayMetrics(days[row.case as keyof typeof days]);
  const near = (value: number | null, expected: unknown, digits: number) => expect(value).toBeCloseTo(expected as number, digits);
  expect(metrics).toMatchObject({ voids: row.n, day: row.day, night: row.noct });
  expect(metrics).toMatchObject({ volumeMl: row.mL, nightVolumeMl: row.nuv, largestMl: row.mvv });
  near(metrics.npiPercent, row.npi, 1);
  near(metrics.averageMl, row.avv, 1);
  near(metrics.nocturiaIndex, row.ni, 2);
  near(metrics.predictedNight, row.pnv, 2);
  near(metrics.nightBeyondPredicted, row.nbci, 2);
  const reading = readDiary(metrics, { kg: row.kg as number, ageYears: row.age as number | null });
  expect(reading.mlPerKg).toBeGreaterThanOrEqual((row.mlPerKg as number) - 0.05);
  expect(reading.mlPerKg).toBeLessThanOrEqual((row.mlPerKg as number) + 0.0501);
  expect([reading.voids, reading.volume, reading.npi]).toEqual([row.voids, row.volume, row.reading]);
});

test("B7: three days as one pool their volumes, not their percentages", () => {
  const { B1, B5, B6 } = days;
  const metrics = diaryMetrics([B1, B5, B6]);
  expect(metrics.voids).toBeCloseTo(5.33, 2);
  expect(metrics.day).toBeCloseTo(5, 9);
  expect(metrics.night).toBeCloseTo(0.33, 2);
  expect(metrics).toMatchObject({ volumeMl: 1500, nightVolumeMl: 410, largestMl: 350 });
  expect(metrics.npiPercent).toBeCloseTo(27.3, 1);
  expect([metrics.averageMl, metrics.nocturiaIndex, metrics.predictedNight, metrics.nightBeyondPredicted]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each`
  npi     | age     | reading
  ${33.1} | ${null} | ${"nocturnal-polyuria"}
  ${33.1} | ${30}   | ${"nocturnal-polyuria"}
  ${33}   | ${66}   | ${"not-nocturnal-polyuria"}
  ${33}   | ${65}   | ${"by-age"}
  ${33}   | ${null} | ${"by-age"}
  ${20.1} | ${30}   | ${"by-age"}
  ${20}   | ${30}   | ${"not-nocturnal-polyuria"}
  ${20}   | ${null} | ${"not-nocturnal-polyuria"}
  ${25}   | ${70}   | ${"not-nocturnal-polyuria"}
  ${null} | ${70}   | ${null}
`("$npi % at night, aged $age: $reading", ({ npi, age, reading }) => {
  const metrics = { ...dayMetrics(days.B1), npiPercent: npi as number | null };
  expect(readDiary(metrics, { kg: null, ageYears: age as number | null })).toMatchObject({ npi: reading, volume: null, mlPerKg: null });
});

test.each`
  voids | mL      | kg    | frequency         | volume
  ${8}  | ${2800} | ${70} | ${"not-frequent"} | ${"not-polyuria"}
  ${9}  | ${2801} | ${70} | ${"frequent"}     | ${"polyuria"}
`("$voids voids and $mL mL at $kg kg: $frequency, $volume", ({ voids, mL, kg, frequency, volume }) => {
  const metrics = { ...dayMetrics(days.B1), voids: voids as number, volumeMl: mL as number };
  expect(readDiary(metrics, { kg: kg as number, ageYears: null })).toMatchObject({ voids: frequency, volume });
});

describe("what was not measured is not 0", () => {
  const noVolume = { volumeMl: null, nightVolumeMl: null, npiPercent: null, largestMl: null, averageMl: null, nocturiaIndex: null };

  test.each(["F350 D300 D D250 N200", "F D300", "D300 D200 N100"])("%s has counts and no volumes", (text) => {
    const metrics = dayMetrics(dayOf(text));
    expect(metrics).toMatchObject(noVolume);
    expect(metrics.voids).toBe(text.split(" ").length);
  });

  test("one such day among three leaves the volumes of all three unknown", () => {
    expect(diaryMetrics([days.B1, dayOf("F D300"), days.B6])).toMatchObject({ ...noVolume, voids: 4 });
  });

  test.each([[[0]], [[1, 2]], [[0, 4]]])("days on which nothing was written are no days: empty ones at %j", (places) => {
    const kept = [days.B1, days.B5, days.B6];
    const among = places.reduce((all, place) => all.toSpliced(place, 0, { voids: [] }), kept as readonly DiaryDay[]);
    expect(diaryMetrics(among)).toEqual(diaryMetrics(kept));
    expect(missingInDiary({ days: among as [DiaryDay], kg: 70, ageYears: 40 })).toEqual(places.map((place) => `days[${place}].voids`));
  });

  test("and what is missing is named by its place", () => {
    const diary = { days: [dayOf("F350 D"), dayOf("D300")] as const, kg: null, ageYears: 40 };
    expect(missingInDiary({ ...diary, days: [...diary.days] as [DiaryDay, DiaryDay] })).toEqual([
      "kg",
      "days[0].voids[1].ml",
      "days[1].first-morning",
    ]);
  });
});

test("for any whole days: the night is part of the whole, and pooling a day with itself changes no share", () => {
  const others = fc.array(fc.record({ phase: fc.constantFrom<VoidPhase>("day", "night"), ml: fc.integer({ min: 1, max: 900 }) }), {
    maxLength: 15,
  });
  const wholeDay = fc
    .tuple(others, fc.integer({ min: 1, max: 900 }))
    .map(([voids, ml]): DiaryDay => ({ voids: [{ phase: "first-morning", ml }, ...voids] }));
  fc.assert(
    fc.property(wholeDay, wholeDay, (one, two) => {
      const metrics = dayMetrics(one);
      expect(metrics.npiPercent).toBeLessThanOrEqual(100);
      expect(metrics.nightVolumeMl).toBeLessThanOrEqual(metrics.volumeMl!);
      expect(metrics.day + metrics.night).toBe(metrics.voids);
      expect(diaryMetrics([one, one]).npiPercent).toBeCloseTo(metrics.npiPercent!, 9);
      const [a, b] = [metrics.npiPercent!, dayMetrics(two).npiPercent!];
      const pooled = diaryMetrics([one, two]).npiPercent!;
      expect(pooled).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
      expect(pooled).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
    }),
  );
});

describe("a diary file", () => {
  const read = (given: unknown, rest: object = {}) => parseDiary({ days: given, ...rest });
  const phasesIn = (voids: readonly object[], night: object) => {
    const result = read([{ ...night, voids }]);
    return result.ok ? result.value.days[0].voids.map(({ phase }) => phase) : result.error.why;
  };
  const night = { bed: "23:00", rise: "07:00" };
  const at = (...times: string[]) => times.map((time) => ({ at: time, ml: 200 }));

  test.each`
    bed                            | rise                           | times                                                         | phases
    ${"23:00"}                     | ${"07:00"}                     | ${["07:10", "12:00", "22:50", "02:00"]}                       | ${["first-morning", "day", "day", "night"]}
    ${"23:00"}                     | ${"07:00"}                     | ${["02:00", "12:00", "07:10"]}                                | ${["night", "day", "first-morning"]}
    ${"23:00"}                     | ${"07:00"}                     | ${["23:00", "06:59", "07:00", "22:59"]}                       | ${["night", "night", "first-morning", "day"]}
    ${"01:30"}                     | ${"09:00"}                     | ${["00:30", "03:00", "09:05"]}                                | ${["day", "night", "first-morning"]}
    ${"09:00"}                     | ${"17:00"}                     | ${["12:00", "17:30", "03:00"]}                                | ${["night", "first-morning", "day"]}
    ${"23:00"}                     | ${"07:00"}                     | ${["02:00", "04:00"]}                                         | ${["night", "night"]}
    ${"23:00"}                     | ${"07:00"}                     | ${["07:10", "07:10"]}                                         | ${["first-morning", "day"]}
    ${"2026-10-24T23:00:00+02:00"} | ${"2026-10-25T07:00:00+01:00"} | ${["2026-10-25T02:30:00+02:00", "2026-10-25T07:05:00+01:00"]} | ${["night", "first-morning"]}
  `("to bed $bed, up $rise: $times are $phases", ({ bed, rise, times, phases: expected }) => {
    expect(phasesIn(at(...(times as string[])), { bed, rise })).toEqual(expected);
  });

  test("a phase that is stated counts, and makes the first void after rising an ordinary one", () => {
    expect(phasesIn([{ at: "08:00", ml: 100, phase: "first-morning" }, ...at("07:20")], night)).toEqual(["first-morning", "day"]);
    expect(phasesIn([{ at: "08:00", ml: 100, phase: "first-morning" }, ...at("02:00")], night)).toEqual(["first-morning", "night"]);
    expect(phasesIn([{ ml: 100, phase: "night" }], {})).toEqual(["night"]);
  });

  test("is read whole, with null and left out as not measured", () => {
    const voids = [
      { phase: "first-morning", ml: 300, urgency: 4, pain: 10, leak: true },
      { phase: "day", ml: null },
    ];
    expect(read([{ voids }], { kg: 70.5, age: null })).toEqual({
      ok: true,
      value: { days: [{ voids: [{ phase: "first-morning", ml: 300 }, { phase: "day" }] }], kg: 70.5, ageYears: null },
    });
  });

  test.each([
    { kg: 20, age: 0, void: { ml: 1, urgency: 0, pain: 0 } },
    { kg: 400, age: 120, void: { ml: 5000, urgency: 4, pain: 10 } },
  ])("takes the least and the most of everything: %j", ({ kg, age, void: least }) => {
    expect(read([{ voids: [{ phase: "day", ...least }] }], { kg, age }).ok).toBe(true);
  });

  const one = (change: object) => ({ days: [{ voids: [{ phase: "day", ...change }] }] });
  test.each`
    json                                                                                                 | path                          | why
    ${[]}                                                                                                | ${""}                         | ${"not-an-object"}
    ${null}                                                                                              | ${""}                         | ${"not-an-object"}
    ${{}}                                                                                                | ${"days"}                     | ${"not-a-list"}
    ${{ days: {} }}                                                                                      | ${"days"}                     | ${"not-a-list"}
    ${{ days: [] }}                                                                                      | ${"days"}                     | ${"no-days"}
    ${{ days: [7] }}                                                                                     | ${"days[0]"}                  | ${"not-an-object"}
    ${{ days: [{}] }}                                                                                    | ${"days[0].voids"}            | ${"not-a-list"}
    ${{ ...one({}), weight: 70 }}                                                                        | ${"weight"}                   | ${"unknown-item"}
    ${{ ...one({}), kg: "70" }}                                                                          | ${"kg"}                       | ${"not-a-number"}
    ${{ ...one({}), kg: 19 }}                                                                            | ${"kg"}                       | ${"out-of-range"}
    ${{ ...one({}), kg: 401 }}                                                                           | ${"kg"}                       | ${"out-of-range"}
    ${{ ...one({}), age: 121 }}                                                                          | ${"age"}                      | ${"out-of-range"}
    ${{ ...one({}), age: 40.5 }}                                                                         | ${"age"}                      | ${"not-whole"}
    ${one({ ml: 0 })}                                                                                    | ${"days[0].voids[0].ml"}      | ${"out-of-range"}
    ${one({ ml: 5001 })}                                                                                 | ${"days[0].voids[0].ml"}      | ${"out-of-range"}
    ${one({ ml: 1.5 })}                                                                                  | ${"days[0].voids[0].ml"}      | ${"not-whole"}
    ${one({ ml: NaN })}                                                                                  | ${"days[0].voids[0].ml"}      | ${"out-of-range"}
    ${one({ urgency: 5 })}                                                                               | ${"days[0].voids[0].urgency"} | ${"out-of-range"}
    ${one({ pain: 11 })}                                                                                 | ${"days[0].voids[0].pain"}    | ${"out-of-range"}
    ${one({ leak: "no" })}                                                                               | ${"days[0].voids[0].leak"}    | ${"not-yes-or-no"}
    ${one({ phase: "evening" })}                                                                         | ${"days[0].voids[0].phase"}   | ${"unknown-phase"}
    ${one({ at: "7:10" })}                                                                               | ${"days[0].voids[0].at"}      | ${"bad-time"}
    ${one({ at: "24:00" })}                                                                              | ${"days[0].voids[0].at"}      | ${"bad-time"}
    ${one({ at: 710 })}                                                                                  | ${"days[0].voids[0].at"}      | ${"bad-time"}
    ${one({ colour: "clear" })}                                                                          | ${"days[0].voids[0].colour"}  | ${"unknown-item"}
    ${{ days: [{ bed: "23:00", rise: "23:00", voids: [] }] }}                                            | ${"days[0].rise"}             | ${"bed-is-rise"}
    ${{ days: [{ bed: "11pm", voids: [] }] }}                                                            | ${"days[0].bed"}              | ${"bad-time"}
    ${{ days: [{ naps: 1, voids: [] }] }}                                                                | ${"days[0].naps"}             | ${"unknown-item"}
    ${{ days: [{ voids: [] }, { voids: [{ at: "07:00", ml: 200 }] }] }}                                  | ${"days[1].voids[0]"}         | ${"no-phase"}
    ${{ days: [{ bed: "23:00", voids: [{ at: "07:00", ml: 200 }] }] }}                                   | ${"days[0].voids[0]"}         | ${"no-phase"}
    ${{ days: [{ voids: [{ phase: "first-morning" }, { phase: "day" }, { phase: "first-morning" }] }] }} | ${"days[0].voids[2]"}         | ${"two-first-mornings"}
  `("$path is refused: $why", ({ json, path, why }) => {
    const result = parseDiary(json);
    expect(result.ok ? null : { path: result.error.path, why: result.error.why }).toEqual({ path, why });
  });

  test("every phase has a name of its own", () => expect(new Set(voidPhases).size).toBe(3));
});
