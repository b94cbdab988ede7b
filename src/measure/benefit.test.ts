import { expect, test } from "vitest";
import { addDays, type CalendarDate } from "#base";
import { benefitOf, noBenefitSince, weekMean, type BenefitRecord } from "./index.ts";

const day = (n: number) => addDays("2026-01-01" as CalendarDate, n);
/** The first session is on day 0; ratings run from 14 days before it. */
const pains = (...stretches: readonly (readonly [from: number, to: number, pain: number])[]) =>
  new Map(stretches.flatMap(([from, to, pain]) => Array.from({ length: to - from + 1 }, (_, i) => [day(from + i), pain] as const)));
const sessionsOn = (...days: readonly number[]) => days.map((n) => ({ on: day(n), troubled: false }));
const weekly = (count: number) => sessionsOn(...Array.from({ length: count }, (_, i) => i * 7));
const totals = (...forms: readonly (readonly [day: number, total: number])[]) => forms.map(([n, total]) => ({ on: day(n), total }));
const said = (...answers: readonly (readonly [day: number, improved: boolean])[]) =>
  answers.map(([n, improved]) => ({ on: day(n), improved }));
const record = (change: Partial<BenefitRecord>): BenefitRecord => ({
  sessions: weekly(6),
  painByDay: pains([-14, -1, 6], [0, 42, 3]),
  totals: [],
  impressions: [],
  today: day(42),
  ...change,
});

test.each`
  what                                                     | change                                                                                                              | benefit
  ${"half the pain, held four weeks"}                      | ${{}}                                                                                                               | ${"met"}
  ${"no change"}                                           | ${{ painByDay: pains([-14, 42, 6]) }}                                                                               | ${"not-met"}
  ${"less at first, back in the last week"}                | ${{ painByDay: pains([-14, -1, 6], [0, 35, 3], [36, 42, 6]) }}                                                      | ${"not-met"}
  ${"less only in the last week: not held"}                | ${{ painByDay: pains([-14, -1, 6], [0, 35, 6], [36, 42, 3]) }}                                                      | ${"not-met"}
  ${"9 days of baseline are too few"}                      | ${{ painByDay: pains([-9, -1, 6], [0, 42, 3]) }}                                                                    | ${"cannot-tell"}
  ${"10 days of baseline are enough"}                      | ${{ painByDay: pains([-10, -1, 6], [0, 42, 3]) }}                                                                   | ${"met"}
  ${"no ratings for a fortnight"}                          | ${{ painByDay: pains([-14, -1, 6], [0, 28, 3]) }}                                                                   | ${"cannot-tell"}
  ${"too early for two readings"}                          | ${{ sessions: weekly(4), today: day(27) }}                                                                          | ${"cannot-tell"}
  ${"the last session was stopped for pain"}               | ${{ sessions: [...weekly(5), { on: day(35), troubled: true }] }}                                                    | ${"not-met"}
  ${"a stop four sessions ago is over"}                    | ${{ sessions: [{ on: day(0), troubled: true }, ...weekly(4).slice(1)] }}                                            | ${"met"}
  ${"seven sessions, the fourth was stopped"}              | ${{ sessions: weekly(7).map((one, at) => ({ ...one, troubled: at === 3 })) }}                                       | ${"met"}
  ${"too late for a reading four weeks before"}            | ${{ painByDay: pains([-14, -1, 6], [36, 42, 3]) }}                                                                  | ${"not-met"}
  ${"nothing rated at all"}                                | ${{ painByDay: pains() }}                                                                                           | ${"cannot-tell"}
  ${"no session yet"}                                      | ${{ sessions: [] }}                                                                                                 | ${"cannot-tell"}
  ${"an official form that fell by 6 as well"}             | ${{ totals: totals([-14, 25], [0, 24], [28, 18]) }}                                                                 | ${"met"}
  ${"an official form that fell by 5 only"}                | ${{ totals: totals([-14, 25], [0, 24], [28, 19]) }}                                                                 | ${"not-met"}
  ${"a form that had fallen and came back"}                | ${{ totals: totals([0, 24], [14, 16], [42, 24]) }}                                                                  | ${"not-met"}
  ${"a form that fell late"}                               | ${{ totals: totals([0, 24], [7, 24], [42, 16]) }}                                                                   | ${"met"}
  ${"a form, and none before"}                             | ${{ totals: totals([28, 24]) }}                                                                                     | ${"met"}
  ${"a form that fell, and pain that did not"}             | ${{ painByDay: pains([-14, 42, 6]), totals: totals([0, 24], [42, 10]) }}                                            | ${"not-met"}
  ${"no ratings, a form that fell, and he says so twice"}  | ${{ painByDay: pains(), totals: totals([0, 24], [42, 16]), impressions: said([10, true], [40, true]) }}             | ${"met"}
  ${"no form and no ratings: what he says does not count"} | ${{ painByDay: pains(), impressions: said([10, true], [40, true]) }}                                                | ${"cannot-tell"}
  ${"a form that fell, and he says so once"}               | ${{ painByDay: pains(), totals: totals([0, 24], [42, 16]), impressions: said([40, true]) }}                         | ${"not-met"}
  ${"a form that fell; he said so, and no longer does"}    | ${{ painByDay: pains(), totals: totals([0, 24], [42, 16]), impressions: said([10, true], [40, false]) }}            | ${"not-met"}
  ${"a form that fell, pain the same, and he says better"} | ${{ painByDay: pains([-14, 42, 6]), totals: totals([0, 24], [42, 16]), impressions: said([14, true], [42, true]) }} | ${"met"}
  ${"no form, pain the same, and he says better"}          | ${{ painByDay: pains([-14, 42, 6]), impressions: said([14, true], [42, true]) }}                                    | ${"not-met"}
`("$what: $benefit", ({ change, benefit }) => {
  expect(benefitOf(record(change as Partial<BenefitRecord>))).toBe(benefit);
});

test.each`
  what                                      | change                                                                                | since
  ${"five sessions in five weeks"}          | ${{ sessions: weekly(5), today: day(34), painByDay: pains() }}                        | ${null}
  ${"the sixth session"}                    | ${{ painByDay: pains([-14, 42, 6]) }}                                                 | ${day(35)}
  ${"the sixth session, nothing rated"}     | ${{ painByDay: pains() }}                                                             | ${day(35)}
  ${"two sessions, 55 days"}                | ${{ sessions: weekly(2), today: day(55), painByDay: pains() }}                        | ${null}
  ${"two sessions, 56 days"}                | ${{ sessions: weekly(2), today: day(56), painByDay: pains() }}                        | ${day(56)}
  ${"six sessions, the sixth in week nine"} | ${{ sessions: sessionsOn(0, 7, 14, 21, 28, 60), today: day(60), painByDay: pains() }} | ${day(56)}
  ${"six sessions, benefit met"}            | ${{}}                                                                                 | ${null}
  ${"no session ever"}                      | ${{ sessions: [], painByDay: pains() }}                                               | ${null}
`("$what: without shown benefit since $since", ({ change, since }) => {
  expect(noBenefitSince(record(change as Partial<BenefitRecord>))).toBe(since);
});

test("a week with three rated days has no mean, with four it has", () => {
  expect(weekMean(pains([0, 2, 5]), day(6))).toBeNull();
  expect(weekMean(pains([0, 3, 5]), day(6))).toBe(5);
  expect(weekMean(pains([0, 3, 5]), day(7))).toBeNull();
});
