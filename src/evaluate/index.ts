/** Did it help this person? A trial, one honest answer, its words; and what many people's answers say together. */
export { engine, engineKinds } from "./engine/engine.ts";
export { evaluate } from "./evaluate.ts";
export { changesSince } from "./own/changes.ts";
export { blocksDone, didOn, type BlockDone } from "./own/did.ts";
export { pairMeansOf, type PairMeans } from "./own/pair-means.ts";
export { adherenceOf, allLeftOut, disturbedPairs, formTrialOf, isEnded, ratingsOf, trialOf } from "./own/trial-of.ts";
export {
  blockDays,
  firstDay,
  freezeTrial,
  pairsLeast,
  pairsUsual,
  runInDays,
  trialDays,
  washoutLong,
  washoutUsual,
  type TrialChoices,
} from "./plan/choices.ts";
export { drawOrder, orderOf, type Drawn } from "./plan/draw.ts";
export { evidenceSoFar, type EvidenceSoFar } from "./plan/evidence.ts";
export { deviationsOf, fingerprintOf, rulesVersion, type Plan } from "./plan/freeze.ts";
export { noiseOf } from "./plan/noise.ts";
export { pairsNeeded, type Noise, type PairsNeeded } from "./plan/pairs-needed.ts";
export { contributionOf } from "./pool/contribution.ts";
export { parsePeople } from "./pool/parse-people.ts";
export { poolPrior } from "./pool/bayes.ts";
export { peopleForRemlMin, pool, type Pool } from "./pool/pool.ts";
export { mergeSketches, poolSketch, sketchOf, type Sketch } from "./pool/sketch.ts";
export type { Studies, Study } from "./pool/study.ts";
export { badInputWhats, type BadInput, type BadInputWhat } from "./trial/bad-input.ts";
export { parseTrial } from "./trial/parse-trial.ts";
export type { Row } from "./trial/row.ts";
export { isPaired, trialFromRows } from "./trial/trial-from-rows.ts";
export type { Trial } from "./trial/trial.ts";
export { reasonCodes, type Answer, type ReasonCode } from "./verdict/answer.ts";
export { sentencesOf, type Sentences } from "./verdict/sentences.ts";
