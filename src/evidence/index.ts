export { crisisLines, type CrisisLine } from "./crisis-lines.ts";
export { emergencyNumbers, fallbackNumbers, type EmergencyNumbers } from "./emergency-numbers.ts";
export { placeIds, type AuthorRole, type PlaceId, type Reading, type ReadingId } from "./reading.ts";
export { readings } from "./readings.ts";
export { citable, sources, type SourceId } from "./sources.ts";
export type { Name, Source, SourceStatus } from "./source.ts";
export { topicIds, type TopicId } from "./topic-ids.ts";
