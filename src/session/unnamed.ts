import type { EpochMs } from "#base";
import { look } from "./look.ts";
import type { Session } from "./session.ts";

/** It was ended by hand or by the body, and nobody has said yet what it was. It may have been something that needs help. */
export const isUnnamed = (session: Session, at: EpochMs): boolean =>
  isAsked(look(session, at).how) && !session.events.some(({ type }) => type === "named");

const isAsked = (how: ReturnType<typeof look>["how"]): boolean => how === "stopped" || how === "discomfort" || how === "held";
