import type { CalendarDate, Instant } from "#base";
import {
  parseAnswers,
  parseImpression,
  score,
  scoreChange,
  type Impression,
  type ImpressionForm,
  type InstrumentId,
  type ScoreChange,
  type Scored,
  type Wording,
} from "#measure";
import type { Bodies, Entry, EntryId } from "../entry.ts";
import type { Filling } from "../measured/bodies.ts";
import { isShown } from "./sessions.ts";
import type { Shown } from "./shown.ts";

/** A filled form that adds up, as it counts now. */
export interface FormRecord<I extends InstrumentId = InstrumentId, W extends Wording = Wording> {
  readonly id: EntryId;
  readonly at: Instant;
  readonly scored: Scored<I, W>;
}

/** The entry in which a half-filled form was kept; undefined while it was not, or where it was taken away since. */
export const keptFilling = (shown: readonly Shown[], filling: Filling): Entry<"answers"> | undefined =>
  shown.filter((one) => isShown(one, "answers")).find(({ entry: { body } }) => "filling" in body && body.filling === filling)?.entry;

/** The forms of one kind in one wording, oldest first. Others are other forms, and never stand in one list with these. */
export const formsOf = <I extends InstrumentId, W extends Wording>(
  shown: readonly Shown[],
  instrument: I,
  wording: W,
): readonly FormRecord<I, W>[] =>
  shown
    .filter((one) => isShown(one, "answers"))
    .flatMap(({ entry: { id, at, body } }) => {
      const counting = countingIn(body);
      if (counting?.instrument !== instrument || counting.wording !== wording) return [];
      const read = parseAnswers(instrument, wording, counting.items);
      return read.ok ? [{ id, at, scored: score(read.value) }] : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The numbers that add up in a filled form, and whose words they answer; a clinic's own form has them where the person said which form it is. */
export const countingIn = (
  body: Bodies["answers"],
): { readonly instrument: InstrumentId; readonly wording: Wording; readonly items: { readonly [item: string]: number } } | undefined => {
  if (isScored(body)) return body;
  return body.instrument === "clinic" && body.counts !== undefined ? { ...body.counts, wording: "official" } : undefined;
};

/** How the newest form compares with the one before it; null while there is no earlier one, or an answer is missing. */
export const newestChange = <I extends InstrumentId, W extends Wording>(
  forms: readonly FormRecord<I, W>[],
): { readonly since: Instant; readonly change: ScoreChange<W> } | null => {
  const [before, now] = forms.slice(-2);
  if (before === undefined || now === undefined) return null;
  const change = scoreChange(before.scored, now.scored);
  return change === null ? null : { since: before.at, change };
};

/** The answers to "how is it, compared with before you began on ...", oldest first. */
export const impressionsOf = (
  shown: readonly Shown[],
): readonly { readonly id: EntryId; readonly at: Instant; readonly since: CalendarDate; readonly impression: Impression }[] =>
  shown
    .filter((one) => isShown(one, "answers"))
    .flatMap(({ entry: { id, at, body } }) => {
      if (isScored(body) || body.instrument === "clinic") return [];
      const read = parseImpression(body.instrument satisfies ImpressionForm, body.label);
      return read.ok ? [{ id, at, since: body.since, impression: read.value }] : [];
    });

const isScored = (body: Bodies["answers"]): body is Extract<Bodies["answers"], { readonly wording: Wording }> => "wording" in body;
