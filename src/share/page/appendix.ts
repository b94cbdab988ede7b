import { addDays, dateOf, type CalendarDate } from "#base";
import type { SectionId } from "../choices.ts";
import { weeksOf } from "../report/dose.ts";
import { painByDay } from "../report/pain.ts";
import type { Report } from "../report/report.ts";
import type { AppendixTable } from "./page.ts";
import { nameOf } from "./say-measured.ts";
import { saidAt, tenth, titleOf, type Say } from "./say.ts";

/** The data behind the page, for the sections that are on it. */
export const appendixOf = (say: Say, report: Report, sections: readonly SectionId[]): readonly AppendixTable[] =>
  [
    ...(sections.includes("dose") ? [sessionsTable(say, report)] : []),
    ...(sections.includes("scores") ? [formsTable(say, report)] : []),
    ...(sections.includes("pain") ? [painTable(say, report)] : []),
    ...(sections.includes("events") ? [eventsTable(say, report)] : []),
    ...(sections.includes("words") ? [notesTable(say, report)] : []),
  ].filter(({ rows }) => rows.length > 0);

const sessionsTable = (say: Say, { leaving }: Report): AppendixTable => {
  const { report, verdict } = say;
  const rating = (value: number | undefined) => (value === undefined ? report["unrated"] : String(value));
  return {
    heading: report["appendix.sessions"],
    head: [
      report["column.date"],
      report["column.what"],
      report["column.minutes"],
      report["column.before"],
      report["column.after"],
      report["column.ended"],
    ],
    rows: leaving.sessions.map(({ endedAt, mode, contactSeconds, before, after, endedBy, stopped }) => [
      say.date(dateOf(endedAt)),
      verdict[`mode.${mode}`],
      String(tenth(contactSeconds / 60)),
      rating(before.pain),
      rating(after.pain),
      endedBy === null ? report[stopped ? "ended.stopped" : "ended.finished"] : titleOf(say, endedBy, 3),
    ]),
  };
};

const formsTable = (say: Say, { leaving }: Report): AppendixTable => {
  const { report, measure } = say;
  const scales: { readonly [id: string]: unknown } = measure;
  return {
    heading: report["appendix.scores"],
    head: [report["column.date"], report["column.what"], report["column.total"], report["column.parts"]],
    rows: leaving.forms.map(({ at, scored }) => {
      const { total, ...parts } = scored.scores as { readonly [scale: string]: number | null };
      const said = Object.entries(parts).flatMap(([scale, value]) => {
        const name = scales[`scale.${scale}`];
        return value === null || typeof name !== "string" ? [] : [report["scores.part"]({ scale: name, value: String(value) })];
      });
      return [
        say.date(dateOf(at)),
        nameOf(say, scored),
        total === null || total === undefined ? report["scores.open"] : String(total),
        said.join(", "),
      ];
    }),
  };
};

const painTable = (say: Say, { leaving, pain }: Report): AppendixTable => {
  const { report } = say;
  if (pain.ratedDays === 0) return { heading: report["appendix.ratings"], head: [], rows: [] };
  const byDay = painByDay(leaving);
  const rated = (day: CalendarDate) => {
    const value = byDay.get(day);
    return value === undefined ? report["unrated"] : String(tenth(value));
  };
  return {
    heading: report["appendix.ratings"],
    head: [report["column.week"], report["column.days"]],
    rows: weeksOf(leaving.from, leaving.until).map(({ from, until }) => [
      say.date(from),
      Array.from({ length: 7 }, (_, n) => addDays(from, n))
        .filter((day) => day <= until)
        .map(rated)
        .join("  "),
    ]),
  };
};

const eventsTable = (say: Say, { events }: Report): AppendixTable => ({
  heading: say.report["appendix.events"],
  head: [say.report["column.date"], say.report["column.what"], say.report["column.said"]],
  rows: events.map(({ on, rule, level }) => [say.date(on), titleOf(say, rule, level), saidAt(say, level)]),
});

const notesTable = (say: Say, { leaving }: Report): AppendixTable => ({
  heading: say.report["appendix.notes"],
  head: [say.report["column.date"], say.report["column.text"]],
  rows: leaving.notes.map(({ at, text }) => [say.date(dateOf(at)), text]),
});
