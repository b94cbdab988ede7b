/** Lets `atOnce` requests through, then `perSecond`. One bucket a name; the longest unused are forgotten first. */
export const rateLimit = ({ atOnce, perSecond, nowMs }: Rate): ((name: string) => boolean) => {
  const buckets = new Map<string, { left: number; atMs: number }>();
  return (name) => {
    const now = nowMs();
    const { left, atMs } = buckets.get(name) ?? { left: atOnce, atMs: now };
    const filled = Math.min(atOnce, left + (Math.max(0, now - atMs) / 1000) * perSecond);
    buckets.delete(name);
    buckets.set(name, { left: Math.max(0, filled - 1), atMs: now });
    if (buckets.size > namesMax) buckets.delete(buckets.keys().next().value!);
    return filled >= 1;
  };
};

export interface Rate {
  readonly atOnce: number;
  readonly perSecond: number;
  readonly nowMs: () => number;
}

const namesMax = 20_000;
