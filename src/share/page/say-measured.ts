import { sentencesOf, type BlockDone } from "#evaluate";
import { daysMin, frequentAbove, graNumber, instruments, npiAbovePercent, type InstrumentId, type ScoreChange } from "#measure";
import type { FormScores } from "../report/scores.ts";
import type { Report } from "../report/report.ts";
import { line, missing, named, type Block } from "./page.ts";
import { cut, tenth, titleOf, type Room, type Say } from "./say.ts";

/** Numbers: how much was done, what forms and ratings say, and how they are to be read. */

export const sayDose = (say: Say, { dose }: Report): readonly Block[] => {
  const { report, verdict } = say;
  const { sessions, weeks, mostInAWeek, weeksWithout, last, modes, contactMinutes, caps, discomfortMost, half, stopped, stops } = dose;
  if (sessions === 0 || last === null || contactMinutes === null || caps === null) return [missing(report["dose.none"])];
  const kinds = modes.map(({ mode, sessions: count }) => report["dose.mode"]({ mode: verdict[`mode.${mode}`], count }));
  const span = ([from, to]: readonly [number, number]) =>
    from === to ? String(tenth(from)) : report["range"]({ from: tenth(from), to: tenth(to) });
  const reasons = stops.slice(0, 4).map(({ rule, times }) => report["dose.stop"]({ reason: titleOf(say, rule, 3), times }));
  return [
    line(report["dose.count"]({ sessions, weeks, most: mostInAWeek, without: weeksWithout, date: say.date(last) })),
    line(
      [
        `${kinds.join(", ")}.`,
        report["dose.contact"]({ median: tenth(contactMinutes.median), most: tenth(contactMinutes.most) }),
        report["dose.caps"]({ minutes: span(caps.minutes), discomfort: span(caps.discomfort) }),
        ...(discomfortMost === null ? [] : [report["dose.felt"]({ most: discomfortMost })]),
        ...(half === 0 ? [] : [report["dose.half"]({ count: half })]),
      ].join(" "),
    ),
    line(
      stopped === 0
        ? report["dose.stops-none"]
        : reasons.length === 0
          ? report["dose.stopped"]({ count: stopped })
          : report["dose.stopped-why"]({ count: stopped, reasons: say.list(reasons) }),
    ),
    missing([report["dose.what"], ...(modes.some(({ mode }) => mode === "internal") ? [report["dose.what-internal"]] : [])].join(" ")),
  ];
};

export const sayScores = (say: Say, { scores, leaving }: Report, room: Room): readonly Block[] => {
  const { report, record, measure } = say;
  if (scores.length === 0) return [missing(report["scores.none"])];
  const gra = leaving.impressions.findLast(({ form }) => form === "gra");
  const number = gra && graNumber({ form: "gra", label: gra.label } as Parameters<typeof graNumber>[0]);
  const noticed = [...new Set(scores.filter(({ wording }) => wording === "official").map(({ instrument }) => instrument))].flatMap((id) => {
    const { noticed: size } = instruments[id];
    return size === null ? [] : [report["scores.noticed"]({ form: measure[`instrument.${id}`], points: size.points })];
  });
  const placebo = scores.some(({ change }) => change?.wording === "official" && change.points !== 0);
  return [
    ...scores.slice(0, room === "usual" ? 5 : 3).map((form) => named(nameOf(say, form), sayForm(say, form))),
    ...(gra && number !== null && number !== undefined
      ? [line(`${record["line.answers.change"]({ date: say.date(gra.since), label: record[`gra.${number}` as "gra.0"] })}.`)]
      : []),
    ...(noticed.length === 0 ? [] : [missing(report["scores.method"]({ list: say.list(noticed) }))]),
    ...(placebo ? [missing(measure["change.placebo"])] : []),
  ];
};

export const nameOf = ({ measure, record }: Say, { instrument, wording }: Pick<FormScores, "instrument" | "wording">): string =>
  wording === "official" ? measure[`instrument.${instrument}`] : record[`line.answers.practice.${instrument}`];

const sayForm = (say: Say, { instrument, filled, max, first, last, change, band }: FormScores): string => {
  const { report, measure } = say;
  const total = (value: number | null) => (value === null ? report["scores.open"] : String(value));
  const parts = mainParts[instrument].flatMap((scale) => {
    const value = last.parts[scale];
    return typeof value === "number" ? [report["scores.part"]({ scale: measure[`scale.${scale}`], value: String(value) })] : [];
  });
  return [
    filled === 1
      ? report["scores.one"]({ total: total(last.total), max, date: say.date(last.on) })
      : report["scores.two"]({
          first: total(first.total),
          firstDate: say.date(first.on),
          last: total(last.total),
          lastDate: say.date(last.on),
          max,
          filled,
        }),
    ...(change === null ? [] : sayMove(say, change, first.on)),
    ...(band === null ? [] : [report[band.verified ? "scores.band" : "scores.band-unverified"]({ band: measure[`band.${band.band}`] })]),
    ...(parts.length === 0 ? [] : [report["scores.parts"]({ parts: parts.join(", ") })]),
  ].join(" ");
};

