import type { Instrument } from "./instrument.ts";

/** International prostate symptom score: seven items, 0-35, and one about how it is to live with, which is never part of the total. */
export const ipss = {
  id: "ipss",
  recall: "month",
  items: [
    { id: "1", asks: "share-of-times" },
    { id: "2", asks: "share-of-times" },
    { id: "3", asks: "share-of-times" },
    { id: "4", asks: "share-of-times" },
    { id: "5", asks: "share-of-times" },
    { id: "6", asks: "share-of-times" },
    { id: "7", asks: "times-at-night" },
    { id: "qol", asks: "feeling" },
  ],
  scales: {
    total: {
      items: ["1", "2", "3", "4", "5", "6", "7"],
      bands: { moderateFrom: 8, severeFrom: 20, verified: true, ref: "NICE-CG97" },
    },
    voiding: { items: ["1", "3", "5", "6"] },
    storage: { items: ["2", "4", "7"] },
    // Some authors count item 1 apart; both are kept, so that nobody has to guess which one a number is.
    voiding356: { items: ["3", "5", "6"] },
    qol: { items: ["qol"] },
  },
  // About 3 points are often named; we have not read the study, so nothing is said about size.
  noticed: null,
  refs: ["BARRY-1992", "NICE-CG97"],
} as const satisfies Instrument;
