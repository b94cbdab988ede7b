export { hazards } from "./all.ts";
export type { Hazard, Severity } from "./hazard.ts";
