import { computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { instantAt, msOf, type Instant } from "#base";
import { project, screeningBody, type EntryId, type Projection } from "#record";
import {
  askedQuestions,
  dueQuestions,
  parseCase,
  isOptional,
  questionIds,
  questions,
  screeningPages,
  type Answers,
  type Case,
  type Due,
  type Mode,
  type Page,
  type QuestionId,
} from "#screen";
import type { Keep, KeepFailed } from "../keep/keep.ts";
import type { AppDeps } from "../shell/deps.ts";
import { screenBothDays, type OnBothDays } from "./both-days.ts";

/** One sitting of questions: what has been answered, what is still asked, and the verdict it leads to. In memory until it is kept. */
export interface Desk {
  readonly sitting: ReadonlySignal<Sitting | null>;
  readonly pages: ReadonlySignal<readonly Page[]>;
  readonly failed: Signal<KeepFailed | undefined>;
  readonly now: () => Instant;
  readonly projection: () => Projection;
  begin(mode: Mode): void;
  /** Takes up an unfinished sitting that is younger than answers may be. */
  takeUp(): Promise<boolean>;
  give(answers: Answers): void;
  /** Asks a question that was only taken over from earlier, so that it has a page. */
  askAgain(question: QuestionId): void;
  /** The questions of this person and mode, with what stands for each. */
  asked(): readonly QuestionId[];
  judge(): Judged | null;
  /** Writes the sitting into the record; once only, however often it is asked. */
  keepIt(): Promise<boolean>;
  clear(): void;
}

export interface Sitting {
  readonly mode: Mode;
  readonly startedAt: Instant;
  readonly answers: Answers;
  readonly answeredAt: { readonly [Q in QuestionId]?: Instant };
  readonly due: Due;
  /** The verdict that stands in the record already. */
  readonly kept?: { readonly id: EntryId; readonly verdict: string };
}

export interface Judged extends OnBothDays {
  readonly case: Case;
}

const draftName = "screening";
/** An unfinished sitting is taken up while its answers count (safety.md C6). */
const takenUpHoursMax = 12;

const desks = new WeakMap<Keep, Desk>();

export const deskOf = (deps: Pick<AppDeps, "clock" | "keep">): Desk => {
  const desk = desks.get(deps.keep) ?? makeDesk(deps);
  desks.set(deps.keep, desk);
  return desk;
};

const makeDesk = ({ clock, keep }: Pick<AppDeps, "clock" | "keep">): Desk => {
  const sitting = signal<Sitting | null>(null);
  const failed = signal<KeepFailed | undefined>(undefined);
  const now = () => instantAt(clock.now(), clock.zone());
  const projection = () => project(keep.entries.value, now());
  let keeping: Promise<boolean> | undefined;

  const put = (next: Sitting) => {
    sitting.value = next;
    void keep.saveDraft(draftName, next).then((saved) => {
      failed.value = saved.ok ? undefined : saved.error;
    });
  };
  const clear = () => {
    sitting.value = null;
  };
  // What was locked away leaves memory too; what was answered in a sample is nobody's.
  let before = keep.state.value;
  effect(() => {
    const state = keep.state.value;
    if (state === "locked" || state === "starting" || (before === "sample") !== (state === "sample")) clear();
    before = state;
  });

  const judge = (): Judged | null => {
    const { value } = sitting;
    if (value === null) return null;
    const read = projection();
    const { history, clearances } = read;
    const { mode, answers, answeredAt } = value;
    const at = now();
    const asCase: Case = { mode, at, answers, answeredAt, clearances, history };
    return { case: asCase, ...screenBothDays(asCase, read) };
  };

  return {
    sitting,
    failed,
    now,
    projection,
    judge,
    clear,
    pages: computed(() => (sitting.value === null ? [] : screeningPages(sitting.value))),
    begin: (mode) => put(beginWith(mode, now(), projection())),
    takeUp: async () => {
      const found = await keep.loadDraft(draftName);
      const draft = found.ok ? sittingIn(found.value) : undefined;
      if (sitting.value !== null) return true;
      if (!draft || msOf(now()) - msOf(draft.startedAt) > takenUpHoursMax * 3_600_000) return false;
      sitting.value = draft;
      return true;
    },
    give: (answers) => {
      const { value } = sitting;
      if (value === null) return;
      const at = now();
      const times = Object.fromEntries(Object.keys(answers).map((question) => [question, at]));
      const { kept: _, ...rest } = value;
      put({ ...rest, answers: { ...value.answers, ...answers }, answeredAt: { ...value.answeredAt, ...times } });
    },
    askAgain: (question) => {
      const { value } = sitting;
      if (value === null || value.due.ask.includes(question)) return;
      put({ ...value, due: { ask: [...value.due.ask, question], confirm: value.due.confirm.filter((id) => id !== question) } });
    },
    asked: () => (sitting.value === null ? [] : askedQuestions(sitting.value.mode, sitting.value.answers)),
    keepIt: async () => {
      keeping = (keeping ?? Promise.resolve(true)).then(() => keepSitting({ keep, judge, sitting, failed, clock }));
      return keeping;
    },
  };
};

/** A draft is read like any other input: what cannot be right is left out as a whole, and the questions begin anew. */
const sittingIn = (draft: unknown): Sitting | undefined => {
  if (typeof draft !== "object" || draft === null) return undefined;
  const { mode, startedAt, answers, answeredAt, due } = draft as Sitting;
  const read = parseCase({ mode, at: startedAt, answers, answeredAt });
  return read.ok && Array.isArray(due?.ask) && Array.isArray(due.confirm) ? (draft as Sitting) : undefined;
};

const beginWith = (mode: Mode, at: Instant, { latest }: Projection): Sitting => {
  const history = questionIds.filter((id) => questions[id].block === "history" && latest.answers[id] !== undefined);
  const answers = Object.fromEntries(history.map((id) => [id, latest.answers[id]])) as Answers;
  const answeredAt = Object.fromEntries(history.map((id) => [id, latest.answeredAt[id]])) as Sitting["answeredAt"];
  return { mode, startedAt: at, answers, answeredAt, due: dueQuestions({ mode, at, answers, answeredAt }) };
};

interface Keeping {
  readonly keep: Keep;
  readonly judge: () => Judged | null;
  readonly sitting: Signal<Sitting | null>;
  readonly failed: Signal<KeepFailed | undefined>;
  readonly clock: AppDeps["clock"];
}

const keepSitting = async ({ keep, judge, sitting, failed, clock }: Keeping): Promise<boolean> => {
  const judged = judge();
  if (judged === null || sitting.value === null) return false;
  const { case: c, verdict } = judged;
  // A clinician's answer recorded on the verdict page changes the verdict: then it is written again.
  const reached = JSON.stringify(verdict.fired.map(({ rule, level }) => [rule, level]));
  if (sitting.value.kept?.verdict === reached) return true;
  const asked = new Set<string>(askedQuestions(c.mode, c.answers));
  const only = <T>(all: { readonly [question: string]: T }) => Object.fromEntries(Object.entries(all).filter(([id]) => asked.has(id)));
  const written = await keep.append({
    kind: "screening",
    at: c.at,
    zone: clock.zone(),
    body: screeningBody({ mode: c.mode, answers: only(c.answers), answeredAt: only<Instant>(c.answeredAt ?? {}) }, verdict),
  });
  failed.value = written.ok ? undefined : written.error;
  if (!written.ok) return false;
  const id = written.value[0]?.id;
  if (sitting.value !== null && id) sitting.value = { ...sitting.value, kept: { id, verdict: reached } };
  await keep.dropDraft(draftName);
  return true;
};

/** Whether nothing more has to be answered on a page before it can be left. */
export const isAnswered = (question: QuestionId, answers: Answers): boolean =>
  isOptional(question) || (answers[question] !== undefined && answers[question] !== null);
