import { addDays, daysBetween, type CalendarDate, type Instant } from "#base";
import { trialBlocks } from "#schedule";
import { TestJournal } from "#record/testing";
import { project, type Did, type EntryId, type Projection, type TrialRecord } from "#record";
import { testRandom } from "#base/testing";
import { freezeTrial, type TrialChoices } from "../plan/choices.ts";
import { inventedTrial, type Invented } from "./invented.ts";

/** A trial as a person lives it: a fortnight of check-ins, three sessions, the coin, and then every evening a number. */
export interface Lived extends Invented {
  readonly choices?: Partial<TrialChoices>;
  readonly drawnOn?: CalendarDate;
  /** The last day of which anything is written; the end of the trial when left out. */
  readonly until?: CalendarDate;
  /** Whether he does the planned session of this number, from 1. */
  readonly does?: (session: number) => boolean;
  /** What he says he did on a day of a comparison with words of his own; null where he says nothing. Left out, he says nothing at all. */
  readonly did?: (on: CalendarDate, side: "practice" | "comparison", nth: number) => Did["what"] | null;
}

export const usualChoices: TrialChoices = {
  outcome: "pain",
  mid: 2,
  shape: "pairs",
  pairs: 6,
  washoutDays: 4,
  expectation: { practice: 6, comparison: 3 },
};

/** Its entries, in the order they were written. The same request gives the same life. */
export const livedTrial = (asked: Lived): TestJournal => {
  const { seed, choices, drawnOn = "2026-01-22" as CalendarDate, does = () => true } = asked;
  const journal = new TestJournal();
  const baseline = inventedTrial({ ...asked, benefit: 0, pairs: 1 }).days;
  journal.screening(`${addDays(drawnOn, -21)} 18:00`);
  for (let back = 20; back >= 0; back--) {
    const day = addDays(drawnOn, -back);
    journal.write("rating", `${day} 20:30`, { pain: baseline[20 - back]!.y ?? 5 });
    if (back === 20 || back === 13 || back === 6) session(journal, day);
  }
  const frozen = freezeTrial(testRandom(seed), { ...usualChoices, ...choices }, addDays(drawnOn, 2));
  const drawn = journal.write("trial", `${drawnOn} 21:00`, { what: "drawn", ...frozen });
  const blocks = trialBlocks(frozen.plan);
  const start = frozen.plan.design.start;
  const last = blocks.at(-1)!.to;
  const end = asked.until !== undefined && asked.until < last ? asked.until : last;
  const invented = inventedTrial({
    ...asked,
    order: frozen.plan.design.order,
    lengths: blocks.map(({ from, to }) => daysBetween(from, to) + 1),
  });
  let planned = 0;
  for (let day = start; day <= end; day = addDays(day, 1)) {
    const block = blocks.find(({ from, to }) => from <= day && day <= to)!;
    const nth = daysBetween(block.from, day);
    const isSessionDay = choices?.names === undefined && block.kind === "practice" && nth % 7 === 0 && addDays(day, 6) <= block.to;
    if (isSessionDay && does(++planned)) session(journal, day);
    const { y } = invented.days[daysBetween(start, day)]!;
    if (y !== null) journal.write("rating", `${day} 20:30`, { pain: y });
    const what = asked.did?.(day, block.kind, daysBetween(start, day)) ?? null;
    if (what !== null) journal.write("rating", `${day} 20:40`, { did: { of: drawn.id, what } });
  }
  return journal;
};

/** The same as his record holds it half a year later, after what else a test writes into it. */
export const livedRecord = (asked: Lived, more: (journal: TestJournal, trial: EntryId) => void = () => undefined): LivedRecord => {
  const journal = livedTrial(asked);
  more(journal, journal.entries.find(({ kind }) => kind === "trial")!.id);
  const projection = project(journal.entries, "2027-01-01T09:00:00Z" as Instant);
  return { journal, projection, record: projection.trials[0]! };
};
export interface LivedRecord {
  readonly journal: TestJournal;
  readonly projection: Projection;
  readonly record: TrialRecord;
}

const session = (journal: TestJournal, day: CalendarDate): void => {
  const { id } = journal.session(`${day} 19:00`);
  journal.write("follow-up", `${addDays(day, 1)} 19:00`, { session: id, due: "24h", pain: 3, findings: ["fu-ok"] });
  journal.write("follow-up", `${addDays(day, 3)} 19:00`, { session: id, due: "72h", pain: 3, findings: ["fu-ok"] });
};
