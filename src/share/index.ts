/**
 * What leaves, and in which form: one page for a clinician, and open formats, made from what may leave and from nothing else. And what is
 * brought in from elsewhere, seen before it is kept.
 */
export {
  csvFields,
  dateOrders,
  firstOpenDate,
  guessColumns,
  guessOrder,
  type CsvColumns,
  type CsvField,
  type DateOrder,
} from "./import/csv-columns.ts";
export { csvMistakes, type CsvMistake, type CsvSettings } from "./import/csv-row.ts";
export { feverCelsius, healthGroups, type HealthFound, type HealthGroup, type HealthNote, type SayHealth } from "./import/health-record.ts";
export { fingerprintOf, importEntriesMax, type Found, type ImportSource } from "./import/mark.ts";
export { importMarkOf, importsOf, mergeOf, takeBack, type ImportDone, type Merge } from "./import/merge.ts";
export { CsvReader, headBytes, readHead, type CsvHead, type CsvRead } from "./import/read-csv.ts";
export { HealthReader, type HealthExportRead } from "./import/read-health.ts";
export { sectionIds, usualChoices, type Choices, type SectionId } from "./choices.ts";
export { entriesIn, type Leaving } from "./leaving/leaving.ts";
export { whatLeaves } from "./leaving/what-leaves.ts";
export type { AppendixTable, Block, Page, PageSection } from "./page/page.ts";
export { asTold, reportAreas, type Say } from "./page/say.ts";
export { writePage } from "./page/write-page.ts";
export { reportOf, type Report, type TrialTold } from "./report/report.ts";
export { trialTold } from "./report/trial-told.ts";
export { entriesInTable, writeDictionary, writeTable } from "./csv/table.ts";
export type { Press, Sheet } from "./pdf/paper.ts";
export { writePdf, type PdfRequest, type ScriptNotEmbedded } from "./pdf/write-pdf.ts";
export { stretchesOf } from "./pdf/picture.ts";
export type { PainWeek } from "./report/pain.ts";
export { bundleText, writeBundle, type BundleRequest } from "./fhir/bundle.ts";
export { plannedDates, type DatesWanted, type PlannedDate } from "./calendar/dates.ts";
export { writeCalendar, type Calendar, type CalendarRequest, type WrittenEvent } from "./calendar/write-calendar.ts";
export { sealedContent, sealedHtml, type SealedBox } from "./html/sealed-html.ts";
export { writeHtml } from "./html/write-html.ts";
export { writtenBefore } from "./calendar/written-before.ts";
export { isBundle, readBundle, type ReadBundle } from "./fhir/read-bundle.ts";
export { notTakenWhys } from "./fhir/read-foreign.ts";
export { isTable, readTable, type TableRow } from "./csv/read-table.ts";
export { linkedBundle, readLinkedBundle, type LinkedPage, type NotAPage, type ShownPage } from "./link/document.ts";
export { isPasscode, newPasscode, spacedPasscode } from "./link/passcode.ts";
export { linkIdAt, linkUrl, readLink, writeLink, type LinkPayload, type LinkTooNew, type NotALink } from "./link/payload.ts";
