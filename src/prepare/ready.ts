import { err, ok, type Result } from "#base";
import type { ItemId } from "./item.ts";
import type { Preparation } from "./preparation.ts";

/** Is everything done that a session needs? What is only helpful never stands in the way. */
export const ready = (preparation: Preparation, ticks: readonly ItemId[]): Result<Ready, NotReady> => {
  const missing = preparation.items.filter(({ id, required }) => required && !ticks.includes(id)).map(({ id }) => id);
  return missing.length > 0 ? err({ type: "NotReady", missing }) : ok({ type: "Ready", ticks: ofThis(preparation, ticks) });
};
export interface Ready {
  readonly type: "Ready";
  readonly ticks: readonly ItemId[];
}
export interface NotReady {
  readonly type: "NotReady";
  readonly missing: readonly ItemId[];
}

/** Ticks that still hold next time. A kit stays as it is; washed hands and an empty bladder are asked again. */
export const remembered = (preparation: Preparation, ticks: readonly string[]): readonly ItemId[] =>
  preparation.items.filter(({ id, tick }) => tick === "remembered" && ticks.includes(id)).map(({ id }) => id);

const ofThis = (preparation: Preparation, ticks: readonly ItemId[]) =>
  preparation.items.map(({ id }) => id).filter((id) => ticks.includes(id));
