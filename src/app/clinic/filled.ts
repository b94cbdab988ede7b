import { askedOf, stillRequired, type ClinicAnswer, type ClinicAnswers } from "#measure";
import type { ClinicFormRecord } from "#record";
import type { HalfForm } from "../measure/half-form.ts";

/** What is being filled in, and where it is kept meanwhile. */
export interface Filled {
  readonly record: ClinicFormRecord;
  readonly path: string;
  /** As given; some may belong to questions that are no longer asked. */
  readonly answers: ClinicAnswers;
  readonly half: HalfForm<ClinicAnswer>;
}

/** The questions the form wants answered and that are still open, by where they stand. */
export const openRequired = ({ form }: ClinicFormRecord, answers: ClinicAnswers) => {
  const open = new Set(stillRequired(form, answers).map(({ linkId }) => linkId));
  return askedOf(form, answers).flatMap(({ item }, nth) => (open.has(item.linkId) ? [{ item, nth: nth + 1 }] : []));
};
