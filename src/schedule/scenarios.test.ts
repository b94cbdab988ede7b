import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Instant, Zone } from "#base";
import { project, type EntryId, type Kind } from "#record";
import { TestJournal, type TestSession } from "#record/testing";
import type { Level } from "#screen";
import { today, type TodayState } from "#schedule";

/** Whole stories: what was written, and what Today and the schedule say between. */
interface Scenario {
  readonly name: string;
  readonly why: string;
  readonly zone: string;
  readonly story: readonly Step[];
}

/** A session, a follow-up to the last session, a screening with the rules that fired, or any entry; `of: 1` is the first entry. */
interface Write {
  readonly write: string;
  readonly session?: TestSession;
  readonly followUp?: { readonly due: "2h" | "24h" | "72h" | "any"; readonly pain?: number; readonly findings: readonly string[] };
  readonly screening?: { readonly [rule: string]: Level };
  readonly kind?: Kind;
  readonly body?: { readonly [field: string]: unknown };
}

interface Look {
  readonly look: string;
  readonly why: string;
  readonly [expected: string]: unknown;
}

type Step = Write | Look;
const isLook = (step: Step): step is Look => "look" in step;

const home = join(import.meta.dirname, "../../scenarios");
const files = readdirSync(home).filter((file) => file.startsWith("schedule-"));

test("there are scenarios", () => expect(files.length).toBeGreaterThan(10));

describe.each(files)("%s", (file) => {
  const { name, zone, story } = JSON.parse(readFileSync(join(home, file), "utf8")) as Scenario;
  test(name, () => {
    const journal = new TestJournal(zone);
    for (const step of story) {
      if (isLook(step)) check(journal, step, zone as Zone);
      else write(journal, step);
    }
  });
});

const write = (journal: TestJournal, { write: at, session, followUp, screening, kind, body }: Write): void => {
  if (session) journal.session(at, session);
  else if (screening) journal.screening(at, screening);
  else if (followUp) journal.write("follow-up", at, { session: lastSession(journal), ...followUp });
  else if (kind && body) {
    const of = typeof body["of"] === "number" ? { of: journal.entries[body["of"] - 1]!.id } : {};
    journal.write(kind, at, { ...body, ...of });
  } else throw new Error(`Nothing to write at ${at}`);
};

const lastSession = ({ entries }: TestJournal): EntryId => entries.findLast(({ kind }) => kind === "session")!.id;

const check = (journal: TestJournal, { look, why, ...expected }: Look, zone: Zone): void => {
  const said = today(project(journal.entries, look as Instant), look as Instant, zone);
  const { state, next, also } = said;
  const all: { readonly [name: string]: unknown } = {
    ...partsOf(state),
    earliest: sameWriting(next.earliest),
    suggested: next.suggested && sameWriting(next.suggested),
    reasons: next.reasons.map(({ rule, until }) => `${rule} ${sameWriting(until)}`),
    openEnded: [...new Set(next.openEnded.map(({ rule, ends }) => `${rule} ${ends}`))].toSorted(),
    also: also.map(({ type }) => type),
  };
  const told = Object.fromEntries(Object.keys(expected).map((name) => [name, all[name]]));
  expect(told, `${look}: ${why}`).toEqual(expected);
};

/** UTC is written +00:00 by a clock and Z by people. */
const sameWriting = (instant: Instant) => instant.replace("+00:00", "Z");

const partsOf = (state: TodayState): { readonly [name: string]: unknown } => ({
  state: state.type,
  action: state.action,
  ...("finding" in state && { finding: state.finding.rule }),
  ...("followUp" in state && { asked: state.followUp.due, closesGate: state.followUp.closesGate }),
  ...("rules" in state && { rules: state.rules }),
  ...("baseline" in state && { rated: state.baseline.rated, until: state.baseline.until }),
});
