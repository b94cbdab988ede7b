export { disagreements, type Disagreement, type DisagreementId, type Side } from "./claims/disagreements.ts";
export { rulesWithoutSource, saidInApp, type Behind } from "./claims/said-in-app.ts";
export { checkedOf, isExpired } from "./claims/checked.ts";
export {
  certainties,
  verdicts,
  type Because,
  type Certainty,
  type Claim,
  type NoSource,
  type Stance,
  type Verdict,
} from "./claims/claim.ts";
export { claimAddress, claimAt, claimIds, isClaimId, type ClaimId } from "./claims/addresses.ts";
export { claims, claimSections, sectionOf, type ClaimIdOf, type ClaimSection } from "./claims/claims.ts";
export { crisisLines, type CrisisLine } from "./crisis-lines.ts";
export { emergencyNumbers, fallbackNumbers, type EmergencyNumbers } from "./emergency-numbers.ts";
export { citable, sources, type SourceId } from "./sources.ts";
export type { Name, Source, SourceStatus } from "./source.ts";
export { cite, citeAll, citationFormats, formatNames, type CitationFormat } from "./citations/cite.ts";
export { linkOf } from "./citations/name.ts";
export { themes } from "./sources.ts";
