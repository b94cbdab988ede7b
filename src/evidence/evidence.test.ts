import { describe, expect, test } from "vitest";
import { crisisLines } from "./crisis-lines.ts";
import { emergencyNumbers, fallbackNumbers } from "./emergency-numbers.ts";
import { citable, sources, themes, type SourceId } from "./sources.ts";
import type { Source } from "./source.ts";

const entries = Object.entries(sources) as [SourceId, Source][];

test("a source stands in one theme only, so none hides another", () => {
  const keys = Object.values(themes).flatMap((theme) => Object.keys(theme));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(keys.sort()).toEqual(Object.keys(sources).sort());
});

describe.each(entries)("%s", (id, source) => {
  test("has a title, and a year or the reason why not", () => {
    expect(source.title).not.toBe("");
    expect(source.note).not.toBe("");
    if (source.issued === undefined) expect(source.yearMissing).toBeTruthy();
    else expect(source.issued["date-parts"][0][0]).toSatisfy((year: number) => Number.isInteger(year) && year >= 1980 && year <= 2030);
  });

  test("is never shown to people when it is only remembered", () => {
    if (source.status === "memory") expect(citable(id)).toBe(false);
  });

  test("has identifiers of the right shape", () => {
    if (source.DOI !== undefined) expect(source.DOI).toMatch(/^10\.\d{4,9}\/\S+$/);
    if (source.PMID !== undefined) expect(source.PMID).toMatch(/^\d{5,9}$/);
    if (source.PMCID !== undefined) expect(source.PMCID).toMatch(/^PMC\d{5,9}$/);
    if (source.URL !== undefined) expect(new URL(source.URL).protocol).toMatch(/^https?:$/);
  });
});

test("an identifier belongs to one source", () => {
  const ids = entries.flatMap(([, s]) => [s.DOI, s.PMID, s.PMCID].filter((id) => id !== undefined));
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(["FACTUALLY-AI", "GUIDELINEGENIUS-CKS", "LATEX-OIL", "SEMEN-COMP", "WISE-PRESSURE", "S0", "S2"] as const)(
  "%s is a weak source and is not cited to people",
  (id) => expect(citable(id)).toBe(false),
);

describe("numbers to call", () => {
  const eu = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");

  test.each(eu)("112 answers in %s", (country) => expect(numbersOf(country)).toContain("112"));

  test.each(
    Object.entries({
      GB: "999",
      US: "911",
      CA: "911",
      AU: "000",
      NZ: "111",
      IN: "112",
      JP: "119",
      BR: "192",
      MX: "911",
      ZA: "112",
      CH: "112",
      NO: "113",
      TR: "112",
      IL: "101",
    }),
  )("%s is offered %s first", (country, first) => expect(numbersOf(country)?.[0]).toBe(first));

  test("a country stands once, with numbers a phone can dial", () => {
    const countries = emergencyNumbers.map((row) => row.country);
    expect(new Set(countries).size).toBe(countries.length);
    expect(countries.length).toBeGreaterThanOrEqual(60);
    for (const { country, emergency } of emergencyNumbers) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(emergency.length).toBeGreaterThan(0);
      for (const number of emergency) expect(number).toMatch(/^\d{2,6}$/);
    }
  });

  test("where no number is known, three well-known ones are shown", () => expect(fallbackNumbers).toEqual(["112", "911", "999"]));

  test("a crisis line is shown only with a source that may be shown", () => {
    expect(new Set(crisisLines.map((line) => line.country)).size).toBe(crisisLines.length);
    for (const line of crisisLines) {
      expect(line.call).toMatch(/^[\d ]{3,14}$/);
      expect(citable(line.source)).toBe(true);
    }
  });
});

const numbersOf = (country: string) => emergencyNumbers.find((row) => row.country === country)?.emergency;
