import type { Instrument } from "./instrument.ts";

/** Genitourinary pain index, form for men: the items of the CPSI and two about the bladder, 0-45. Its total is not the CPSI's. No bands are published. */
export const gupi = {
  id: "gupi",
  recall: "week",
  items: [
    { id: "1a", asks: "yes-no" },
    { id: "1b", asks: "yes-no" },
    { id: "1c", asks: "yes-no" },
    { id: "1d", asks: "yes-no" },
    { id: "2a", asks: "yes-no" },
    { id: "2b", asks: "yes-no" },
    { id: "2c", asks: "yes-no" },
    { id: "2d", asks: "yes-no" },
    { id: "3", asks: "how-often" },
    { id: "4", asks: "rating" },
    { id: "5", asks: "share-of-times" },
    { id: "6", asks: "share-of-times" },
    { id: "7", asks: "how-much-time" },
    { id: "8", asks: "how-much-time" },
    { id: "9", asks: "feeling" },
  ],
  scales: {
    pain: { items: ["1a", "1b", "1c", "1d", "2a", "2b", "2c", "2d", "3", "4"] },
    urinary: { items: ["5", "6"] },
    qol: { items: ["7", "8", "9"] },
    total: { items: ["1a", "1b", "1c", "1d", "2a", "2b", "2c", "2d", "3", "4", "5", "6", "7", "8", "9"] },
  },
  noticed: { points: 7, refs: ["CLEMENS-2009"] },
  refs: ["CLEMENS-2009"],
} as const satisfies Instrument;
