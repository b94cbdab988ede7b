/** Invented people for the tests of this and later rooms, and for the simulation of error rates. */
export { inventedTrial, type Invented } from "./invented.ts";
export { livedRecord, livedTrial, usualChoices, type Lived, type LivedRecord } from "./lived.ts";
