import { assert, unreachable, type EpochMs } from "#base";
import type { Limits } from "#screen";
import { begin, next, planSession, storyOf, type Session, type SessionEvent, type SessionStory, type Step } from "#session";
import type { Chance } from "./chance.ts";

/** Plays a session through the real machine, the way a man would: numbers at each hold, now and then a stop. */
export const simulateSession = ({ limits, sessionsDone, at, chance }: SimulateRequest): SessionStory | null => {
  const planned = planSession({ mode: "external-self", limits, sessionsDone });
  if (!planned.ok) return null;
  const stopAtHold = chance.happens(0.06) ? chance.between(1, 4) : null;
  let session = begin(planned.value, at);
  let ms: number = at;
  let holds = 0;
  for (const step of planned.value.steps) {
    if (step.phase === "hold") holds++;
    for (const event of eventsIn(step, ms, { chance, limits: planned.value.limits, stop: holds === stopAtHold }))
      session = next(session, event);
    if (hasEnded(session)) break;
    ms += step.seconds * 1000;
  }
  return tell(session, ms);
};

export interface SimulateRequest {
  readonly limits: Limits;
  readonly sessionsDone: number;
  readonly at: EpochMs;
  readonly chance: Chance;
}

const eventsIn = (
  step: Step,
  from: number,
  { chance, limits, stop }: { readonly chance: Chance; readonly limits: Limits; readonly stop: boolean },
): readonly SessionEvent[] => {
  const at = (seconds: number) => (from + Math.min(seconds, step.seconds - 1) * 1000) as EpochMs;
  const felt = chance.between(0, Math.min(2, Math.floor(limits.discomfortMax)));
  switch (step.phase) {
    case "settle":
      return [{ type: "calmRated", at: at(chance.between(150, 240)), calm: chance.between(5, 8) }];
    case "map":
      return [
        { type: "spotNamed", at: at(20), side: "left", where: chance.oneOf(["front", "back"]), discomfort: felt },
        { type: "spotNamed", at: at(40), side: "right", where: chance.oneOf(["front", "back"]), discomfort: felt },
      ];
    case "hold":
      if (stop) return [{ type: "stopped", at: at(12), rule: chance.oneOf(["st-sharp", "st-pain3", "st-word", "st-spasm"]) }];
      return [
        { type: "rated", at: at(8), discomfort: felt },
        { type: "felt", at: at(15), how: chance.oneOf(["eased", "eased", "stayed"]) },
      ];
    case "warm":
    case "contact":
    case "work":
    case "out":
    case "rest":
    case "nearby":
    case "close":
      return [];
    default:
      return unreachable(step.phase);
  }
};

const hasEnded = ({ ended }: Session) => ended !== null;

const tell = (session: Session, ms: number): SessionStory => {
  const story = storyOf(session, (ms + 60_000) as EpochMs);
  assert(story.contactSeconds <= session.plan.limits.contactSecondsMax, "an invented session keeps its limits too");
  return story;
};
