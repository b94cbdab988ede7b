export { crisisLines, type CrisisLine } from "./crisis-lines.ts";
export { emergencyNumbers, fallbackNumbers, type EmergencyNumbers } from "./emergency-numbers.ts";
export { citable, sources, type SourceId } from "./sources.ts";
export type { Name, Source, SourceStatus } from "./source.ts";
