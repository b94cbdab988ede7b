import type { KeepState } from "../keep/keep.ts";
import { learnRoutes } from "../learn/learn-routes.ts";
import type { RouteDef } from "./load-page.ts";

const welcome: RouteDef = {
  path: "/",
  page: async () => (await import("../welcome/welcome.tsx")).Welcome,
  words: ["welcome"],
};
const today: RouteDef = {
  path: "/",
  page: async () => (await import("../today/today.tsx")).Today,
  words: ["today", "schedule", "verdict", "rules", "screening", "trial-today"],
};
const unlock: RouteDef = {
  path: "/",
  page: async () => (await import("../vault/unlock.tsx")).Unlock,
  words: ["vault"],
};
const lost: RouteDef = {
  path: "/",
  page: async () => (await import("../vault/lost.tsx")).Lost,
  words: ["lost"],
};
export const missing: RouteDef = {
  path: "/",
  page: async () => (await import("./missing.tsx")).Missing,
  words: [],
};

/** The design system's own page; in what people get there is no such address, and nothing of it. */
const design: RouteDef = { path: "/design", page: async () => (await import("../design/design.tsx")).Design, words: [], always: true };

/** Every address of the app. The home page depends on what is kept (`routeFor`). */
export const routes: readonly RouteDef[] = [
  {
    path: "/help-now",
    page: async () => (await import("../emergency/card.tsx")).EmergencyCard,
    words: ["emergency"],
    always: true,
  },
  {
    path: "/help-now/number",
    page: async () => (await import("../emergency/number.tsx")).NumberPage,
    words: ["emergency"],
    always: true,
  },
  { path: "/keep", page: async () => (await import("../vault/keep-private.tsx")).KeepPrivate, words: ["vault"] },
  { path: "/wipe", page: async () => (await import("../vault/wipe.tsx")).Wipe, words: ["wipe"], always: true },
  { path: "/settings", page: async () => (await import("../settings/settings.tsx")).Settings, words: ["settings"] },
  {
    path: "/history",
    page: async () => (await import("../record/history.tsx")).History,
    words: ["history", "record", "verdict", "rules", "stops"],
  },
  {
    path: "/history/:id",
    page: async () => (await import("../record/entry-page.tsx")).EntryPage,
    words: ["history", "record", "verdict", "rules", "stops", "today", "trial-today", "notebook", "instruments"],
  },
  { path: "/plan", page: async () => (await import("../schedule/plan.tsx")).PlanPage, words: ["plan"] },
  { path: "/privacy", page: async () => (await import("../settings/privacy.tsx")).Privacy, words: ["privacy"], always: true },
  { path: "/settings/passphrase", page: async () => (await import("../vault/change-passphrase.tsx")).ChangePassphrase, words: ["vault"] },
  { path: "/settings/passkey", page: async () => (await import("../vault/passkeys.tsx")).Passkeys, words: ["vault", "passkeys"] },
  { path: "/settings/copy", page: async () => (await import("../copy/save-copy.tsx")).SaveCopy, words: ["copy", "vault"] },
  { path: "/settings/copy/check", page: async () => (await import("../copy/prove.tsx")).Prove, words: ["copy", "vault"] },
  { path: "/settings/devices", page: async () => (await import("../sync/devices.tsx")).Devices, words: ["sync"] },
  { path: "/settings/add-device", page: async () => (await import("../sync/add-device.tsx")).AddDevice, words: ["sync"] },
  { path: "/settings/join", page: async () => (await import("../sync/join.tsx")).Join, words: ["sync", "vault"] },
  { path: "/settings/words", page: async () => (await import("../vault/new-words.tsx")).NewWords, words: ["vault"] },
  {
    path: "/questions/:step?",
    page: async () => (await import("../screen/questions.tsx")).Questions,
    words: ["questions", "screening", "verdict"],
  },
  {
    path: "/answer",
    page: async () => (await import("../screen/answer.tsx")).Answer,
    words: ["verdict", "rules", "questions", "emergency", "screening"],
  },
  { path: "/support", page: async () => (await import("../screen/support.tsx")).Support, words: ["verdict", "emergency"] },
  { path: "/bring", page: async () => (await import("../copy/bring.tsx")).Bring, words: ["copy", "vault", "bring"] },
  { path: "/bring/csv", page: async () => (await import("../bring/csv.tsx")).BringCsv, words: ["bring"] },
  { path: "/bring/health", page: async () => (await import("../bring/health.tsx")).BringHealth, words: ["bring"] },
  {
    path: "/prepare",
    page: async () => (await import("../prepare/prepare.tsx")).Prepare,
    words: ["prepare", "session", "cues", "agree", "room"],
  },
  {
    path: "/session",
    page: async () => (await import("../session/player.tsx")).Player,
    words: ["player", "session", "stops", "room"],
  },
  {
    path: "/after",
    page: async () => (await import("../after/after.tsx")).After,
    words: ["after", "prepare", "stops", "emergency", "agree"],
  },
  {
    path: "/follow-up",
    page: async () => (await import("../followup/follow-up.tsx")).FollowUp,
    words: ["followups", "stops", "prepare", "emergency"],
  },
  { path: "/check-in", page: async () => (await import("../today/check-in.tsx")).CheckIn, words: ["today", "trial-today"] },
  { path: "/notebook", page: async () => (await import("../measure/notebook.tsx")).Notebook, words: ["notebook"] },
  { path: "/notebook/form/:form/:step?", page: async () => (await import("../measure/form.tsx")).Form, words: ["notebook", "instruments"] },
  { path: "/notebook/done/:form", page: async () => (await import("../measure/done.tsx")).FormDone, words: ["notebook", "measure"] },
  {
    path: "/notebook/numbers/:form?",
    page: async () => (await import("../measure/numbers.tsx")).Numbers,
    words: ["notebook", "instruments", "measure"],
  },
  {
    path: "/notebook/clinic",
    page: async () => (await import("../clinic/forms.tsx")).ClinicForms,
    words: ["clinic", "notebook", "measure"],
  },
  {
    path: "/notebook/clinic/:id/:step?",
    page: async () => (await import("../clinic/form.tsx")).ClinicFormPage,
    words: ["clinic", "notebook", "measure"],
  },
  { path: "/notebook/compare", page: async () => (await import("../measure/compare.tsx")).Compare, words: ["notebook", "record"] },
  {
    path: "/notebook/day",
    page: async () => (await import("../measure/diary-day.tsx")).DiaryPage,
    words: ["notebook", "measure", "record"],
  },
  { path: "/notebook/spell", page: async () => (await import("../measure/spell.tsx")).Spell, words: ["notebook"] },
  { path: "/notebook/around", page: async () => (await import("../measure/around.tsx")).Around, words: ["notebook"] },
  { path: "/notebook/care", page: async () => (await import("../measure/care.tsx")).Care, words: ["notebook", "record"] },
  { path: "/breathe", page: async () => (await import("../breathe/breathe.tsx")).Breathe, words: ["breathe"] },
  { path: "/trial", page: async () => (await import("../evaluate/trial.tsx")).TrialPage, words: ["trial"] },
  { path: "/trial/plan/:step?", page: async () => (await import("../evaluate/plan.tsx")).PlanTrial, words: ["trial"] },
  { path: "/trial/look", page: async () => (await import("../evaluate/look.tsx")).LookPage, words: ["trial"] },
  { path: "/trial/stop", page: async () => (await import("../evaluate/stop.tsx")).StopTrial, words: ["trial"] },
  {
    path: "/trial/answer",
    page: async () => (await import("../evaluate/answer.tsx")).TrialAnswer,
    words: ["trial", "trial-answer", "evaluate"],
  },
  { path: "/trial/give", page: async () => (await import("../evaluate/give.tsx")).Give, words: ["trial-answer"] },
  {
    path: "/progress",
    page: async () => (await import("../progress/progress.tsx")).ProgressPage,
    words: ["progress", "measure", "notebook", "record"],
  },
  { path: "/two", page: async () => (await import("../room/touching.tsx")).Touching, words: ["room", "agree", "session"], always: true },
  ...learnRoutes,
  ...(import.meta.env.DEV ? [design] : []),
  {
    path: "/share",
    page: async () => (await import("../share/share.tsx")).Share,
    words: ["share", "report", "report-rules", "report-trial", "record", "measure", "rules", "verdict", "evaluate", "vault", "link"],
  },
  { path: "/view", page: async () => (await import("../view/view.tsx")).View, words: ["link"], always: true },
];

