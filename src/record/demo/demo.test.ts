import { expect, test } from "vitest";
import { addDays, dateOf, type Instant, type Zone } from "#base";
import {
  checkDraft,
  demoJournal,
  diaryOf,
  flaresOf,
  formsOf,
  impressionsOf,
  parseEntry,
  project,
  statsOf,
  treatmentsOf,
  writeExport,
  type Entry,
} from "#record";
import { screen, type Answers } from "#screen";

const until = "2026-11-22T09:00:00+01:00" as Instant;
const zone = "Europe/Berlin" as Zone;
const years = 2;
const journal = demoJournal({ years, seed: 7, until, zone });
const of = <K extends Entry["kind"]>(kind: K) => journal.filter((entry) => entry.kind === kind) as readonly Entry[] as readonly Entry<K>[];

test("the same request gives the same bytes, another seed another man", () => {
  const bytes = (seed: number) => writeExport(demoJournal({ years: 0.2, seed, until, zone }), until);
  expect(bytes(7)).toBe(bytes(7));
  expect(bytes(8)).not.toBe(bytes(7));
});

test("every entry passes its own schema, stands in order and lies in the asked years", () => {
  for (const entry of journal) {
    expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual({ ok: true, value: entry });
    expect(checkDraft(entry).ok).toBe(true);
  }
  const stamps = journal.map(({ stamp }) => stamp);
  expect(stamps).toEqual([...new Set(stamps)].sort());
  expect(new Set(journal.map(({ id }) => id)).size).toBe(journal.length);
  const { firstDay, lastDay } = statsOf(journal);
  expect(firstDay).toBe(addDays(dateOf(until), -Math.round(years * 365.25)));
  expect(lastDay! < dateOf(until)).toBe(true);
  expect(journal.length / years).toBeLessThan(2000);
});

test("every session was allowed: asked again with the answers and the record of that evening, the gate says yes", () => {
  expect(of("session").length).toBeGreaterThan(40);
  for (const session of of("session")) {
    const asked = of("screening").find(({ id }) => id === session.body.screening)!;
    expect(asked.body.level).toBeLessThanOrEqual(1);
    const { history, clearances } = project(
      journal.filter(({ stamp }) => stamp < asked.stamp),
      asked.at,
    );
    const last = history.sessions.at(-1);
    const { answers, answeredAt = {} } = asked.body as { answers: Answers; answeredAt?: object };
    const verdict = screen({
      mode: "external-self",
      at: asked.at,
      answers,
      answeredAt,
      clearances,
      history,
      ...(last ? { lastSessionAt: last.at } : {}),
    });
    expect(verdict).toMatchObject({ mayStart: true, level: asked.body.level });
    expect(session.body.story.contactSeconds).toBeLessThanOrEqual(verdict.limits.contactSecondsMax);
  }
});

test("it is a life: the first weeks only check-ins, then gaps, flares, stops, sore days, refusals, a visit, corrections", () => {
  const { sessions, ratedDays, history, removed, shown } = project(journal, until);
  const first = dateOf(sessions[0]!.endedAt);
  expect(ratedDays.filter((day) => day < first).length).toBeGreaterThanOrEqual(10);
  expect(ratedDays.length).toBeLessThan(years * 365);
  expect(of("flare").length).toBeGreaterThan(2);
  expect(sessions.some(({ shown: { entry } }) => entry.body.story.endedBy !== null)).toBe(true);
  expect(of("follow-up").some(({ body }) => body.findings.includes("fu-worse24"))).toBe(true);
  expect(of("screening").filter(({ body }) => body.level >= 2).length).toBeGreaterThan(5);
  expect(history.open.some(({ level, seenOn }) => level >= 4 && seenOn !== null)).toBe(true);
  expect(shown.some(({ before }) => before.length > 0)).toBe(true);
  expect(removed.length).toBeGreaterThan(0);
});

test("it is measured: forms, three whole diary days, flares that ended, treatments that came and went", () => {
  const { shown } = project(journal, until);
  const forms = formsOf(shown, "nih-cpsi", "official");
  expect(forms.length).toBeGreaterThan(20);
  expect(forms.every(({ scored }) => scored.scores.total !== null)).toBe(true);
  expect(formsOf(shown, "ipss", "official").length).toBeGreaterThan(5);
  expect(impressionsOf(shown)).toHaveLength(3);
  expect(diaryOf(shown)).toHaveLength(3);
  const flares = flaresOf(shown);
  expect(flares.length).toBeGreaterThan(2);
  expect(flares.slice(0, -1).every(({ endedOn }) => endedOn !== undefined)).toBe(true);
  expect(treatmentsOf(shown).length).toBe(4);
});
