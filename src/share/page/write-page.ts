import { dateOf } from "#base";
import type { Choices, SectionId } from "../choices.ts";
import type { Report } from "../report/report.ts";
import { appendixOf } from "./appendix.ts";
import { fitsOnePage } from "./fits.ts";
import { line, type Block, type Page } from "./page.ts";
import { sayEvents, sayPsa, sayTreatments, sayWarningSigns, sayWords } from "./say-care.ts";
import { sayDiary, sayDose, sayPain, sayScores, sayTrial } from "./say-measured.ts";
import type { Room, Say } from "./say.ts";

/** Says a report in a language. Where the usual page would be longer than one sheet, the shorter one is taken, and it says what it leaves out. */
export const writePage = (report: Report, choices: Choices, say: Say): Page => {
  const usual = pageOf(report, choices, say, "usual");
  return fitsOnePage(usual) ? usual : pageOf(report, choices, say, "tight");
};

const pageOf = (report: Report, { sections, appendix }: Choices, say: Say, room: Room): Page => {
  const { report: words, date, language, direction } = say;
  const { from, until, made } = report.leaving;
  const wanted = (Object.keys(writers) as SectionId[]).filter((id) => sections.includes(id));
  return {
    language,
    direction,
    title: words["title"],
    lead: [words["span"]({ from: date(from), until: date(until), made: date(dateOf(made)) }), words["not"]],
    sections: wanted.map((id) => ({ id, heading: words[`heading.${id}`], blocks: writers[id](say, report, room) })),
    appendix: appendix ? appendixOf(say, report, sections) : [],
    appendixTitle: words["appendix"],
    attached: words["attached"],
    pageOf: (page, pages) => words["page-of"]({ page, pages }),
  };
};

const sayUnknown = ({ report }: Say, { unknown }: Report): readonly Block[] => [
  line(
    unknown
      .map((one) => {
        switch (one.type) {
          case "no-examination":
          case "own-entries":
            return report[`unknown.${one.type}`];
          case "days-without-rating":
            return report["unknown.days-without-rating"](one);
          case "no-follow-up":
            return report["unknown.no-follow-up"](one);
          case "late-ratings":
          case "forms-incomplete":
          case "newer-entries":
            return report[`unknown.${one.type}`](one);
          default:
            return one satisfies never;
        }
      })
      .join(" "),
  ),
];

/** In the order of the page. */
const writers: { readonly [S in SectionId]: (say: Say, report: Report, room: Room) => readonly Block[] } = {
  words: sayWords,
  "warning-signs": sayWarningSigns,
  treatments: sayTreatments,
  dose: sayDose,
  scores: sayScores,
  pain: sayPain,
  diary: sayDiary,
  trial: sayTrial,
  events: sayEvents,
  psa: sayPsa,
  unknown: sayUnknown,
};
