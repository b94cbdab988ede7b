import { instantAt, instantOn, msOf, type EpochMs, type Instant, type Zone } from "#base";
import type { Projection } from "#record";
import { clearAnswers, screen, waits, type Mode, type Wait } from "#screen";
import { firstFree, type Block } from "./block.ts";
import { pauseBlocks, type PauseReason } from "./pauses.ts";
import { psaBlocks, type PsaReason } from "./psa.ts";
import { slotFrom } from "./slot.ts";
import { trialPauseBlocks, type TrialReason } from "./trial-pauses.ts";

/** When the next session may be, and why not earlier. */
export interface NextSession {
  readonly mode: Mode;
  /** Not before `at`. It says nothing as long as something in `openEnded` stands. */
  readonly earliest: Instant;
  /** What puts it off, the last to end first. */
  readonly reasons: readonly Reason[];
  /** What only a person can end: a visit, a clearance, an answer. */
  readonly openEnded: readonly OpenEnded[];
  /** The day and time of the person's own plan, on or after `earliest`; null without a plan or while something is open-ended. */
  readonly suggested: Instant | null;
}

export interface Reason {
  readonly rule: ReasonId;
  readonly until: Instant;
}
export type ReasonId = Wait["rule"] | PauseReason | PsaReason | TrialReason;

export type OpenEnded = Pick<Wait, "rule" | "ends" | "since">;

export interface NextSessionRequest {
  readonly projection: Pick<Projection, "history" | "clearances" | "plan" | "latest" | "trials">;
  readonly at: Instant;
  readonly zone: Zone;
  readonly mode: Mode;
}

/** Moves forward until nothing stands in the way any more. The gate is asked anew at every step, so that the two never differ. */
export const nextSession = (request: NextSessionRequest): NextSession => {
  const { projection, at, zone, mode } = request;
  const fixed = [
    ...pauseBlocks(projection.plan, zone),
    ...trialPauseBlocks(projection, zone),
    ...psaBlocks(projection, { mode, zone, at }),
  ];
  const reasons = new Map<string, Block>();
  const timed: Block[] = [];
  let free = msOf(at);
  for (let round = 0; round < roundsMax; round++) {
    timed.push(...timedBlocks(waitsAt(request, free), free, zone));
    const { free: later, moved } = firstFree(msOf(at), [...fixed, ...timed]);
    for (const block of moved) if (block.until >= (reasons.get(block.rule)?.until ?? 0)) reasons.set(block.rule, block);
    if (later === free && round > 0) break;
    free = later;
  }
  const openEnded = openEndedAt(request, free);
  return {
    mode,
    earliest: instantAt(free, zone),
    reasons: [...reasons.values()]
      .sort((a, b) => b.until - a.until)
      .map(({ rule, until }) => ({ rule: rule as ReasonId, until: instantAt(until, zone) })),
    openEnded,
    suggested: openEnded.length > 0 ? null : slotFrom(free, projection.plan, fixed, zone),
  };
};

/** Every wait ends, and each round passes at least one. */
const roundsMax = 50;

const waitsAt = ({ projection: { history, latest }, mode, zone }: NextSessionRequest, ms: EpochMs): readonly Wait[] => {
  return waits({ mode, at: instantAt(ms, zone), history, ageYears: latest.answers["q-age"] ?? null });
};

const timedBlocks = (all: readonly Wait[], from: EpochMs, zone: Zone): readonly Block[] =>
  all
    .filter(({ level }) => level >= 3)
    .flatMap(({ rule, until, untilAt }) => {
      if (until === null) return [];
      return [{ rule, from, until: msOf(untilAt ?? instantOn(until, "00:00", zone)) }];
    });

/** What stands now, and what a wait that ends by itself leaves behind. An answer that is not due yet is not missed yet. */
const openEndedAt = (request: NextSessionRequest, free: EpochMs): readonly OpenEnded[] => {
  const now = waitsAt(request, msOf(request.at)).filter((wait) => isOpenEnded(wait));
  const then = waitsAt(request, free).filter((wait) => isOpenEnded(wait) && wait.ends !== "answered");
  const cleared = clearedAt(request, free);
  const standing = new Map(
    [...now, ...then].filter(({ rule, level }) => level > 2 || !cleared.has(rule)).map((wait) => [`${wait.rule} ${wait.since}`, wait]),
  );
  return [...standing.values()].map(({ rule, ends, since }) => ({ rule, ends, since }));
};

/** "Healed" is asked at the gate, and what only shapes the next session puts nothing off. */
const isOpenEnded = ({ level, until, ends }: Wait) => level >= 2 && until === null && ends !== "healed" && ends !== "next-session";

/** Which findings a clinician's clearance covers, as the gate itself judges it. */
const clearedAt = ({ projection: { history, clearances }, mode, zone }: NextSessionRequest, ms: EpochMs): ReadonlySet<string> => {
  const verdict = screen({ mode, at: instantAt(ms, zone), answers: clearAnswers, history, clearances });
  return new Set(verdict.fired.filter(({ cleared }) => cleared === true).map(({ rule }) => rule));
};
