import { dateOf as dayOf, daysBetween } from "#base";
import type { VerdictName } from "#screen";
import type { Report } from "../report/report.ts";
import { line, missing, named, type Block } from "./page.ts";
import { cut, saidAt, titleOf, type Room, type Say } from "./say.ts";

/** Everything from the person's question to his medicines. */

export const sayWords = (say: Say, { leaving }: Report, room: Room): readonly Block[] => {
  const { report } = say;
  const { question, notes } = leaving;
  const [most, characters] = room === "usual" ? [3, 160] : [1, 100];
  const asked: Block =
    question === "" ? missing(report["words.none"]) : { type: "line", tone: "own", text: cut(say, question, room === "usual" ? 500 : 240) };
  const newest = notes.slice(-most).toReversed();
  return [
    asked,
    ...newest.map(({ at, text }): Block => ({
      type: "line",
      tone: "own",
      text: report["words.note"]({ date: say.date(dayOf(at)), text: cut(say, text, characters) }),
    })),
    ...more(say, notes.length - newest.length),
  ];
};

export const sayWarningSigns = (say: Say, { warningSigns }: Report, room: Room): readonly Block[] => {
  const { report } = say;
  if (warningSigns === null) return [missing(report["signs.none"])];
  const { times, last, told } = warningSigns;
  const most = room === "usual" ? 4 : 2;
  const asked = last.clear + last.signs + last.leftOut;
  return [
    line(
      `${report["signs.asked"]({ times, date: say.date(last.on), verdict: saidByName(say, last.verdict) })} ${report["signs.counts"]({ clear: last.clear, asked, signs: last.signs, leftOut: last.leftOut })}`,
    ),
    ...(told.length === 0 ? [line(report["signs.told-none"])] : []),
    ...told.slice(0, most).map(({ rule, level, on, lastOn, seen }) => {
      const words = { sign: titleOf(say, rule, level), date: say.date(on), verdict: saidAt(say, level) };
      const said = on === lastOn ? report["signs.told"](words) : report["signs.told-again"]({ ...words, last: say.date(lastOn) });
      const visit = seen === null ? report["signs.not-seen"] : report["signs.seen"]({ date: say.date(seen.on), by: cut(say, seen.by, 40) });
      return line(`${said} ${visit}`);
    }),
    ...more(say, told.length - most),
  ];
};

export const sayTreatments = (say: Say, { treatments }: Report, room: Room): readonly Block[] => {
  const { report, record } = say;
  if (treatments.length === 0) return [missing(report["treatments.none"])];
  const most = room === "usual" ? 6 : 4;
  return [
    ...treatments.slice(0, most).map(({ what, name, dose, startedOn, changedOn, stoppedOn }) => {
      const kind = record[`line.treatment.${what}`];
      const parts = [
        ...(dose === null ? [] : [cut(say, dose, 40)]),
        startedOn === null ? report["treatment.no-start"] : report["treatment.since"]({ date: say.date(startedOn) }),
        ...(changedOn === null ? [] : [report["treatment.changed"]({ date: say.date(changedOn) })]),
        ...(stoppedOn === null ? [] : [report["treatment.stopped"]({ date: say.date(stoppedOn) })]),
      ];
      return named(name === null ? kind : report["treatment.named"]({ kind, name: cut(say, name, 40) }), parts.join(", "));
    }),
    ...more(say, treatments.length - most),
  ];
};

export const sayEvents = (say: Say, { events }: Report, room: Room): readonly Block[] => {
  const { report } = say;
  if (events.length === 0) return [line(report["events.none"])];
  const most = room === "usual" ? 5 : 3;
  // What was gravest must not be what is left out.
  const shown = events
    .toSorted((a, b) => b.level - a.level)
    .slice(0, most)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return [
    ...shown.map(({ rule, level, on }) =>
      line(report["events.one"]({ date: say.date(on), what: titleOf(say, rule, level), verdict: saidAt(say, level) })),
    ),
    ...more(say, events.length - most),
  ];
};

export const sayPsa = (say: Say, { psa }: Report): readonly Block[] => {
  const { report } = say;
  const { testOn, lastSession, lastEjaculation } = psa;
  const date = (on: NonNullable<typeof testOn>) => ({ date: say.date(on) });
  const session =
    lastSession === null
      ? report["psa.session-none"]
      : testOn === null
        ? report["psa.session-last"](date(lastSession))
        : report["psa.session"]({ ...date(lastSession), days: daysBetween(lastSession, testOn) });
  const ejaculation =
    lastEjaculation === null
      ? report["psa.ejaculation-none"]
      : !lastEjaculation.exact
        ? report["psa.ejaculation-48h"](date(lastEjaculation.on))
        : report[testOn === null ? "psa.ejaculation-last" : "psa.ejaculation"](date(lastEjaculation.on));
  return [line([testOn === null ? report["psa.no-test"] : report["psa.test"](date(testOn)), session, ejaculation].join(" "))];
};

const more = ({ report }: Say, count: number): readonly Block[] => (count > 0 ? [missing(report["more"]({ count }))] : []);
const saidByName = ({ verdict }: Say, name: VerdictName): string => verdict[`${name}.heading`];
