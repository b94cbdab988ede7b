import { addDays, dateOf, parseDate, type CalendarDate, type Instant, type Zone } from "#base";
import type { Projection } from "#record";
import type { Mode } from "#screen";
import { daysBlock, type Block } from "./block.ts";

export type PsaReason = "psa-planned-external" | "psa-planned-internal";

/** How many days before a PSA test no session may be (safety.md psa-planned-external, psa-planned-internal; precautionary). */
const daysBefore = { external: 2, internal: 7 } as const;

/** Keeps the days before a planned PSA test free, and the day itself, so that the value can be trusted. */
export const psaBlocks = (
  { plan, latest }: Pick<Projection, "plan" | "latest">,
  { mode, zone, at }: { readonly mode: Mode; readonly zone: Zone; readonly at: Instant },
): readonly Block[] => {
  const where = mode === "internal" ? "internal" : "external";
  const tests = [plan.psaTestOn, answeredDate(latest.answers["q-psa-test-on"])];
  const dates = new Set(tests.filter((on) => on !== undefined && on >= dateOf(at)) as CalendarDate[]);
  return [...dates].map((on) => daysBlock(`psa-planned-${where}`, { from: addDays(on, -daysBefore[where]), to: on }, zone));
};

const answeredDate = (answer: string | null | undefined): CalendarDate | undefined => {
  const date = answer ? parseDate(answer) : undefined;
  return date?.ok ? date.value : undefined;
};
