export {
  agree,
  areaWords,
  minutesToChoose,
  places,
  silents,
  spokens,
  type Agreeing,
  type Agreement,
  type AreaWord,
  type NotAgreed,
  type Silent,
  type Spoken,
} from "./agreement.ts";
export { calmEnough, calmMin, parseBaseline, type BadBaseline, type Baseline } from "./baseline.ts";
export type { Area, Item, ItemId } from "./item.ts";
export { preparation, type Preparation } from "./preparation.ts";
export { ready, remembered, type NotReady, type Ready } from "./ready.ts";
