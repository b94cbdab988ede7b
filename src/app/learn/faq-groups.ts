import type { ClaimId, ReadingId } from "#evidence";

interface Asked {
  readonly id: string;
  /** Where more is said. */
  readonly more: ReadingId;
  /** The card that says how sure anyone is of the answer. */
  readonly claim?: ClaimId;
  /** One of the questions the two articles answer. */
  readonly isInArticles?: true;
}

/** The questions, in the order they are usually asked. Words: learn-faq.json, `<id>.q` and `<id>.a`. */
export const faqGroups = {
  start: [
    { id: "what", more: "outside-inside", claim: "anat-external-prostate", isInArticles: true },
    { id: "work", more: "myths", claim: "ben-relieves-prostatitis", isInArticles: true },
    { id: "benefits", more: "myths", claim: "ben-pelvic-tension", isInArticles: true },
    { id: "everyone", more: "who-to-see", claim: "safe-suitable-everyone", isInArticles: true },
    { id: "need-doctor", more: "who-to-see", claim: "safe-consult-first" },
    { id: "healthy", more: "myths", claim: "ben-prostate-maintenance" },
    { id: "young", more: "who-to-see" },
    { id: "instead", more: "at-the-clinic" },
  ],
  doing: [
    { id: "how-often", more: "afterwards", claim: "safe-never-exceed-weekly", isInArticles: true },
    { id: "how-long", more: "step-by-step", claim: "safe-duration-missing" },
    { id: "how-hard", more: "step-by-step", claim: "safe-pressure-escalate" },
    { id: "find-it", more: "body", claim: "anat-external-prostate" },
    { id: "midline", more: "anatomy" },
    { id: "glove", more: "getting-ready", claim: "safe-latex-water-lube" },
    { id: "ball", more: "no-devices", claim: "safe-tool" },
    { id: "kegels", more: "letting-go", claim: "ben-pelvic-floor-wellness" },
    { id: "inside", more: "outside-inside", claim: "safe-who-trained-only" },
    { id: "missed", more: "afterwards" },
  ],
  body: [
    { id: "normal", more: "step-by-step", claim: "tech-normal-sensation", isInArticles: true },
    { id: "sore", more: "afterwards" },
    { id: "urge", more: "step-by-step" },
    { id: "erection", more: "two" },
    { id: "numb", more: "who-to-see" },
    { id: "faint", more: "afterwards" },
    { id: "worse", more: "afterwards", claim: "safe-if-gentle" },
    { id: "semen", more: "body" },
    { id: "blood-semen", more: "who-to-see", claim: "safe-consult-first" },
  ],
  two: [
    { id: "alone-or-two", more: "two", claim: "safe-self-or-partner-equal", isInArticles: true },
    { id: "talk", more: "two", claim: "tech-consent", isInArticles: true },
    { id: "unwilling", more: "two" },
    { id: "partner-risk", more: "getting-ready" },
  ],
  clinic: [
    { id: "psa", more: "blood-test", claim: "safe-psa" },
    { id: "antibiotics", more: "four-kinds", claim: "dx-usual-treatment" },
    { id: "tell-doctor", more: "at-the-clinic" },
    { id: "which-doctor", more: "who-to-see" },
  ],
  walnut: [
    { id: "helping", more: "method", claim: "ben-some-men-relief" },
    { id: "when-stop", more: "afterwards" },
    { id: "who-sees", more: "method" },
    { id: "why-no", more: "who-to-see" },
    { id: "wrote", more: "glossary" },
  ],
} as const satisfies { readonly [group: string]: readonly Asked[] };

export type FaqGroup = keyof typeof faqGroups;
export type FaqQuestion = (typeof faqGroups)[FaqGroup][number];

export const claimBehind = (question: Asked): ClaimId | undefined => question.claim;
