import { join } from "node:path";
import { dateOf, err, msOf, ok, type CalendarDate, type Instant, type Result } from "#base";
import { sealPage } from "#journal";
import { project, type ExportHeader, type StoredEntry } from "#record";
import {
  asTold,
  bundleText,
  entriesIn,
  entriesInTable,
  plannedDates,
  reportOf,
  sealedContent,
  sealedHtml,
  sectionIds,
  trialTold,
  whatLeaves,
  writeBundle,
  writeCalendar,
  writeHtml,
  writePage,
  writePdf,
  writeTable,
  writtenBefore,
  type Choices,
  type Press,
  type Say,
} from "#share";
import { aboutLanguage, languages, loadWords, type Language } from "#words";
import { badOption } from "./call.ts";
import type { Call, World } from "./command.ts";
import { readBytes } from "./input.ts";
import { readSecret } from "./secret.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

export interface ToWrite {
  readonly header: ExportHeader;
  readonly entries: readonly StoredEntry[];
  readonly from: CalendarDate | undefined;
  readonly until: CalendarDate | undefined;
}
export interface Written {
  readonly parts: Iterable<string | Uint8Array>;
  /** Of how many entries something stands in it. */
  readonly entries: number;
}
export type Form = (given: ToWrite, call: Call, world: World) => Promise<Result<Written, Trouble>>;

export const documentOptions = {
  notes: { type: "boolean" },
  appendix: { type: "boolean" },
  bom: { type: "boolean" },
  question: { type: "string" },
  paper: { type: "string" },
  language: { type: "string" },
} as const;

/** What a clinician or another program reads. All of it is made from what may leave, as in the app. */
export const documentForms: { readonly [to: string]: Form } = {
  csv: async (given, call) => {
    const leaving = whatLeaves(given.entries, choicesOf(given, call), madeOf(given));
    return ok({ parts: [...(call.options["bom"] === true ? [byteOrderMark] : []), writeTable(leaving)], entries: entriesInTable(leaving) });
  },
  fhir: async (given, call, world) => {
    const made = await documentOf(given, call, world);
    return made.ok ? ok({ parts: [`${made.value.bundle("all")}\n`], entries: made.value.entries }) : made;
  },
  html: async (given, call, world) => {
    const made = await documentOf(given, call, world);
    if (!made.ok) return made;
    const { page, bundle, say, entries } = made.value;
    const secret = await readSecret(call, world);
    if (!secret.ok) return secret;
    if (secret.value === undefined) return ok({ parts: [writeHtml(page)], entries });
    if (!("passphrase" in secret.value)) return err(troubleNamed(world.words, "no-secret", "--to html"));
    const sealed = await sealPage(world, { text: sealedContent(page, bundle("summary")), passphrase: secret.value.passphrase });
    if (!sealed.ok) return err(badOption(world, "passphrase-file", world.words["bad-option.passphrase"]));
    const words = await loadWords(say.language as Language, "share");
    const text = sealedHtml(sealed.value, { words, language: say.language, direction: say.direction });
    return ok({ parts: [text], entries });
  },
  pdf: async (given, call, world) => {
    const made = await documentOf(given, call, world);
    if (!made.ok) return made;
    const paper = call.options["paper"] ?? "A4";
    if (paper !== "A4" && paper !== "letter") return err(badOption(world, "paper", world.words["bad-option.to"]({ values: "A4, letter" })));
    const press = await pressIn(world);
    if (!press.ok) return press;
    const { page, bundle, entries } = made.value;
    const written = await writePdf(press.value, {
      page,
      sheet: paper === "A4" ? "A4" : "LETTER",
      madeMs: msOf(madeOf(given)),
      attachment: { name: "summary.fhir.json", type: "application/fhir+json", bytes: new TextEncoder().encode(bundle("summary")) },
    });
    return written.ok
      ? ok({ parts: [written.value], entries })
      : err(troubleNamed(world.words, "script-not-embedded", written.error.letter));
  },
  ics: async (given, call, world) => {
    const language = languageOf(call, world);
    if (!language.ok) return language;
    const words = await loadWords(language.value, "share");
    const at = madeOf(given);
    const zone = given.entries.at(-1)?.zone ?? world.clock.zone();
    const projection = project(given.entries, at);
    const { text } = writeCalendar({
      dates: plannedDates(projection, at, zone, { sessions: true, followUps: true, checkInAt: null }),
      titles: { session: words["calendar.session"], "follow-up": words["calendar.follow-up"], "check-in": words["calendar.check-in"] },
      alarm: { minutes: 10, title: words["calendar.alarm"] },
      before: writtenBefore(projection),
      made: at,
      zone,
    });
    return ok({ parts: [text], entries: given.entries.length });
  },
};

