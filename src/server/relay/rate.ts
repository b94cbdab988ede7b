import { Lately } from "./lately.ts";

const namesMax = 20_000;

/** Lets `atOnce` requests through, then `perSecond`. One bucket a name. */
export const rateLimit = ({ atOnce, perSecond, nowMs }: Rate): ((name: string) => boolean) => {
  const buckets = new Lately<{ readonly left: number; readonly atMs: number }>(namesMax);
  return (name) => {
    const now = nowMs();
    const { left, atMs } = buckets.get(name) ?? { left: atOnce, atMs: now };
    const filled = Math.min(atOnce, left + (Math.max(0, now - atMs) / 1000) * perSecond);
    buckets.set(name, { left: Math.max(0, filled - 1), atMs: now });
    return filled >= 1;
  };
};

export interface Rate {
  readonly atOnce: number;
  readonly perSecond: number;
  readonly nowMs: () => number;
}
