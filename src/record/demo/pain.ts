import type { Chance } from "./chance.ts";

/** The pain of each day of a life that gets somewhat better, with slow ups and downs and flares of a few days. */
export interface PainCourse {
  readonly on: (day: number) => number;
  /** What he would call usual at that time. */
  readonly usualOn: (day: number) => number;
  readonly flareStartsOn: (day: number) => boolean;
  readonly flareEndsOn: (day: number) => boolean;
}

const flareEveryDays = 75;

export const painCourse = (days: number, chance: Chance): PainCourse => {
  const flares = flareDays(days, chance);
  let drift = 0;
  const pains = Array.from({ length: days + 1 }, (_, day) => {
    drift = 0.8 * drift + 0.45 * chance.normal();
    return clamp(trend(day) + drift + (flares.get(day) ?? 0));
  });
  return {
    on: (day) => pains[day] ?? trend(day),
    usualOn: (day) => Math.round(trend(day)),
    flareStartsOn: (day) => flares.has(day) && !flares.has(day - 1),
    flareEndsOn: (day) => flares.has(day) && !flares.has(day + 1),
  };
};

/** From 5.4 towards 3.3, most of it in the first three months. Division instead of a power: every machine rounds it alike. */
const trend = (day: number) => 3.3 + 2.1 / (1 + (day / 50) * (day / 50));

const flareDays = (days: number, chance: Chance): ReadonlyMap<number, number> => {
  const flares = new Map<number, number>();
  for (let start = chance.between(30, 60); start < days; start += chance.between(flareEveryDays - 30, flareEveryDays + 30)) {
    const length = chance.between(3, 7);
    for (let day = 0; day < length; day++) flares.set(start + day, 3.5 - (2.5 * day) / length);
  }
  return flares;
};

const clamp = (pain: number) => Math.min(10, Math.max(0, pain));
