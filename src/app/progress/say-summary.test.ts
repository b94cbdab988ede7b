import { describe, expect, test } from "vitest";
import type { CalendarDate } from "#base";
import { dayMeasures, type BeforeAndNow } from "#record";
import { languages, loadWords } from "#words";
import { formatDate, formatDecimal } from "../shell/format.ts";
import { sayDifference, saySummary } from "./say-summary.ts";

const both: BeforeAndNow = {
  firstSessionOn: "2026-03-15" as CalendarDate,
  now: 3.8,
  nowDays: 14,
  before: 5.7,
  beforeDays: 14,
  tooSoon: false,
  startedInFlare: false,
};
const words = await loadWords("en", "progress");
const change = (before: number, now: number) => sayDifference(words, "pain", { ...both, before, now });

test.each`
  what                         | given                                      | heading           | lead
  ${"both fortnights"}         | ${{}}                                      | ${"heading.both"} | ${"lead.both"}
  ${"no session yet"}          | ${{ before: null, firstSessionOn: null }}  | ${"heading.now"}  | ${"lead.no-session"}
  ${"too soon"}                | ${{ before: null, tooSoon: true }}         | ${"heading.now"}  | ${"lead.too-soon"}
  ${"too few days before"}     | ${{ before: null, beforeDays: 9 }}         | ${"heading.now"}  | ${"lead.few-before"}
  ${"too few days now"}        | ${{ now: null, nowDays: 9 }}               | ${"heading.few"}  | ${"lead.few-now"}
  ${"too few days everywhere"} | ${{ now: null, nowDays: 0, before: null }} | ${"heading.few"}  | ${"lead.few-now"}
`("$what: $heading, and $lead", async ({ given, heading, lead }) => {
  const said = saySummary(words, "pain", { ...both, ...(given as object) });
  const start = (id: string) => {
    const message = (words as unknown as { readonly [id: string]: unknown })[id];
    return typeof message === "string"
      ? message
      : (message as (values: object) => string)({
          measure: "Pain",
          now: formatDecimal(3.8),
          before: formatDecimal(5.7),
          days: 14,
          rated: given.nowDays ?? given.beforeDays ?? 14,
          date: formatDate(both.firstSessionOn!),
        });
  };
  expect(said.heading).toBe(start(heading));
  expect(said.lead).toBe(start(lead));
});

describe("the difference", () => {
  test.each`
    before | now    | said
    ${7}   | ${5}   | ${"read.noticed"}
    ${7}   | ${5.1} | ${"read.less-than-noticed"}
    ${3}   | ${2}   | ${"read.noticed"}
    ${4}   | ${6}   | ${"read.noticed"}
    ${4}   | ${5.9} | ${"read.less-than-noticed"}
  `("from $before to $now: $said, with what a dummy pill does", ({ before, now, said }) => {
    const points = formatDecimal(Math.abs(now - before));
    expect(change(before, now)).toEqual([words[said as "read.noticed"]({ points }), words["read.placebo"]]);
  });

  test("of less than a tenth is none", () => expect(change(4, 4.04)).toEqual([words["read.same"], words["read.placebo"]]));

  test("is said of pain alone, and only where both are known", () => {
    for (const measure of dayMeasures) expect(sayDifference(words, measure, both).length).toBe(measure === "pain" ? 2 : 0);
    expect(sayDifference(words, "pain", { ...both, before: null })).toEqual([]);
    expect(sayDifference(words, "pain", { ...both, now: null })).toEqual([]);
  });
});

/** Words by which a page would say that the practice had a part in it. */
const ofBenefit: { readonly [language: string]: RegExp } = {
  en: /\bhelp(s|ed)?\b|\bworks?\b|\bthanks to\b|\bbecause\b|\bimprov/i,
  de: /\bgeholfen\b|\bhilft\b|\bwirkt\b|\bdank\b|\bweil\b|\bverbesser/i,
  es: /\bayud[aoó]|\bfunciona\b|\bgracias a\b|\bporque\b|\bmejor[óa]\b/i,
};
test.each(languages)("no sentence of Progress says that it helped (%s)", async (language) => {
  const all = Object.entries(await loadWords(language, "progress")).map(([id, message]) => `${id}: ${String(message)}`);
  expect(all.filter((text) => ofBenefit[language]!.test(text))).toEqual([]);
});
