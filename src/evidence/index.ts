export {
  answeredBy,
  articleSections,
  type AnsweredRow,
  type ArticlePage,
  type ArticleRow,
  type ArticleSection,
} from "./articles/articles.ts";
export { articleAnswers, type ArticleAnswer } from "./articles/row.ts";
export { shownBy } from "./articles/shown-by.ts";
export { claimAddress, claimAt, claimIds, isClaimId, type ClaimId } from "./claims/addresses.ts";
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
export { claims, claimSections, sectionOf, type ClaimIdOf, type ClaimSection } from "./claims/claims.ts";
export { crisisLines, type CrisisLine } from "./crisis-lines.ts";
export { emergencyNumbers, fallbackNumbers, type EmergencyNumbers } from "./emergency-numbers.ts";
export { placeIds, type AuthorRole, type PlaceId, type Reading, type ReadingId } from "./reading.ts";
export { readings } from "./readings.ts";
export { citable, sources, type SourceId } from "./sources.ts";
export type { Name, Source, SourceStatus } from "./source.ts";
export { topicIds, type TopicId } from "./topic-ids.ts";
export { cite, citeAll, citationFormats, formatNames, type CitationFormat } from "./citations/cite.ts";
export { linkOf } from "./citations/name.ts";
export { themes } from "./sources.ts";
