import { describe, expect, test } from "vitest";
import { type CalendarDate, type Instant } from "#base";
import { livedTrial, type Lived } from "#evaluate/testing";
import { loadWords, type Language } from "#words";
import { whatLeaves } from "../leaving/what-leaves.ts";
import { reportOf } from "../report/report.ts";
import { trialTold } from "../report/trial-told.ts";
import { everything, inventedYear, demoUntil, pageOf, sayIn, textOf, yearBefore } from "../testing/index.ts";
import { titleOf } from "./say.ts";
import { writePage } from "./write-page.ts";

/** How each language speaks to somebody. What the app said is quoted as it was said; a quotation is taken out before it is looked at. */
const speaksTo: { readonly [L in Language]: { readonly you: RegExp; readonly quoted: RegExp } } = {
  en: { you: /\b(you|your|yours|yourself)\b/i, quoted: /“[^”]*”/g },
  de: { you: /(?<!\p{L})(Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihres|Ihnen|(?<![.:] |^)Sie)(?!\p{L})/mu, quoted: /„[^“]*“/g },
  es: { you: /(?<!\p{L})(usted|su(?! tamaño)|sus|suyo|suya|suyos|suyas)(?!\p{L})/iu, quoted: /«[^»]*»/g },
};
const at = "2026-08-01T09:00:00Z" as Instant;
const from = "2026-01-01" as CalendarDate;

const lived: readonly (readonly [what: string, asked: Lived])[] = [
  ["a clear benefit", { seed: 1, benefit: 2 }],
  ["one in points of his own choice", { seed: 1, benefit: 2, choices: { mid: 3 } }],
  ["no difference", { seed: 2 }],
  ["worse", { seed: 4, benefit: -2 }],
  ["thin", { seed: 1, benefit: 2, missing: 0.6 }],
  ["no coin", { seed: 1, benefit: 2, choices: { shape: "phases" } }],
  ["a drawn day", { seed: 1, benefit: 2, choices: { shape: "start-point" } }],
  ["calm", { seed: 1, choices: { outcome: "calm" } }],
  ["few pairs", { seed: 1, benefit: 2, choices: { pairs: 4 } }],
];
const choices = { ...everything(from, "2026-08-01", { appendix: false }), question: "" };
/** Judged once, and then said in every language. */
const lives = lived.map(([what, asked]) => {
  const { entries } = livedTrial(asked);
  return [what, reportOf(whatLeaves(entries, choices, at), trialTold(entries, { at, from }))] as const;
});

describe.each(["en", "de", "es"] as const)("%s: the clinician's page", async (language) => {
  const say = await sayIn(language);
  const { you, quoted } = speaksTo[language];
  const speaking = (text: string) =>
    text
      .replaceAll(quoted, "")
      .split(/\n|(?<=[.:]) /)
      .filter((part) => you.test(part));

  test.each(lives)("tells of him, and never speaks to whoever reads it: %s", (_what, report) =>
    expect(speaking(textOf(writePage(report, choices, say)))).toEqual([]),
  );

  test("whatever fired, its title tells of him", async () => {
    const rules: { readonly [id: string]: unknown } = await loadWords(language, "rules");
    const titles = Object.keys(rules).filter((id) => id.endsWith(".title"));
    expect(titles.length).toBeGreaterThan(100);
    const told = titles.map((id) => {
      const [rule = "", level] = id.replace(/\.title$/, "").split("@");
      return titleOf(say, rule, Number(level ?? 1) as 1);
    });
    expect(told.filter((title) => you.test(title))).toEqual([]);
  });

  test("every sentence about a comparison does", () => {
    const texts = Object.entries(say.evaluate).filter(([, text]) => typeof text === "string") as [string, string][];
    expect(texts.filter(([, text]) => you.test(text))).toEqual([]);
  });

  test("the page of a year, too", () => {
    const until = demoUntil.slice(0, 10);
    const ofTheYear = { ...everything(yearBefore(demoUntil), until, { notes: false, appendix: false }), question: "" };
    expect(speaking(textOf(pageOf(inventedYear(1), ofTheYear, say).page))).toEqual([]);
  });
});