interface Kept {
  readonly isEmpty: boolean;
  /** The browser removed what was kept. */
  readonly isLost: boolean;
}

/** Which route an address means, given what is kept; its parameters with it. */
export const routeFor = (
  path: string,
  state: KeepState,
  { isEmpty, isLost }: Kept,
): { route: RouteDef; params: Record<string, string> } => {
  const found = match(path);
  if (found?.route.always) return found;
  if (state === "locked") return { route: unlock, params: {} };
  if (path === "/" && isLost && state === "new") return { route: lost, params: {} };
  if (path === "/") return { route: state === "new" && isEmpty ? welcome : today, params: {} };
  return found ?? { route: missing, params: {} };
};

const match = (path: string) => {
  for (const route of routes) {
    const params = paramsOf(path, route.path);
    if (params) return { route, params };
  }
  return undefined;
};

const paramsOf = (path: string, pattern: string): Record<string, string> | undefined => {
  const given = path.split("/").filter(Boolean);
  const parts = pattern.split("/").filter(Boolean);
  if (given.length > parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of parts.entries()) {
    const value = given[i];
    if (!part.startsWith(":")) {
      if (value !== part) return undefined;
    } else if (value !== undefined) params[part.slice(1).replace("?", "")] = decodeURIComponent(value);
    else if (!part.endsWith("?")) return undefined;
  }
  return params;
};
