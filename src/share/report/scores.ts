import { dateOf, type CalendarDate } from "#base";
import { bandsOf, scaleMax, scoreChange, type Band, type InstrumentId, type ScoreChange, type Scored, type Wording } from "#measure";
import type { Leaving, LeavingForm } from "../leaving/leaving.ts";
import { byKey } from "./by-key.ts";

/** The forms of one kind in one wording: the first and the last of the period, and what lies between. */
export interface FormScores {
  readonly instrument: InstrumentId;
  readonly wording: Wording;
  readonly filled: number;
  readonly max: number;
  readonly first: Filled;
  /** The same as `first` when there is only one. */
  readonly last: Filled;
  /** null with one form, or where an answer is missing. */
  readonly change: ScoreChange | null;
  /** Only for the official form, whose bands are published. */
  readonly band: { readonly band: Band; readonly verified: boolean } | null;
}

export interface Filled {
  readonly on: CalendarDate;
  /** null where an answer is missing: none is guessed. */
  readonly total: number | null;
  /** Parts of the total, by name. */
  readonly parts: { readonly [scale: string]: number | null };
}

/** Official numbers first. A form in our own words is another form, and never stands in one line with the official one. */
export const scoresOf = ({ forms }: Leaving): readonly FormScores[] => {
  const groups = byKey(forms, ({ scored }) => `${scored.wording}/${scored.instrument}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const filled = group.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      const [first, last] = [filled[0]!, filled.at(-1)!];
      const { instrument, wording } = last.scored;
      const bands = isOfficial(last.scored) ? bandsOf(last.scored) : [];
      const band = bands.find(({ scale }) => scale === "total");
      return {
        instrument,
        wording,
        filled: filled.length,
        max: scaleMax(instrument, "total"),
        first: filledOf(first),
        last: filledOf(last),
        change: filled.length < 2 ? null : scoreChange(first.scored, last.scored),
        band: band ? { band: band.band, verified: band.verified } : null,
      };
    });
};

const isOfficial = (scored: Scored): scored is Scored<InstrumentId, "official"> => scored.wording === "official";

const filledOf = ({ at, scored }: LeavingForm): Filled => {
  const { total = null, ...parts } = scored.scores as { readonly [scale: string]: number | null };
  return { on: dateOf(at), total, parts };
};
