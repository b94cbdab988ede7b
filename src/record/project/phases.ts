import { dateOf, dayNumberOf, parseDate } from "#base";
import type { Entry } from "../entry.ts";
import { isPlainObject } from "../schemas/fields.ts";
import type { DaySpan } from "./day-series.ts";
import { isShown, type SessionRecord } from "./sessions.ts";
import type { Shown } from "./shown.ts";

/** A named stretch of days behind the line. It says what was planned then, never what came of it. */
export interface Phase extends DaySpan {
  readonly name: "before" | "since" | "practice" | "comparison";
}

/**
 * What lies behind the days: the blocks of a comparison where there was one, otherwise before and since the first session. `today` ends what
 * still goes on; what is planned for later is no phase yet.
 */
export const phasesOf = (shown: readonly Shown[], sessions: readonly SessionRecord[], today: number): readonly Phase[] => {
  const trials = shown.filter((one) => isShown(one, "trial")).map(({ entry }) => entry);
  const stoppedOn = stopsOf(trials);
  const blocks = trials.flatMap(({ id, body }) => {
    const until = Math.min(today, stoppedOn.get(id) ?? today);
    return blocksOf(body)
      .filter(({ from }) => from <= until)
      .map((block) => ({ ...block, until: Math.min(block.until, until) }));
  });
  if (blocks.length > 0) return withoutOverlap(blocks);
  const first = sessions.find(({ counts }) => counts);
  if (first === undefined) return [];
  const began = dayNumberOf(dateOf(first.endedAt));
  return [
    { name: "before", from: Number.NEGATIVE_INFINITY, until: began - 1 },
    { name: "since", from: began, until: today },
  ];
};

/** The day on which each comparison was stopped before its end: what was planned for later never was. */
const stopsOf = (trials: readonly Entry<"trial">[]): ReadonlyMap<string, number> => {
  const stops = new Map<string, number>();
  for (const { at, body } of trials) {
    const of = stoppedBy(body);
    if (of !== undefined) stops.set(of, dayNumberOf(dateOf(at)));
  }
  return stops;
};

const stoppedBy = ({ what, of }: { readonly [field: string]: unknown }): string | undefined =>
  what === "stopped" && typeof of === "string" ? of : undefined;

/** The blocks of a comparison, if its plan can be read: the plan stands in the entry itself or under `plan`. */
const blocksOf = (body: { readonly [field: string]: unknown }): readonly Phase[] => {
  const plan = isPlainObject(body["plan"]) ? body["plan"] : body;
  const { start, order, periodDays, phaseDays } = isPlainObject(plan["design"]) ? plan["design"] : {};
  if (typeof start !== "string" || !parseDate(start).ok || !isOrder(order)) return [];
  let from = dayNumberOf(start as Parameters<typeof dayNumberOf>[0]);
  const blocks: Phase[] = [];
  for (const [i, letter] of Array.from(order.join("")).entries()) {
    const days: unknown = (Array.isArray(phaseDays) ? (phaseDays as readonly unknown[])[i] : undefined) ?? periodDays;
    if (typeof days !== "number" || !Number.isInteger(days) || days < 1) return [];
    blocks.push({ name: letter === "P" ? "practice" : "comparison", from, until: from + days - 1 });
    from += days;
  }
  return blocks;
};

const isOrder = (order: unknown): order is readonly string[] =>
  Array.isArray(order) && order.length > 0 && order.every((one) => typeof one === "string" && /^[PC]+$/.test(one));

/** A plan may be written more than once; of two that cover the same days the first stands. */
const withoutOverlap = (blocks: readonly Phase[]): readonly Phase[] => {
  const kept: Phase[] = [];
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) if (block.from > (kept.at(-1)?.until ?? -Infinity)) kept.push(block);
  return kept;
};
