/** Invented people for the tests of this and later rooms, and for the simulation of error rates. */
export { inventedTrial, type Invented } from "./invented.ts";
export { livedTrial, usualChoices, type Lived } from "./lived.ts";
