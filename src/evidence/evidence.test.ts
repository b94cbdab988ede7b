import { describe, expect, test } from "vitest";
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
    if (source.URL !== undefined) expect(new URL(source.URL).protocol).toBe("https:");
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
