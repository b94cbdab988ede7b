export { calmEnough, calmMin, parseBaseline, type BadBaseline, type Baseline } from "./baseline.ts";
export type { Area, Item, ItemId } from "./item.ts";
export { preparation, type NotYet, type Preparation } from "./preparation.ts";
export { ready, remembered, type NotReady, type Ready } from "./ready.ts";
