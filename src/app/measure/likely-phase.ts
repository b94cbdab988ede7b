import { dateOf, type Instant } from "#base";
import type { VoidPhase } from "#measure";
import { isShown, type Shown } from "#record";

/** What a visit at this hour most likely is. It is only chosen beforehand, plainly to be seen and changed; what is kept is what stands there. */
export const likelyPhase = (shown: readonly Shown[], at: Instant): VoidPhase => {
  const hour = Number(at.slice(11, 13));
  if (hour >= nightFrom || hour < morningFrom) return "night";
  const hadMorning = shown.some(
    (one) => isShown(one, "void") && one.entry.body.phase === "first-morning" && dateOf(one.entry.at) === dateOf(at),
  );
  return hour < dayFrom && !hadMorning ? "first-morning" : "day";
};

const nightFrom = 23;
const morningFrom = 5;
const dayFrom = 11;
