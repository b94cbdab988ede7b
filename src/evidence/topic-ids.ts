/** The things to read in Learn, in the order of its home page. An id stands in the address, so it names no sign and no illness. */
export const topicIds = [
  "outside-inside",
  "who-to-see",
  "body",
  "four-kinds",
  "long-lasting",
  "at-the-clinic",
  "blood-test",
  "getting-ready",
  "step-by-step",
  "how-to-lie",
  "two",
  "afterwards",
  "bad-days",
  "letting-go",
  "no-devices",
  "myths",
] as const;

export type TopicId = (typeof topicIds)[number];