const mainParts = {
  "nih-cpsi": ["pain", "urinary", "qol"],
  gupi: ["pain", "urinary", "qol"],
  ipss: ["voiding", "storage", "qol"],
} as const satisfies { readonly [I in InstrumentId]: readonly string[] };

/** The direction, and its size against what men notice where that is known. Our own wording was never measured so. */
const sayMove = ({ measure, date }: Say, change: ScoreChange, since: FormScores["first"]["on"]): readonly string[] => {
  const { points } = change;
  const moved =
    points === 0
      ? measure["change.same"]({ date: date(since) })
      : measure[points < 0 ? "change.less" : "change.more"]({ points: Math.abs(points), date: date(since) });
  if (change.wording === "practice") return [moved, measure["change.practice"]];
  return [
    moved,
    ...(change.size === null || points === 0 ? [] : [measure[`change.${change.size}`]]),
    ...(change.canFallEnough === false ? [measure["change.cannot-fall"]] : []),
  ];
};

export const sayPain = (say: Say, { pain, leaving }: Report): readonly Block[] => {
  const { report } = say;
  const { ratedDays, days, first, last, change, lowest, highest, flares, weeks } = pain;
  const spells =
    flares.worst === null
      ? report["pain.flares"]({ count: flares.count })
      : report["pain.flares-worst"]({ count: flares.count, worst: flares.worst });
  if (ratedDays === 0 || lowest === null || highest === null) return [missing(report["pain.none"]), line(spells)];
  const compared =
    first === null || last === null || change === null
      ? [report["pain.too-few"]]
      : [
          report["pain.weeks"]({
            firstDate: say.date(first.from),
            first: tenth(first.mean!),
            lastDate: say.date(last.from),
            last: tenth(last.mean!),
          }),
          report[change.improved ? "pain.improved" : change.worse ? "pain.worse" : "pain.little"]({
            points: tenth(Math.abs(change.delta)),
          }),
        ];
  return [
    line(compared.join(" ")),
    line(`${report["pain.days"]({ rated: ratedDays, days, lowest: tenth(lowest), highest: tenth(highest) })} ${spells}`),
    ...(weeks.filter(({ mean }) => mean !== null).length < 2
      ? []
      : [
          {
            type: "picture" as const,
            weeks,
            says: report["pain.picture"]({ from: say.date(leaving.from), until: say.date(leaving.until) }),
          },
        ]),
  ];
};

export const sayDiary = (say: Say, { diary }: Report): readonly Block[] => {
  const { report, measure } = say;
  if (diary === null) return [missing(report["diary.none"])];
  const { days, metrics, reading, isEnough } = diary;
  const { volumeMl, npiPercent, largestMl } = metrics;
  const volumes =
    isEnough && volumeMl !== null && npiPercent !== null && largestMl !== null
      ? report["diary.volumes"]({ ml: Math.round(volumeMl), npi: tenth(npiPercent), largest: Math.round(largestMl) })
      : report["diary.counts-only"]({ days: daysMin });
  return [
    line(
      [
        report["diary.counts"]({ days, voids: tenth(metrics.voids), night: tenth(metrics.night) }),
        volumes,
        ...(reading.voids === "frequent" ? [measure["diary.frequent"]({ limit: frequentAbove })] : []),
        ...(isEnough && reading.npi === "nocturnal-polyuria"
          ? [measure["diary.nocturnal-polyuria"]({ limit: npiAbovePercent.over65 })]
          : []),
        ...(isEnough && reading.npi === "by-age"
          ? [measure["diary.by-age"]({ young: npiAbovePercent.youngAdult, old: npiAbovePercent.over65 })]
          : []),
      ].join(" "),
    ),
  ];
};

export const sayTrial = (say: Say, { trial: told }: Report, room: Room): readonly Block[] => {
  const { report, evaluate } = say;
  if (told === "none") return [missing(report["trial.none"])];
  if (told === "untold") return [missing(report["trial.untold"])];
  const { verdict, size, estimate, limits } = sentencesOf(evaluate, told.trial, told.answer);
  return [
    line([verdict, size, ...(estimate === null ? [] : [estimate])].join(" ")),
    ...(told.done.length > 0 ? [line(sayDone(report, told.done))] : []),
    line(cut(say, limits.join(" "), room === "usual" ? 600 : 320)),
  ];
};

/** Kept days of those that were planned; what nobody noted stands by itself. */
const sayDone = (report: Say["report"], done: readonly BlockDone[]): string => {
  const sum = (count: (one: BlockDone) => number) => done.reduce((total, one) => total + count(one), 0);
  return report["trial.days"]({ kept: sum(({ kept }) => kept), days: sum(({ days }) => days), unknown: sum(({ unknown }) => unknown) });
};
