/** What leaves, and what is brought in from elsewhere. */
export { csvFields, dateOrders, guessColumns, guessOrder, type CsvColumns, type CsvField, type DateOrder } from "./import/csv-columns.ts";
export { csvMistakes, type CsvMistake, type CsvSettings } from "./import/csv-row.ts";
export { feverCelsius, healthGroups, type HealthFound, type HealthGroup, type HealthNote, type SayHealth } from "./import/health-record.ts";
export { importEntriesMax, type Found, type ImportSource } from "./import/mark.ts";
export { importMarkOf, importsOf, mergeOf, takeBack, type ImportDone, type Merge } from "./import/merge.ts";
export { CsvReader, headBytes, readHead, type CsvHead, type CsvRead } from "./import/read-csv.ts";
export { HealthReader, type HealthExportRead } from "./import/read-health.ts";
