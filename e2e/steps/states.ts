import type { CalendarDate } from "../../src/base/index.ts";
import { TestJournal } from "../../src/record/testing/index.ts";
import type { TodayState } from "../../src/schedule/index.ts";

export interface StateStory {
  /** Which state of Today it leads to. */
  readonly state: TodayState["type"];
  /** The moment Today is looked at. */
  readonly at: string;
  readonly write: (journal: TestJournal) => void;
}

const fine = ["fu-ok"] as const;

/** Every state of Today, each with a record that leads there. `unfinished` is a draft and no entry: it is met where a session is. */
export const todayStates: { readonly [name: string]: StateStory } & { readonly [T in TodayState["type"]]: StateStory } = {
  nothing: { state: "nothing", at: "2026-06-02T09:00:00Z", write: () => undefined },
  "emergency-open": {
    state: "emergency-open",
    at: "2026-06-03T09:00:00Z",
    write: (journal) => void journal.screening("2026-06-02T08:00:00Z", { "rf-acute-prostatitis": 5 }),
  },
  "emergency-unnamed": {
    state: "emergency-open",
    at: "2026-06-03T09:00:00Z",
    write: (journal) => void journal.screening("2026-06-02T08:00:00Z", { "rf-suicide": 5 }),
  },
  "follow-up-due": { state: "follow-up-due", at: "2026-06-03T20:00:00Z", write: (journal) => void journal.session("2026-06-02T20:00:00Z") },
  "follow-up-closed": {
    state: "follow-up-due",
    at: "2026-06-08T20:00:00Z",
    write: (journal) => void journal.session("2026-06-02T20:00:00Z"),
  },
  "seen-due": {
    state: "seen-due",
    at: "2026-06-06T09:00:00Z",
    write: (journal) => {
      const { id } = journal.session("2026-06-02T20:00:00Z", { endedBy: "st-sharp" });
      journal.write("follow-up", "2026-06-02T22:05:00Z", { session: id, due: "2h", pain: 4, findings: ["fu-ok", "st-sharp.hour"] });
      journal.write("follow-up", "2026-06-03T20:00:00Z", { session: id, due: "24h", pain: 3, findings: fine });
      journal.write("follow-up", "2026-06-05T20:00:00Z", { session: id, due: "72h", pain: 3, findings: fine });
    },
  },
  "recovery-due": {
    state: "recovery-due",
    at: "2026-06-05T09:00:00Z",
    write: (journal) => {
      journal.screening("2026-06-02T08:00:00Z", { "rf-acute-prostatitis": 5 });
      journal.write("seen", "2026-06-03T08:00:00Z", { rule: "rf-acute-prostatitis", on: "2026-06-02" as CalendarDate, by: "Dr Example" });
    },
  },
  "ask-first": {
    state: "ask-first",
    at: "2026-06-03T09:00:00Z",
    write: (journal) => void journal.screening("2026-06-03T08:00:00Z", { "hx-anticoag": 2, "hx-diabetes": 2 }),
  },
  "opt-in": { state: "opt-in", at: "2026-06-20T20:00:00Z", write: (journal) => wellAfter(journal, "2026-06-02", "st-distress") },
  paused: {
    state: "paused",
    at: "2026-06-10T09:00:00Z",
    write: (journal) => {
      wellAfter(journal, "2026-06-02");
      journal.write("plan", "2026-06-06T09:00:00Z", {
        weekday: 2,
        time: "19:00",
        pauses: [{ from: "2026-06-08" as CalendarDate, until: "2026-06-20" as CalendarDate, why: "travel" }],
      });
    },
  },
  "not-today": {
    state: "not-today",
    at: "2026-06-02T09:00:00Z",
    write: (journal) => {
      journal.write("plan", "2026-06-01T08:00:00Z", { startSooner: true });
      journal.screening("2026-06-02T08:00:00Z", { "td-intox": 3 });
    },
  },
  "check-in-due": { state: "check-in-due", at: "2026-06-05T09:00:00Z", write: (journal) => baseline(journal, 4) },
  baseline: { state: "baseline", at: "2026-06-05T21:30:00Z", write: (journal) => baseline(journal, 5) },
  waiting: { state: "waiting", at: "2026-06-06T09:00:00Z", write: (journal) => wellAfter(journal, "2026-06-02") },
  "waiting-fortnight": {
    state: "waiting",
    at: "2026-06-04T09:00:00Z",
    write: (journal) => {
      const { id } = journal.session("2026-06-02T20:00:00Z");
      journal.write("follow-up", "2026-06-03T20:00:00Z", { session: id, due: "24h", pain: 7, findings: ["fu-worse24"] });
    },
  },
  planned: {
    state: "planned",
    at: "2026-06-10T09:00:00Z",
    write: (journal) => {
      journal.write("plan", "2026-06-01T09:00:00Z", { weekday: 2, time: "19:30", startSooner: true });
      wellAfter(journal, "2026-06-02");
    },
  },
  flare: {
    state: "flare",
    at: "2026-06-09T20:00:00Z",
    write: (journal) => {
      wellAfter(journal, "2026-06-02");
      journal.write("flare", "2026-06-06T09:00:00Z", { startedOn: "2026-06-06" as CalendarDate });
    },
  },
  "session-due": { state: "session-due", at: "2026-06-09T20:00:00Z", write: (journal) => wellAfter(journal, "2026-06-02") },
  "session-prepared": {
    state: "session-due",
    at: "2026-06-09T20:10:00Z",
    write: (journal) => {
      wellAfter(journal, "2026-06-02");
      journal.screening("2026-06-09T20:05:00Z");
    },
  },
};

const wellAfter = (journal: TestJournal, day: string, endedBy: "st-distress" | null = null): void => {
  const { id } = journal.session(`${day}T20:00:00Z`, { endedBy });
  journal.write("follow-up", addDay(day, 1), { session: id, due: "24h", pain: 3, findings: fine });
  journal.write("follow-up", addDay(day, 3), { session: id, due: "72h", pain: 3, findings: fine });
};

const addDay = (day: string, days: number): string => `${day.slice(0, 8)}${String(Number(day.slice(8)) + days).padStart(2, "0")}T20:00:00Z`;

const baseline = (journal: TestJournal, days: number): void => {
  journal.screening("2026-05-31T18:00:00Z");
  for (let day = 1; day <= days; day++) journal.write("rating", `2026-06-0${day}T21:00:00Z`, { pain: 5, urgency: 3, calm: 4 });
};
