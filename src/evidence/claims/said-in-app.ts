import type { ClaimId } from "./addresses.ts";

/** The cards behind a sentence, or the reason why it needs none. */
export type Behind = readonly [ClaimId, ...ClaimId[]] | { readonly noClaim: string };

const sign = { noClaim: "A sign and what it can mean: the rule that asks it names its sources." } as const;
const answer = { noClaim: "An answer to choose, or a question: it claims nothing." } as const;
const operating = { noClaim: "About the app, not about a body." } as const;
const feeling = { noClaim: "Asks what a person feels, or tells him to let go." } as const;
const noticed = {
  noClaim: "The size of a change against what men notice; where it is known from is named with the instrument (src/measure).",
} as const;
const ownNumbers = { noClaim: "Said of the numbers that were put in, or of what they cannot tell: no claim about others." } as const;
const caution = { noClaim: "A precaution of our own, which says so or asks for nothing but care." } as const;

/**
 * Every sentence of the app ("area/id") that sounds like a claim, and the cards that judge it. tools/said-in-app.test.ts finds them by the
 * words they use: a new one without a line here stops the build. Sentences of a rule stand under the rule's sources and are not listed.
 */
export const saidInApp: { readonly [areaAndId: string]: Behind } = {
  "welcome/heading": ["ben-relieves-prostatitis"],
  "welcome/what.honest.text": ["ben-relieves-prostatitis"],
  "welcome/what.honest.link": ["ben-relieves-prostatitis"],
  "settings/about.known": ["ben-relieves-prostatitis"],
  "settings/about.not": ["ben-relieves-prostatitis"],
  "settings/emergency.none": operating,

  "verdict/no-symptoms.text": ["ben-prostate-maintenance", "ben-general-health"],
  "verdict/no-symptoms.ask-first": ["safe-consult-first", "safe-suitable-everyone"],
  "verdict/no-symptoms.known": ["ben-prostate-maintenance"],
  "verdict/limits.known": ["safe-duration-missing"],
  "verdict/limits.precaution": ["safe-duration-missing", "safe-pressure-escalate"],
  "verdict/reason.precaution": { noClaim: "Says that nothing was measured; the rule it stands under says what." },
  "verdict/unknown.known": ["safe-if-gentle"],
  "verdict/unknown.text": ["safe-if-gentle"],
  "verdict/care.days.text": caution,
  "verdict/support.person": caution,

  "prepare/item-snack": ["safe-stop-discomfort"],
  "prepare/item-nothing-inside": ["safe-hygiene"],
  "prepare/item-not-squeeze": ["safe-increased-tension-stop", "ben-pelvic-tension"],
  "prepare/calm-low": ["tech-patience", "safe-increased-tension-stop"],
  "session/half-dose-why": ["safe-duration-missing"],
  "session/cue-hold-wait": feeling,
  "session/cue-hold-off": feeling,
  "session/cue-nearby-off": feeling,
  "session/cue-ended-discomfort": feeling,
  "session/ask-felt-eased": feeling,
  "player/strain-left": feeling,
  "room/do.off": feeling,
  "room/over.before.lead": operating,
  "plan/gap.known": ["safe-never-exceed-weekly"],
  "plan/gap.text": ["safe-never-exceed-weekly"],
  "plan/gap.floor": ["safe-never-exceed-weekly"],
  "schedule/reason.st-blood-smear": caution,
  "schedule/reason.fu-rectalblood": caution,
  "today/why.known": ["safe-never-exceed-weekly"],
  "today/baseline.why.known": ["ben-some-men-relief"],
  "today/baseline.why.text": ["ben-some-men-relief", "tech-records"],

  "questions/q-evaluated.why": ["safe-consult-first"],
  "questions/q-fever.why": sign,
  "questions/q-fever-with.frequency": answer,
  "questions/q-sepsis.why": sign,
  "questions/q-haematuria.explained": answer,
  "questions/q-haemospermia.why": sign,
  "questions/q-rectal-blood.why": sign,
  "questions/q-rectal-blood.known-cause": answer,
  "questions/q-rectal-blood.new": answer,
  "questions/q-saddle.why": sign,
  "questions/q-testis.why": sign,
  "questions/q-spreading-skin.why": sign,
  "questions/q-abscess.why": sign,
  "questions/q-uti.why": sign,
  "questions/q-weight-bone.why": sign,
  "questions/q-leg-chest.why": sign,
  "questions/q-priapism.why": sign,
  "questions/q-self-harm.ask": answer,
  "questions/q-self-harm.short": answer,
  "questions/q-procedures.why": caution,
  "questions/q-psa.ask": answer,
  "questions/q-psa-test-on.why": ["safe-psa"],
  "questions/q-pudendal.ask": answer,
  "questions/q-pudendal.why": sign,
  "questions/q-syncope.why": sign,
  "questions/q-latex.ask": answer,
  "questions/q-latex.why": ["safe-latex-water-lube"],

  "cli/score.change.improved": noticed,
  "cli/score.change.worse": noticed,
  "cli/score.change.little": noticed,
  "measure/change.noticed": noticed,
  "measure/change.not-noticed": noticed,
  "cli/score.impression.counted": ["ben-some-men-relief"],
  "cli/score.impression.not-counted": ["ben-some-men-relief"],
  "instruments/week.2d": answer,
  "instruments/week.3": answer,
  "instruments/week.5": answer,
  "instruments/week.6": answer,
  "instruments/month.1": answer,
  "instruments/month.2": answer,
  "instruments/month.3": answer,
  "instruments/month.4": answer,
  "instruments/month.5": answer,
  "instruments/month.6": answer,
  "instruments/month.7": answer,
  "instruments/how-often.3": answer,
  "instruments/share-of-times.4": answer,
  "instruments/feeling.2": answer,
  "instruments/feeling.4": answer,
  "notebook/form.soon": operating,
  "progress/read.less-than-noticed": noticed,
  "progress/read.noticed": noticed,
  "progress/read.placebo": ["ben-some-men-relief"],
  "progress/forms.noticed-line": noticed,
  "notebook/compare.lead": ["ben-some-men-relief"],
  "notebook/day.counts-only": operating,
  "notebook/around.lead": { noClaim: "Says that two things noted side by side prove nothing about each other." },

  "cli/usage.evaluate.does": operating,
  "cli/usage.pool.does": operating,
  "cli/link.too-many.what": operating,
  "record/line.shared.two-numbers": operating,
  "share/made.two-numbers": operating,
  "trial-file/window.how": operating,
  "trial-file/pool.mean": ownNumbers,
  "trial-file/pool.next": ownNumbers,
  "trial-file/pool.chance": ownNumbers,
  "evaluate/verdict.strong": ownNumbers,
  "evaluate/verdict.refused": ownNumbers,
  "evaluate/chance": ownNumbers,
  "evaluate/limit.hope": ["ben-some-men-relief"],
  "evaluate/limit.not-drawn": ownNumbers,
  "evaluate/reason.RED_FLAG": operating,
  "evaluate/reason.COINTERVENTION": ownNumbers,
  "evaluate/reason.PRIOR_DOMINATES": ownNumbers,
  "evaluate/reason.NOT_RANDOMISED": ownNumbers,

  "copy/failed.WrongKey.passphrase": operating,
  "copy/damage.rest": operating,

  "emergency/today.worse": caution,
  "record/kind.trial": operating,
  "vault/words.lead": operating,
  "vault/unlock.failed.WrongSecret.passphrase": operating,

  "trial/plan.expect.practice": answer,
  "trial/look.what": ownNumbers,
  "trial/look.for": ownNumbers,
  "trial/look.not-for": ownNumbers,
  "trial-answer/not-yet.text": ownNumbers,
  "trial-answer/size.band.usual": noticed,
  "trial-answer/next.no-coin": ownNumbers,
  "trial-answer/how.chance": ownNumbers,
  "trial-answer/heading.too-small.helps": ownNumbers,
  "trial-answer/give.link": operating,
  "report/pain.improved": noticed,
  "report/pain.little": noticed,
  "share/self-harm": answer,
  "share/sealed.damaged": operating,
  "link/passcode.note": operating,
};

/**
 * Rules that say what a sign can mean, for which we have found no source yet that may be shown. All of them send people to a doctor, so they
 * stay; each is to be given a source, or a clinician's word.
 */
export const rulesWithoutSource: ReadonlySet<string> = new Set(["rf-mass-anal", "rf-trauma-acute", "rf-priapism", "rf-anaphylaxis"]);
