import type { Avoid } from "#screen";
import type { WordId } from "#words";

export type ItemId = Extract<WordId<"prepare">, `item-${string}`>;
export type Area = "place" | "hygiene" | "kit" | "position" | "will" | "will-not";

/** One line to read and tick. Its sentence stands in words area "prepare" under `text`. */
export interface Item {
  readonly id: ItemId;
  readonly area: Area;
  readonly text: ItemId;
  /** Nothing starts without it. */
  readonly required: boolean;
  /** A kit stays as it is; a bladder does not. */
  readonly tick: "remembered" | "each-time";
}

/** An item as a mode lists it: shown only with, or only without, one thing to avoid. */
export interface ListedItem extends Omit<Item, "text"> {
  readonly onlyWith?: Avoid;
  readonly notWith?: Avoid;
}
