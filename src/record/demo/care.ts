import type { Life, Visit } from "./life.ts";

/** A clinician saw him, or gave a word about one finding. */
export const careOn = (life: Life, day: number): void => {
  const { writer } = life;
  for (const { kind, rule } of life.visits.filter((visit) => visit.day === day)) {
    const ms = writer.around(day, "12:00");
    const on = writer.dayAt(day);
    if (kind === "seen") writer.write("seen", ms, { rule, on, by: "Dr Example" });
    else if (kind === "recovered") writer.write("seen", ms, { rule, on, by: "Dr Example", recoveredOn: writer.dayAt(day - 2) });
    else writer.write("clearance", ms, { rule, mode: "external-self", by: "Dr Example", on });
  }
  life.visits = life.visits.filter((visit) => visit.day > day);
};

/** Makes an appointment, unless there is one for this already. */
export const book = (life: Life, kind: Visit["kind"], rule: string, day: number): void => {
  if (life.visits.some((visit) => visit.kind === kind && visit.rule === rule)) return;
  life.visits = [...life.visits, { day, kind, rule }];
};
