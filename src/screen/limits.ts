import { dateOf, msOf } from "#base";
import type { Avoid, Case, History, Limits, Mode } from "./case.ts";
import type { Finding, RuleLimits } from "./rule.ts";

/** All caps are precautionary (X): no trial has compared pressures or lengths (technique.md section 3). */
const gentleSessions = 3;
const first: Caps = { contactSecondsMax: 300, discomfortMax: 3, holdsPerSideMax: 2 };
const later: Caps = { contactSecondsMax: 600, discomfortMax: 3, holdsPerSideMax: 4 };
// Internal work is done as it was taught; holds are not counted by us, so the smaller number stands here.
const internal: Caps = { contactSecondsMax: 300, discomfortMax: 2, holdsPerSideMax: 2 };
type Caps = Omit<Limits, "avoid">;

const avoidOrder = ["midline", "genitals", "anus", "anus-2cm", "beside-sit-bones", "latex", "heat"] as const satisfies readonly Avoid[];

/** The strictest of the protocol and of everything that fired. Two halves are still one half. */
export const limitsFor = (c: Pick<Case, "mode" | "at" | "history">, findings: readonly Finding[]): Limits => {
  const caps = protocolCaps(c);
  const asked = findings.flatMap(({ limits }): readonly RuleLimits[] => (limits === undefined ? [] : [limits]));
  const half = asked.some(({ dose }) => dose === "half");
  const avoid = new Set([...alwaysAvoid(c.mode), ...asked.flatMap((limits) => limits.avoid ?? [])]);
  return {
    contactSecondsMax: half ? Math.floor(caps.contactSecondsMax / 2) : caps.contactSecondsMax,
    discomfortMax: Math.min(caps.discomfortMax, ...asked.map(({ discomfortMax = caps.discomfortMax }) => discomfortMax)),
    holdsPerSideMax: half ? Math.max(1, Math.floor(caps.holdsPerSideMax / 2)) : caps.holdsPerSideMax,
    avoid: avoidOrder.filter((place) => avoid.has(place)),
  };
};

const alwaysAvoid = (mode: Mode): readonly Avoid[] => (mode === "internal" ? ["midline", "genitals"] : ["midline", "genitals", "anus"]);

const protocolCaps = ({ mode, at, history }: Pick<Case, "mode" | "at" | "history">): Caps => {
  if (mode === "internal") return internal;
  return daysWithExternalSession(history, msOf(at)) < gentleSessions ? first : later;
};

/** Days, not sessions: a fresh start on the same day is not a second one. Nothing known counts as none. */
const daysWithExternalSession = (history: History | undefined, nowMs: number): number =>
  new Set((history?.sessions ?? []).filter(({ mode, at }) => mode !== "internal" && msOf(at) <= nowMs).map(({ at }) => dateOf(at))).size;
