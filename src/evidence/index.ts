export { citable, sources, type SourceId } from "./sources.ts";
export type { Name, Source, SourceStatus } from "./source.ts";
