import type { Instant } from "#base";
import { couldBe, readQuestionnaire, type ClinicQuestionnaire, type KnownForm } from "#measure";
import type { Bodies, Entry, EntryId } from "../entry.ts";
import { isShown } from "./sessions.ts";
import type { Shown } from "./shown.ts";

/** A clinic's own form that was loaded and can be asked. */
export interface ClinicFormRecord {
  readonly id: EntryId;
  readonly at: Instant;
  readonly body: Bodies["form"];
  readonly form: ClinicQuestionnaire;
  /** The official form that it is, when the person said so and it still fits. */
  readonly known: KnownForm | null;
}

/** The clinic's forms that were loaded, oldest first. One that only a newer version understands is not among them. */
export const clinicFormsOf = (shown: readonly Shown[]): readonly ClinicFormRecord[] =>
  shown.flatMap((one) => (isShown(one, "form") ? (clinicFormOf(one.entry) ?? []) : []));

/** Reads one, and remembers it for as long as the entry is there: a form is long, and pages ask often. */
export const clinicFormOf = (entry: Entry<"form">): ClinicFormRecord | undefined => {
  const before = readForms.get(entry);
  if (before !== undefined) return before ?? undefined;
  const { id, at, body } = entry;
  const read = readQuestionnaire(body.questionnaire);
  const fits = read.ok ? couldBe(read.value) : null;
  const record = read.ok ? { id, at, body, form: read.value, known: fits?.instrument === body.known ? fits : null } : null;
  readForms.set(entry, record);
  return record ?? undefined;
};

const readForms = new WeakMap<Entry<"form">, ClinicFormRecord | null>();
