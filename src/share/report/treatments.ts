import type { CalendarDate } from "#base";
import type { Bodies } from "#record";
import type { Leaving } from "../leaving/leaving.ts";

/** A medicine or therapy with what became of it, as the person wrote it down. */
export interface TreatmentLine {
  readonly what: Bodies["treatment"]["what"];
  readonly name: string | null;
  readonly dose: string | null;
  readonly startedOn: CalendarDate | null;
  readonly changedOn: CalendarDate | null;
  readonly stoppedOn: CalendarDate | null;
}

/** What goes on first, then what ended in the period. What ended before it is not on the page. */
export const treatmentsNow = ({ treatments, from }: Leaving): readonly TreatmentLine[] => {
  const lines = new Map<string, TreatmentLine>();
  for (const { what, change, on, name, dose } of treatments) {
    const key = `${what}/${(name ?? "").trim().toLowerCase()}`;
    const before = lines.get(key);
    const isNew = before === undefined || (change === "started" && before.stoppedOn !== null);
    const line = isNew ? { what, name: name?.trim() || null, dose: null, startedOn: null, changedOn: null, stoppedOn: null } : before;
    lines.set(key, { ...line, dose: dose?.trim() || line.dose, [`${change}On`]: on });
  }
  return [...lines.values()]
    .filter(({ stoppedOn }) => stoppedOn === null || stoppedOn >= from)
    .sort((a, b) => Number(a.stoppedOn !== null) - Number(b.stoppedOn !== null));
};
