import { dateOf, msOf, type CalendarDate, type Instant } from "#base";
import { healthInstant, type Attributes, type HealthFound, type SayHealth } from "./health-record.ts";

interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly end: Instant;
}

interface Night {
  readonly line: number;
  readonly sources: Map<string, Stretch[]>;
}

/** A watch writes some fifty a night; ten years of two watches have fewer. */
const stretchesMax = 500_000;

const asleep = /^HKCategoryValueSleepAnalysisAsleep/;

/** A watch and a phone both tell of the same night: of each night one source counts, the one that saw the most of it. Lying awake is no sleep. */
export class Nights {
  readonly #nights = new Map<CalendarDate, Night>();
  #stretches = 0;

  /** False when there are more than anybody has slept. */
  take(attributes: Attributes, line: number): boolean {
    if (!asleep.test(attributes["value"] ?? "")) return true;
    const [from, end] = [healthInstant(attributes["startDate"]), healthInstant(attributes["endDate"])];
    if (from === null || end === null || msOf(end) <= msOf(from)) return true;
    if (++this.#stretches > stretchesMax) return false;
    const night = this.#nights.get(dateOf(end)) ?? { line, sources: new Map<string, Stretch[]>() };
    const source = attributes["sourceName"] ?? "";
    const stretches = night.sources.get(source) ?? [];
    stretches.push({ from: msOf(from), until: msOf(end), end });
    night.sources.set(source, stretches);
    this.#nights.set(dateOf(end), night);
    return true;
  }

  found(say: SayHealth): readonly HealthFound[] {
    return [...this.#nights.values()].map(({ line, sources }) => {
      const all = [...sources.values()].map((stretches) => ({ stretches, ms: unionMs(stretches) }));
      const most = all.reduce((a, b) => (b.ms > a.ms ? b : a));
      const last = most.stretches.reduce((a, b) => (b.until > a.until ? b : a));
      const hours = Math.round(most.ms / 360_000) / 10;
      return { group: "sleep", kind: "note", at: last.end, body: { text: say({ what: "sleep", hours }) }, line };
    });
  }
}

/** Stretches of one source may lie over each other; each minute counts once. */
const unionMs = (stretches: readonly Stretch[]): number => {
  let [sum, seenUntil] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, until } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (until <= seenUntil) continue;
    sum += until - Math.max(from, seenUntil);
    seenUntil = until;
  }
  return sum;
};
