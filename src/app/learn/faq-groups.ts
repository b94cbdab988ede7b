import type { ReadingId } from "#evidence";

interface Asked {
  readonly id: string;
  /** Where more is said. */
  readonly more: ReadingId;
  /** One of the questions the two articles answer. */
  readonly isInArticles?: true;
}

/** The questions, in the order they are usually asked. Words: learn-faq.json, `<id>.q` and `<id>.a`. */
export const faqGroups = {
  start: [
    { id: "what", more: "outside-inside", isInArticles: true },
    { id: "work", more: "myths", isInArticles: true },
    { id: "benefits", more: "myths", isInArticles: true },
    { id: "everyone", more: "who-to-see", isInArticles: true },
    { id: "need-doctor", more: "who-to-see" },
    { id: "healthy", more: "myths" },
    { id: "young", more: "who-to-see" },
    { id: "instead", more: "at-the-clinic" },
  ],
  doing: [
    { id: "how-often", more: "afterwards", isInArticles: true },
    { id: "how-long", more: "step-by-step" },
    { id: "how-hard", more: "step-by-step" },
    { id: "find-it", more: "body" },
    { id: "midline", more: "anatomy" },
    { id: "glove", more: "getting-ready" },
    { id: "ball", more: "no-devices" },
    { id: "kegels", more: "letting-go" },
    { id: "inside", more: "outside-inside" },
    { id: "missed", more: "afterwards" },
  ],
  body: [
    { id: "normal", more: "step-by-step", isInArticles: true },
    { id: "sore", more: "afterwards" },
    { id: "urge", more: "step-by-step" },
    { id: "erection", more: "two" },
    { id: "numb", more: "who-to-see" },
    { id: "faint", more: "afterwards" },
    { id: "worse", more: "afterwards" },
    { id: "semen", more: "body" },
  ],
  two: [
    { id: "alone-or-two", more: "two", isInArticles: true },
    { id: "talk", more: "two", isInArticles: true },
    { id: "unwilling", more: "two" },
    { id: "partner-risk", more: "getting-ready" },
  ],
  clinic: [
    { id: "psa", more: "blood-test" },
    { id: "antibiotics", more: "four-kinds" },
    { id: "tell-doctor", more: "at-the-clinic" },
    { id: "which-doctor", more: "who-to-see" },
  ],
  walnut: [
    { id: "helping", more: "method" },
    { id: "when-stop", more: "afterwards" },
    { id: "who-sees", more: "method" },
    { id: "why-no", more: "who-to-see" },
    { id: "wrote", more: "glossary" },
  ],
} as const satisfies { readonly [group: string]: readonly Asked[] };

export type FaqGroup = keyof typeof faqGroups;
