import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import type { Bodies } from "#record";
import { languages } from "#words";
import { TestJournal } from "#record/testing";
import { everything, demoUntil, inventedYear, pageOf, sayIn, yearBefore } from "../testing/index.ts";
import type { Page } from "../page/page.ts";
import type { Press, Sheet } from "./paper.ts";
import { writePdf } from "./write-pdf.ts";

const font = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, "../../../public/fonts", name)));
const press: Press = {
  PDFDocument,
  dateAt: (ms) => new Date(ms),
  regular: font("roboto-regular.ttf"),
  bold: font("roboto-bold.ttf"),
  profile: font("srgb.icc"),
};
const say = await sayIn("en");
const choices = everything(yearBefore(demoUntil), "2026-11-01", { appendix: false });

const write = async (page: Page, sheet: Sheet = "A4") => {
  const written = await writePdf(press, { page, sheet, madeMs: 1_793_530_800_000 });
  if (!written.ok) throw new Error(written.error.letter);
  return new TextDecoder("latin1").decode(written.value);
};
const isWide = process.env["WALNUT_WIDE"] === "1";
const pagesIn = (pdf: string) => Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(pdf)?.[1]);

test("it is tagged, names its language and colours, embeds its letters, and the same page is the same bytes", async () => {
  const { page } = pageOf(inventedYear(7), choices, say);
  const pdf = await write(page);
  for (const part of [
    "<pdfaid:part>3<",
    "/MarkInfo",
    "/StructTreeRoot",
    "/Lang (en)",
    "/OutputIntents",
    "/FontFile2",
    "/Outlines",
    "/DisplayDocTitle true",
  ])
    expect(pdf).toContain(part);
  expect(await write(page)).toBe(pdf);
});

test.each(["A4", "LETTER"] as const)("a year of an invented man fits one sheet of %s, in every language", async (sheet) => {
  for (const seed of isWide ? [1, 2, 3, 4, 5] : [7])
    for (const language of isWide ? languages : (["de"] as const)) {
      const { page } = pageOf(inventedYear(seed), choices, await sayIn(language));
      expect(pagesIn(await write(page, sheet)), `${language}, seed ${seed}`).toBe(1);
    }
});

/** People who wrote as much as fits into every field. */
const anyone = fc.record({
  question: fc.string({ unit: fc.constantFrom("pain ", "wwww ", "a", "über ", "Ж", "αβγ ", "W"), maxLength: 800 }),
  notes: fc.array(fc.string({ unit: "grapheme-ascii", maxLength: 400 }), { maxLength: 6 }),
  treatments: fc.array(
    fc.record({
      what: fc.constantFrom("antibiotic" as const, "other" as const, "amitriptyline-type" as const),
      name: fc.string({ unit: fc.constantFrom("Wm", "x ", "Q"), minLength: 1, maxLength: 60 }),
      dose: fc.string({ unit: "grapheme-ascii", maxLength: 60 }),
    }),
    { maxLength: 12 },
  ),
  forms: fc.nat(3),
  stops: fc.array(fc.constantFrom("st-sharp" as const, "st-numb" as const, "st-blood-smear" as const, "st-severe" as const, null), {
    maxLength: 14,
  }),
  signs: fc.uniqueArray(
    fc.constantFrom("rf-haematuria", "rf-uti", "rf-discharge-sti", "rf-testis-lump", "rf-weightloss-bone", "rf-cauda-equina"),
    {
      maxLength: 6,
    },
  ),
});

type Anyone = typeof anyone extends fc.Arbitrary<infer T> ? T : never;

const journalOf = ({ notes, treatments, forms, stops, signs }: Anyone) => {
  const journal = new TestJournal();
  for (const text of notes) journal.write("note", "2026-03-01 09:00", { text });
  for (const one of treatments)
    journal.write("treatment", "2026-02-01 09:00", { ...one, change: "started", on: "2026-01-15" } as Bodies["treatment"]);
  for (const rule of signs) journal.screening("2026-03-02 09:00", { [rule]: 5 });
  for (const [n, endedBy] of stops.entries()) journal.session(`2026-03-${String(n + 3).padStart(2, "0")} 20:00`, { endedBy });
  for (let day = 1; day <= 28; day++) journal.write("rating", `2026-03-${String(day).padStart(2, "0")} 21:00`, { pain: day % 11 });
  for (let n = 0; n <= forms; n++)
    for (const wording of ["official", "practice"] as const)
      for (const instrument of ["nih-cpsi", "gupi", "ipss"] as const)
        journal.write("answers", `2026-03-${String(4 + 7 * n).padStart(2, "0")} 10:00`, {
          instrument,
          wording,
          items: itemsOf[instrument],
        });
  return journal.entries;
};
const items = (ids: string, value: number) => Object.fromEntries(ids.split(" ").map((id) => [id, value]));
const itemsOf = {
  "nih-cpsi": items("1a 1b 1c 1d 2a 2b 3 4 5 6 7 8 9", 1),
  gupi: items("1a 1b 1c 1d 2a 2b 2c 2d 3 4 5 6 7 8 9", 1),
  ipss: items("1 2 3 4 5 6 7 qol", 1),
} as const;

const runs = isWide ? 100 : 4;

test(`${runs} people who filled every field to the brim fit one sheet too, never in letters under 9 points`, async () => {
  await fc.assert(
    fc.asyncProperty(anyone, fc.constantFrom("A4" as const, "LETTER" as const), async (one, sheet) => {
      const { page } = pageOf(journalOf(one), everything("2026-03-01", "2026-03-31", { appendix: false, question: one.question }), say);
      const pdf = await write(page, sheet);
      expect(pagesIn(pdf)).toBe(1);
      const sizes = [...pdf.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
      expect(Math.min(...sizes)).toBeLessThanOrEqual(15);
      expect(lowest(pdf)).toBeGreaterThan(25);
      expect(lowest(pdf)).toBeLessThan(500);
    }),
    { numRuns: runs },
  );
}, 300_000);

/** How far above the lower edge the last line stands; the page's own origin is turned by the first transform. */
const lowest = (pdf: string) => Math.min(...[...pdf.matchAll(/1 0 0 1 [\d.]+ ([\d.-]+) Tm/g)].map(([, y]) => Number(y)));

test("the data behind the page stand on further sheets, in tables with their headings", async () => {
  const pdf = await write(pageOf(inventedYear(7), { ...choices, appendix: true }, say).page);
  expect(pagesIn(pdf)).toBeGreaterThan(1);
  for (const part of ["/S /Table", "/S /TH", "/S /TD", "/Type /Pagination"]) expect(pdf).toContain(part);
});

test("letters that are not embedded are told, and nothing is written instead of them", async () => {
  const { page } = pageOf(inventedYear(7), { ...choices, question: "是否继续？" }, say);
  expect(await writePdf(press, { page, sheet: "A4", madeMs: 0 })).toMatchObject({ ok: false, error: { type: "ScriptNotEmbedded" } });
});

test("German, Greek, Russian and Spanish letters are written", async () => {
  const question = "Grüße, ¿qué? Πόνος. Боль. naïve ½ – “x” …";
  await expect(write(pageOf(inventedYear(7), { ...choices, question }, say).page)).resolves.toContain("%PDF-1.7");
});
