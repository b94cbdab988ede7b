import { dateOf, type CalendarDate, type Instant, type Zone } from "#base";
import { demoJournal, type StoredEntry } from "#record";
import { aboutLanguage, loadWords, type Language } from "#words";
import { sectionIds, type Choices } from "../choices.ts";
import { whatLeaves } from "../leaving/what-leaves.ts";
import type { Page } from "../page/page.ts";
import { asTold, type Say } from "../page/say.ts";
import { writePage } from "../page/write-page.ts";
import { writeTable } from "../csv/table.ts";
import { bundleText, writeBundle } from "../fhir/bundle.ts";
import { writeHtml } from "../html/write-html.ts";
import { linkedBundle, readLinkedBundle } from "../link/document.ts";
import { reportOf, type Report } from "../report/report.ts";

/** The words of a page, with dates as a test can read them. */
export const sayIn = async (language: Language): Promise<Say> => ({
  language,
  direction: aboutLanguage(language).direction,
  report: await loadWords(language, "report"),
  record: await loadWords(language, "record"),
  measure: await loadWords(language, "measure"),
  verdict: await loadWords(language, "verdict"),
  ...asTold(await loadWords(language, "rules"), await loadWords(language, "evaluate"), {
    rules: await loadWords(language, "report-rules"),
    trial: await loadWords(language, "report-trial"),
  }),
  date: (date) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "medium", timeZone: "UTC" }).format(
      new Date(`${date}T00:00Z`),
    ),
  list: (items) => new Intl.ListFormat(language, { type: "conjunction" }).format(items),
});

/** Everything ticked, so that a test sees all that could ever leave. */
export const everything = (from: string, until: string, more: Partial<Choices> = {}): Choices => ({
  from: from as CalendarDate,
  until: until as CalendarDate,
  sections: sectionIds,
  notes: true,
  selfHarm: false,
  question: "Is it worth going on?",
  appendix: true,
  ...more,
});

export const demoUntil = "2026-11-01T12:00:00+01:00" as Instant;

/** The journal of an invented man who wrote for a year. */
export const inventedYear = (seed: number, years = 1): readonly StoredEntry[] => {
  const key = `${seed}/${years}`;
  const entries = invented.get(key) ?? demoJournal({ years, seed, until: demoUntil, zone: "Europe/Berlin" as Zone });
  invented.set(key, entries);
  return entries;
};
const invented = new Map<string, readonly StoredEntry[]>();

export const pageOf = (
  entries: readonly StoredEntry[],
  choices: Choices,
  say: Say,
  at: Instant = demoUntil,
): { readonly report: Report; readonly page: Page } => {
  const report = reportOf(whatLeaves(entries, choices, at));
  return { report, page: writePage(report, choices, say) };
};

export const yearBefore = (at: Instant): CalendarDate => `${Number(at.slice(0, 4)) - 1}${dateOf(at).slice(4)}` as CalendarDate;

/** Every sentence of a page. */
export const textOf = ({ title, lead, sections, appendix }: Page): string =>
  [
    title,
    ...lead,
    ...sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.map((block) => (block.type === "picture" ? block.says : `${block.lead ?? ""} ${block.text}`)),
    ]),
    ...appendix.flatMap(({ heading, head, rows }) => [heading, head.join(" | "), ...rows.map((row) => row.join(" | "))]),
  ].join("\n");

/** The same choices in every form that leaves, as text. */
export const allFormats = async (
  entries: readonly StoredEntry[],
  choices: Choices,
  at: Instant,
): Promise<{ readonly [format: string]: string }> => {
  const say = await sayIn("en");
  const leaving = whatLeaves(entries, choices, at);
  const report = reportOf(leaving);
  const page = writePage(report, choices, say);
  const bundle = (detail: "summary" | "all") => bundleText(writeBundle({ report, page, say, appVersion: "0.0.0", detail }));
  return {
    page: textOf(page),
    table: writeTable(leaving),
    "fhir, summary": bundle("summary"),
    "fhir, everything": bundle("all"),
    html: writeHtml(page),
    "what a link leads to": linked(
      bundleText(linkedBundle(writeBundle({ report, page, say, appVersion: "0.0.0", detail: "summary" }), page, undefined)),
    ),
  };
};

/** With the page that is packed inside it. */
const linked = (text: string): string => {
  const read = readLinkedBundle(text);
  return read.ok ? `${read.value.bundle}\n${JSON.stringify(read.value.page)}` : "";
};
