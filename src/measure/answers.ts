import { err, ok, type Result } from "#base";
import { instruments, type InstrumentId, type ItemId } from "./instruments/all.ts";
import { answerMax, type Instrument } from "./instruments/instrument.ts";

/**
 * Whose words were answered. Only numbers from the official form are that form's score; ours is a practice form, and its numbers are compared
 * with nothing but themselves.
 */
export type Wording = "official" | "practice";

/** A filled form, as far as it was filled. An item that is not here was not answered, which is not 0. */
export interface Answers<I extends InstrumentId = InstrumentId, W extends Wording = Wording> {
  readonly instrument: I;
  readonly wording: W;
  readonly items: { readonly [Id in ItemId<I>]?: number };
}

/** Reads answers by item id. Left out and null are the same: not answered. Everything else must be an answer that the item has. */
export const parseAnswers = <I extends InstrumentId, W extends Wording>(
  instrument: I,
  wording: W,
  json: unknown,
): Result<Answers<I, W>, BadAnswer> => {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return err({ type: "BadAnswer", why: "not-an-object", path: "" });
  const { items }: Instrument = instruments[instrument];
  const read: { [id: string]: number } = {};
  for (const [path, value] of Object.entries(json) as [string, unknown][]) {
    const item = items.find(({ id }) => id === path);
    if (item === undefined) return err({ type: "BadAnswer", why: "unknown-item", path, known: items.map(({ id }) => id) });
    if (value === null) continue;
    const max = answerMax[item.asks];
    if (typeof value !== "number") return err({ type: "BadAnswer", why: "not-a-number", path, max });
    if (value < 0 || value > max) return err({ type: "BadAnswer", why: "out-of-range", path, max });
    if (!Number.isInteger(value)) return err({ type: "BadAnswer", why: "not-whole", path, max });
    // -0 and 0 are the same answer, and only one of them survives being written down.
    read[path] = value === 0 ? 0 : value;
  }
  return ok({ instrument, wording, items: read as Answers<I, W>["items"] });
};

export type BadAnswer = { readonly type: "BadAnswer"; readonly path: string } & (
  | { readonly why: "not-an-object" }
  | { readonly why: "unknown-item"; readonly known: readonly string[] }
  | { readonly why: "not-a-number" | "out-of-range" | "not-whole"; readonly max: number }
);
