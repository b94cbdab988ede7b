import { everyItem, readClinicAnswers, type ClinicAnswers } from "#measure";
import { clinicFormOf, isShown, type ClinicFormRecord, type Entry, type Projection } from "#record";
import type { Choices } from "../choices.ts";
import type { Of } from "./leaving.ts";

/** Answers to a clinic's own form, with the form they answer. */
export interface LeavingClinicAnswers extends Of {
  readonly form: ClinicFormRecord;
  readonly answers: ClinicAnswers;
}

/** Answers whose form is known, also one that was taken away since. What was typed in own words leaves as notes do: only when it is wanted. */
export const clinicAnswersOf = (
  entries: readonly Entry<"answers">[],
  { shown, removed }: Pick<Projection, "shown" | "removed">,
  { notes }: Pick<Choices, "notes">,
): readonly LeavingClinicAnswers[] => {
  const forms = new Map(
    [...removed.map((one) => one.shown), ...shown].flatMap((one) => (isShown(one, "form") ? [[one.entry.id, one.entry] as const] : [])),
  );
  return entries.flatMap(({ id, at, zone, body }): readonly LeavingClinicAnswers[] => {
    const entry = body.instrument === "clinic" ? forms.get(body.form) : undefined;
    const form = entry && clinicFormOf(entry);
    const read = form && body.instrument === "clinic" ? readClinicAnswers(form.form, body.items) : undefined;
    if (form === undefined || !read?.ok) return [];
    const typed = new Set(everyItem(form.form.items).flatMap(({ type, linkId }) => (type === "string" || type === "text" ? [linkId] : [])));
    const answers = Object.fromEntries(Object.entries(read.value).filter(([linkId]) => notes || !typed.has(linkId)));
    return [{ id, at, zone, form, answers }];
  });
};
