import { livedTrial } from "../../src/evaluate/testing/index.ts";

/** A fortnight of check-ins and three sessions, and no coin yet. */
export const beforeTheCoin = () => {
  const journal = livedTrial({ seed: 1 });
  return journal.entries.slice(
    0,
    journal.entries.findIndex(({ kind }) => kind === "trial"),
  );
};
export const eveningOfTheCoin = "2026-01-22T22:30:00+01:00";
