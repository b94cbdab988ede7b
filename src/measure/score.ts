import type { Answers, Wording } from "./answers.ts";
import { instruments, type InstrumentId, type ItemId, type ScaleId } from "./instruments/all.ts";
import { answerMax, type Band, type Bands, type Instrument } from "./instruments/instrument.ts";

/** What a filled form adds up to. */
export interface Scored<I extends InstrumentId = InstrumentId, W extends Wording = Wording> {
  readonly instrument: I;
  readonly wording: W;
  /** null where an item of the sum is missing: no rule for guessing one is published, so none is guessed. */
  readonly scores: { readonly [Name in ScaleId<I>]: number | null };
  /** In the order of the form. */
  readonly missing: readonly ItemId<I>[];
  readonly flags: readonly ScoreFlag[];
}

/** Answers that do not fit together. Both count as given; the person is asked to look again. */
export type ScoreFlag = "never-but-rated";

/** Adds up a form. A missing item leaves its own sums open and no other. */
export const score = <I extends InstrumentId, W extends Wording>({ instrument, wording, items }: Answers<I, W>): Scored<I, W> => {
  const form: Instrument = instruments[instrument];
  const given: { readonly [id: string]: number | undefined } = items;
  const scores = Object.entries(form.scales).map(([name, scale]) => [name, sumOf(scale.items.map((id) => given[id]))]);
  return {
    instrument,
    wording,
    scores: Object.fromEntries(scores) as Scored<I, W>["scores"],
    missing: form.items.map(({ id }) => id).filter((id) => given[id] === undefined) as ItemId<I>[],
    flags: flagsOf(instrument, given),
  };
};

const sumOf = (numbers: readonly (number | undefined)[]): number | null => {
  let sum = 0;
  for (const number of numbers) {
    if (number === undefined) return null;
    sum += number;
  }
  return sum;
};

/** How often it hurt: never; how much on the days it did: some. The form asks both, so both can be answered. */
const flagsOf = (instrument: InstrumentId, given: { readonly [id: string]: number | undefined }): readonly ScoreFlag[] => {
  if (instrument === "ipss") return [];
  return given["3"] === 0 && (given["4"] ?? 0) > 0 ? ["never-but-rated"] : [];
};

/** The bands that are published for an official score. A practice form has none, and that does not compile. */
export const bandsOf = <I extends InstrumentId>({ instrument, scores }: Scored<I, "official">): readonly BandOf<I>[] => {
  const form: Instrument = instruments[instrument];
  return Object.entries(form.scales).flatMap(([name, { bands }]) => {
    const value = scores[name as ScaleId<I>];
    if (bands === undefined || value === null) return [];
    return [{ scale: name as ScaleId<I>, band: bandAt(value, bands), verified: bands.verified }];
  });
};

export interface BandOf<I extends InstrumentId = InstrumentId> {
  readonly scale: ScaleId<I>;
  readonly band: Band;
  /** False: known second-hand only, and said so where it is shown. */
  readonly verified: boolean;
}

const bandAt = (sum: number, { moderateFrom, severeFrom }: Bands): Band => {
  if (sum >= severeFrom) return "severe";
  return sum >= moderateFrom ? "moderate" : "mild";
};

/** The largest number a sum can reach: 43 for the CPSI, 45 for the GUPI, 35 for the IPSS. */
export const scaleMax = <I extends InstrumentId>(instrument: I, scale: ScaleId<I>): number => {
  const form: Instrument = instruments[instrument];
  const ids = form.scales[scale]?.items ?? [];
  return form.items.filter(({ id }) => ids.includes(id)).reduce((sum, { asks }) => sum + answerMax[asks], 0);
};
