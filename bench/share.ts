/**
 * How long the page for a clinician takes, of a year, beside the budget (0.5 s in the browser, 1 s cold in the command). Warm medians; no test,
 * because a busy machine is slow, not wrong. Run: node bench/share.ts
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { bundleText, reportOf, whatLeaves, writeBundle, writePage, writePdf, writeTable, type Press } from "#share";
import { demoUntil, everything, inventedYear, sayIn, yearBefore } from "#share/testing";

const font = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, "../public/fonts", name)));
const press: Press = {
  PDFDocument,
  dateAt: (ms) => new Date(ms),
  regular: font("roboto-regular.ttf"),
  bold: font("roboto-bold.ttf"),
  profile: font("srgb.icc"),
};
const say = await sayIn("en");
const entries = inventedYear(7);
const choices = everything(yearBefore(demoUntil), "2026-11-01", { appendix: false });

const leaving = whatLeaves(entries, choices, demoUntil);
const report = reportOf(leaving);
const page = writePage(report, choices, say);
const bundle = () => bundleText(writeBundle({ report, page, say, appVersion: "0.1.0", detail: "summary" }));

const took = async (work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < 9; n++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[4]!;
};

const lines: readonly (readonly [string, () => unknown])[] = [
  ["what leaves, report and page", () => writePage(reportOf(whatLeaves(entries, choices, demoUntil)), choices, say)],
  ["FHIR summary", bundle],
  ["table", () => writeTable(leaving)],
  [
    "PDF with the summary inside",
    () =>
      writePdf(press, {
        page,
        sheet: "A4",
        madeMs: 0,
        attachment: { name: "summary.fhir.json", type: "application/fhir+json", bytes: new TextEncoder().encode(bundle()) },
      }),
  ],
];
for (const [what, work] of lines) console.log(`${what}: ${(await took(work)).toFixed(0)} ms`);
