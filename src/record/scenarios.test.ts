import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { project, type Kind } from "#record";
import { TestJournal, testInstant, testStory, type TestSession } from "#record/testing";
import type { Level } from "#screen";

/** Whole stories: what was written, and what the record says between. Numbers after "of" and "correct" count the entries from 1. */
interface Scenario {
  readonly name: string;
  readonly why: string;
  readonly story: readonly Step[];
}
type Step = Write | Look;

interface Write {
  readonly write: string;
  readonly session?: TestSession;
  readonly endedAt?: string;
  readonly screening?: { readonly [rule: string]: Level };
  readonly correct?: number;
  readonly kind?: Kind;
  readonly body?: { readonly [field: string]: unknown };
}

interface Look {
  readonly look: string;
  readonly why: string;
  readonly [expected: string]: unknown;
}
const isLook = (step: Step): step is Look => "look" in step;

const home = join(import.meta.dirname, "../../scenarios");
const files = readdirSync(home).filter((file) => file.startsWith("record-"));

test("there are scenarios", () => expect(files.length).toBeGreaterThan(3));

describe.each(files)("%s", (file) => {
  const { name, story } = JSON.parse(readFileSync(join(home, file), "utf8")) as Scenario;
  test(name, () => {
    const journal = new TestJournal();
    for (const step of story) {
      if (isLook(step)) check(journal, step);
      else write(journal, step);
    }
  });
});

const write = (journal: TestJournal, { write: at, session, endedAt = at, screening, correct, kind, body }: Write): void => {
  if (session) {
    const { body: written } = new TestJournal().session(endedAt, session);
    journal.write("session", at, { ...written, story: testStory(testInstant(endedAt), session) });
  } else if (correct !== undefined && screening) {
    const { body: corrected } = new TestJournal().screening(at, screening);
    journal.write("correction", at, { of: journal.entries[correct - 1]!.id, body: corrected });
  } else if (screening) journal.screening(at, screening);
  else if (kind && body) {
    const of = typeof body["of"] === "number" ? { of: journal.entries[body["of"] - 1]!.id } : {};
    journal.write(kind, at, { ...body, ...of });
  } else throw new Error(`Nothing to write at ${at}`);
};

const check = (journal: TestJournal, { look, why, ...expected }: Look): void => {
  const { history, sessionsDone, shown, removed } = project(journal.entries, testInstant(look));
  const all: { readonly [name: string]: unknown } = {
    open: history.open.map(
      ({ rule, level, since, seenOn }) => `${rule} ${level} since ${since}, ${seenOn === null ? "not seen" : `seen ${seenOn}`}`,
    ),
    sessions: history.sessions.map(({ at, endedBy }) => `${at.replace("+00:00", "Z")} ${endedBy ?? "finished"}`),
    done: sessionsDone.all,
    corrected: shown.filter(({ before }) => before.length > 0).length,
    removed: removed.length,
  };
  const told = Object.fromEntries(Object.keys(expected).map((name) => [name, all[name]]));
  expect(told, `${look}: ${why}`).toEqual(expected);
};
