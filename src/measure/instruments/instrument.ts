import type { SourceId } from "#evidence";

/**
 * A form as data: what it asks, how answers add up, where its bands begin. The words are not here: the official text is not ours to give, and our
 * own wording makes another form, a practice form (`Wording`).
 */
export interface Instrument {
  readonly id: string;
  /** How far back the person looks. Asking more often than that would count the same days twice. */
  readonly recall: "week" | "month";
  readonly items: readonly Item[];
  /** Sums of items, by name. An item may stand in several, or in one alone. */
  readonly scales: { readonly [name: string]: Scale };
  /** By how many points the total must move before men notice, as read in a study of the official form; null where we have read none. */
  readonly noticed: { readonly points: number; readonly possiblyFrom?: number; readonly refs: readonly SourceId[] } | null;
  readonly refs: readonly SourceId[];
}

export interface Item {
  readonly id: string;
  readonly asks: Asks;
}

/** What an answer can be, with its largest number; every item begins at 0. */
export const answerMax = {
  "yes-no": 1,
  "how-much-time": 3,
  "how-often": 5,
  "share-of-times": 5,
  /** 5 is five times or more. */
  "times-at-night": 5,
  feeling: 6,
  rating: 10,
} as const;
export type Asks = keyof typeof answerMax;

export interface Scale {
  readonly items: readonly string[];
  readonly bands?: Bands;
}

/** From which score on it is called moderate, and severe; below, mild. */
export interface Bands {
  readonly moderateFrom: number;
  readonly severeFrom: number;
  /** False where we only know the bands second-hand. They are shown with that said. */
  readonly verified: boolean;
  readonly ref?: SourceId;
}
export type Band = "mild" | "moderate" | "severe";