/** Some spreadsheets take a table for UTF-8 only when it begins with this. */
const byteOrderMark = "\uFEFF";

/** As of when the journal was exported, so that the same journal gives the same bytes on every day. */
const madeOf = ({ header }: ToWrite): Instant => header.exportedAt;

const choicesOf = (given: ToWrite, { options }: Call): Choices => {
  const days = given.entries.map(({ at }) => dateOf(at)).sort();
  const made = dateOf(madeOf(given));
  return {
    from: given.from ?? days[0] ?? made,
    until: given.until ?? days.at(-1) ?? made,
    sections: sectionIds,
    notes: options["notes"] === true,
    selfHarm: false,
    question: typeof options["question"] === "string" ? options["question"] : "",
    appendix: options["appendix"] === true,
  };
};

const documentOf = async (given: ToWrite, call: Call, world: World) => {
  const language = languageOf(call, world);
  if (!language.ok) return language;
  const say = await sayIn(language.value);
  const choices = choicesOf(given, call);
  const leaving = whatLeaves(given.entries, choices, madeOf(given));
  const report = reportOf(leaving, trialTold(given.entries, { at: madeOf(given), from: choices.from }));
  const page = writePage(report, choices, say);
  return ok({
    page,
    say,
    entries: entriesIn(leaving),
    bundle: (detail: "summary" | "all") => bundleText(writeBundle({ report, page, say, appVersion: world.version, detail })),
  });
};

const languageOf = ({ options }: Call, world: World): Result<Language, Trouble> => {
  const wanted = options["language"] ?? "en";
  const found = languages.find((language) => language === wanted);
  return found ? ok(found) : err(badOption(world, "language", world.words["bad-option.to"]({ values: languages.join(", ") })));
};

const sayIn = async (language: Language): Promise<Say> => {
  const [report, ofRules, ofTrial, record, measure, rules, verdict, evaluate] = await Promise.all([
    loadWords(language, "report"),
    loadWords(language, "report-rules"),
    loadWords(language, "report-trial"),
    loadWords(language, "record"),
    loadWords(language, "measure"),
    loadWords(language, "rules"),
    loadWords(language, "verdict"),
    loadWords(language, "evaluate"),
  ]);
  // "en" alone would put the month first.
  const locale = language === "en" ? "en-GB" : language;
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    language,
    direction: aboutLanguage(language).direction,
    report,
    record,
    measure,
    verdict,
    ...asTold(rules, evaluate, { rules: ofRules, trial: ofTrial }),
    date: (day) => date.format(new Date(`${day}T00:00Z`)),
    list: (items) => list.format(items),
  };
};

/** The library and the letters, which lie beside the app. */
const pressIn = async (world: World): Promise<Result<Press, Trouble>> => {
  const bytes: Uint8Array[] = [];
  for (const name of ["roboto-regular.ttf", "roboto-bold.ttf", "srgb.icc"]) {
    const read = await readBytes(world, join(world.app, "fonts", name));
    if (!read.ok) return read;
    bytes.push(read.value);
  }
  const [regular, bold, profile] = bytes as [Uint8Array, Uint8Array, Uint8Array];
  const { default: PDFDocument } = await import("pdfkit");
  return ok({ PDFDocument, dateAt: (ms) => new Date(ms), regular, bold, profile });
};
