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
export { crisisLines, type CrisisLine } from "./crisis-lines.ts";
export { emergencyNumbers, fallbackNumbers, type EmergencyNumbers } from "./emergency-numbers.ts";
export { placeIds, type AuthorRole, type PlaceId, type Reading, type ReadingId } from "./reading.ts";
export { readings } from "./readings.ts";
export { citable, sources, type SourceId } from "./sources.ts";
export type { Name, Source, SourceStatus } from "./source.ts";
export { topicIds, type TopicId } from "./topic-ids.ts";
