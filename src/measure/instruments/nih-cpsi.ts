import type { Instrument } from "./instrument.ts";

/** Chronic prostatitis symptom index, 1999: nine questions that make thirteen scored items, 0-43. Item 3 goes to 5, and 2 is two items. */
export const nihCpsi = {
  id: "nih-cpsi",
  recall: "week",
  items: [
    { id: "1a", asks: "yes-no" },
    { id: "1b", asks: "yes-no" },
    { id: "1c", asks: "yes-no" },
    { id: "1d", asks: "yes-no" },
    { id: "2a", asks: "yes-no" },
    { id: "2b", asks: "yes-no" },
    { id: "3", asks: "how-often" },
    { id: "4", asks: "rating" },
    { id: "5", asks: "share-of-times" },
    { id: "6", asks: "share-of-times" },
    { id: "7", asks: "how-much-time" },
    { id: "8", asks: "how-much-time" },
    { id: "9", asks: "feeling" },
  ],
  scales: {
    pain: {
      items: ["1a", "1b", "1c", "1d", "2a", "2b", "3", "4"],
      bands: { moderateFrom: 8, severeFrom: 14, verified: true, ref: "WAGENLEHNER-2013" },
    },
    urinary: { items: ["5", "6"] },
    qol: { items: ["7", "8", "9"] },
    total: {
      items: ["1a", "1b", "1c", "1d", "2a", "2b", "3", "4", "5", "6", "7", "8", "9"],
      bands: { moderateFrom: 15, severeFrom: 30, verified: false },
    },
    painUrinary: {
      items: ["1a", "1b", "1c", "1d", "2a", "2b", "3", "4", "5", "6"],
      bands: { moderateFrom: 10, severeFrom: 19, verified: false },
    },
    averagePain: { items: ["4"], bands: { moderateFrom: 4, severeFrom: 7, verified: true, ref: "WAGENLEHNER-2013" } },
  },
  // Two figures are in use. Six is the rule; four is shown as "possibly", never in its place.
  noticed: { points: 6, possiblyFrom: 4, refs: ["PONTARI-2010", "NICKEL-2008"] },
  refs: ["LITWIN-1999", "LITWIN-2002", "RESCORE-2009", "WAGENLEHNER-2013"],
} as const satisfies Instrument;
